package vn.thidua.plan.expression;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slips that hurried authors make in formulas, each with what was probably meant. The parser's own sentence about them
 * is of its grammar, and never reaches the author.
 */
final class Slips {

    /**
     * A slip.
     *
     * @param offset where in the formula, counted from 0
     * @param code names the sentence, {@code fault.<code>}
     * @param meant the formula as it should probably be; empty where nobody can say
     */
    record Slip(int offset, String code, String meant) {}

    private record Kind(String code, Pattern pattern, String instead) {}

    private static final String OUTSIDE_TEXT = "(?=(?:[^']*'[^']*')*[^']*$)";

    private static final Pattern DAY_BY_HAND = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b" + OUTSIDE_TEXT);

    private static final Pattern CURLY_AROUND = Pattern.compile("[\u201C\u201D\u201E](.*)[\u201C\u201D]");

    private static final List<Kind> KINDS = List.of(
            kind("slip.quotes", "[\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB]", "'"),
            kind("slip.tab", "\\t", " "),
            kind("slip.percent", "(\\d+(?:\\.\\d+)?)\\s*%", "$1"),
            kind("slip.day", "\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b" + OUTSIDE_TEXT, "date('$3-$2-$1')"),
            kind("slip.comma", "(?<![\\w(])(\\d+),(\\d+)(?![^()]*\\))(?![^\\[]*])" + OUTSIDE_TEXT, "$1.$2"),
            kind("slip.equals", "(?<![=!<>])=(?![=])" + OUTSIDE_TEXT, "=="),
            kind("slip.equals", "={3,}" + OUTSIDE_TEXT, "=="),
            kind("slip.not-equal", "<>" + OUTSIDE_TEXT, "!="),
            kind("slip.signs", "≥" + OUTSIDE_TEXT, ">="),
            kind("slip.signs", "≤" + OUTSIDE_TEXT, "<="),
            kind("slip.and", "(?i)(?<=[\\s)])(?:and|và)(?=[\\s(])" + OUTSIDE_TEXT, "&&"),
            kind("slip.and", "(?<!&)&(?!&)" + OUTSIDE_TEXT, "&&"),
            kind("slip.or", "(?i)(?<=[\\s)])(?:or|hoặc)(?=[\\s(])" + OUTSIDE_TEXT, "||"),
            kind("slip.or", "(?<!\\|)\\|(?!\\|)" + OUTSIDE_TEXT, "||"),
            kind("slip.not", "(?i)(?<=^|[\\s(])(?:not|không)(?=[\\s(])" + OUTSIDE_TEXT, "!"));

    private Slips() {}

    private static Kind kind(String code, String pattern, String instead) {
        return new Kind(code, Pattern.compile(pattern), instead);
    }

    /** A slip that the grammar does not notice: a day written by hand is a division. */
    static Optional<Slip> unnoticed(String formula) {
        Matcher day = DAY_BY_HAND.matcher(formula);
        return day.find()
                ? Optional.of(new Slip(day.start(), "slip.day", day.replaceAll("date('$3-$2-$1')")))
                : Optional.empty();
    }

    /** The first slip that can be told; every slip of the formula is mended in what was meant. */
    static Optional<Slip> find(String formula) {
        Matcher whole = CURLY_AROUND.matcher(formula);
        if (whole.matches()) {
            return Optional.of(new Slip(
                    0, "slip.quotes", find(whole.group(1)).map(Slip::meant).orElse(whole.group(1))));
        }
        return inside(formula);
    }

    private static Optional<Slip> inside(String formula) {
        String meant = formula;
        Optional<Slip> first = Optional.empty();
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(meant);
            if (matcher.find()) {
                Slip slip = new Slip(Math.min(matcher.start(), formula.length()), kind.code(), "");
                first = first.isPresent() ? first : Optional.of(slip);
                meant = matcher.replaceAll(kind.instead());
            }
        }
        String mended = meant;
        return first.map(slip -> new Slip(slip.offset(), slip.code(), mended))
                .or(() -> letters(formula))
                .or(() -> brackets(formula));
    }

    /** Names have plain letters: neither accents nor hyphens. */
    private static Optional<Slip> letters(String formula) {
        boolean inText = false;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            inText ^= c == '\'';
            if (!inText && c > 127) {
                return Optional.of(new Slip(i, "slip.letters", ""));
            }
        }
        return inText
                ? Optional.of(new Slip(formula.lastIndexOf('\''), "slip.open-text", formula + "'"))
                : Optional.empty();
    }

    private static Optional<Slip> brackets(String formula) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            inText ^= c == '\'';
            depth += inText ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return Optional.of(new Slip(i, "slip.bracket-too-many", ""));
            }
        }
        return depth > 0
                ? Optional.of(new Slip(formula.length(), "slip.bracket-missing", formula + ")".repeat(depth)))
                : Optional.empty();
    }
}
