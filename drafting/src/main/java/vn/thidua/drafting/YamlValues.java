package vn.thidua.drafting;

import java.util.Set;
import java.util.regex.Pattern;

/** Texts as YAML writes them. */
final class YamlValues {

    /** What needs no quotes, inside braces as well. */
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\d(][\\p{L}\\d .…/–()%“”\"-]*");

    private static final Pattern LIKE_NUMBER = Pattern.compile("[\\d.+-]+|\\d{4}-\\d{2}-\\d{2}.*|0[xo].*|[\\d.]+e\\d+");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private YamlValues() {}

    static String text(String text) {
        String one = Plain.text(text);
        boolean bare = BARE.matcher(one).matches()
                && !LIKE_NUMBER.matcher(one).matches()
                && !WORDS.contains(one.toLowerCase(java.util.Locale.ROOT))
                && !one.endsWith(" ");
        return bare ? one : "'" + one.replace("'", "''") + "'";
    }

    static String number(java.math.BigDecimal value) {
        return value.toPlainString();
    }
}
