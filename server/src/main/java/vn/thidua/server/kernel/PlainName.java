package vn.thidua.server.kernel;

import java.util.regex.Pattern;
import vn.thidua.words.Spelling;

/** Names in the letters that every system takes: small Latin ones without diacritics, digits and hyphens. */
public final class PlainName {

    /** Longer names are cut: some systems take no more than 255 octets with the ending. */
    private static final int LONGEST = 80;

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private PlainName() {}

    /** {@code UBND phường 1} as {@code ubnd-phuong-1}; empty where no letter or digit is left. */
    public static String of(String name) {
        String joined = OTHER.matcher(Spelling.plain(name)).replaceAll("-").replaceAll("^-|-$", "");
        return joined.length() <= LONGEST
                ? joined
                : joined.substring(0, LONGEST).replaceAll("-$", "");
    }
}
