package vn.thidua.server.kernel;

import java.util.regex.Pattern;

/** Number and symbol of a paper, for example {@code 125/QĐ-UBND} (Decree 30/2020/NĐ-CP, annex I, II.3). */
public final class PaperNumber {

    private static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("\\d+[a-z]?(/\\d{4})?/\\p{Lu}[\\p{L}\\d.&-]*");

    private PaperNumber() {}

    /** Whether a text is a number with its symbol. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text.strip()).matches();
    }
}
