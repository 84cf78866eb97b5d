package vn.thidua.server.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in the letters that every system takes: small Latin ones without diacritics, digits and hyphens. */
public final class PlainName {

    /** Longer names are cut: some systems take no more than 255 octets with the ending. */
    private static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private PlainName() {}

    /** {@code UBND phường 1} as {@code ubnd-phuong-1}; empty where no letter or digit is left. */
    public static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        String joined = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return joined.length() <= LONGEST
                ? joined
                : joined.substring(0, LONGEST).replaceAll("-$", "");
    }
}
