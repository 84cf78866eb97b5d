package vn.thidua.plan.yaml;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.plan.UnseenSigns;

/**
 * The text of a value as a reader of the plan sees it: one line, with no blanks around it and no signs that cannot be seen,
 * since it becomes a head of a column, a name in a ranking, a line of a paper.
 */
final class SeenText {

    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t\\x{B}\\f\\x{85}\\x{2028}\\x{2029}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private SeenText() {}

    /** The text; empty where it holds a control character, which nobody can have meant. */
    static Optional<String> of(String value) {
        String line = AROUND.matcher(UnseenSigns.without(BREAKS.matcher(value).replaceAll(" ")))
                .replaceAll("");
        // An accent may follow what was taken away.
        return CONTROL.matcher(line).find()
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(line, Normalizer.Form.NFC));
    }

    /** What can be shown of it. */
    static String withoutControls(String value) {
        return CONTROL.matcher(BREAKS.matcher(value).replaceAll(" ")).replaceAll("");
    }
}
