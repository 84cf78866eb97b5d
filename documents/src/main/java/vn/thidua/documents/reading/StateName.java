package vn.thidua.documents.reading;

import java.util.regex.Pattern;

/** The state's name and motto, the names of the Party and of its youth: what stands above or beside the issuer in every paper. */
final class StateName {

    private static final String NAME = "conghoaxahoichunghiavietnam";
    private static final String MOTTO = "doclaptudohanhphuc";
    private static final Pattern STATE = Pattern.compile("(?iu)cộng\\s+h(?:òa|oà)\\s+xã\\s+hội\\b.*$");
    private static final Pattern SAID =
            Pattern.compile("(?iu)độc\\s+lập\\s*[-–—,;.]*\\s*tự\\s+do\\b.*$|độc\\s+lập\\s*[-–—].*$");
    // Above papers of its youth; within a longer line it is part of a body's name.
    private static final Pattern YOUTH =
            Pattern.compile("(?iu)^\\s*đoàn\\s+(?:tncs|thanh\\s+niên\\s+cộng\\s+sản)\\s+hồ\\s+chí\\s+minh\\s*$");
    private static final Pattern PARTY = Pattern.compile("(?iu)đảng\\s+cộng\\s+sản\\s+việt\\s+nam\\s*$");

    private StateName() {}

    /** Whether a line holds the name, the motto or the Party's name, alone or beside a body's name. */
    static boolean stands(String line) {
        return !strip(line).equals(line.strip());
    }

    /** A line without them. */
    static String strip(String line) {
        String rest = SAID.matcher(STATE.matcher(line).replaceAll("")).replaceAll("");
        return YOUTH.matcher(PARTY.matcher(rest).replaceAll("")).replaceAll("").strip();
    }

    /**
     * Whether a line is the rest of a name or motto that was broken.
     *
     * @param before the line that it goes on with
     */
    static boolean goesOn(String before, String line) {
        String rest = Words.tight(line);
        String begun = Words.tight(before);
        return !rest.isEmpty() && (isCut(NAME, begun, rest) || isCut(MOTTO, begun, rest));
    }

    private static boolean isCut(String whole, String begun, String rest) {
        for (int cut = 4; cut < whole.length(); cut++) {
            if (begun.endsWith(whole.substring(0, cut)) && whole.substring(cut).startsWith(rest)) {
                return true;
            }
        }
        return false;
    }
}
