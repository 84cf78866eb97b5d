package vn.thidua.server.campaign;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The thresholds that stand as numbers in a formula: what comes after a comparison, from left to right. */
final class FormulaNumbers {

    // What stands in quotes is a name.
    private static final Pattern COMPARED =
            Pattern.compile("'[^']*'|(?<=[<>]=?)(?<gap>\\s*+)(?<number>\\d++(\\.\\d++)?)(?![\\w.-])");

    private FormulaNumbers() {}

    static List<String> of(String formula) {
        return matches(formula).map(match -> match.group("number")).toList();
    }

    /** The formula with another number in the place of one of them, from 0. */
    static String with(String formula, int place, String number) {
        MatchResult found = matches(formula).skip(place).findFirst().orElseThrow();
        return formula.substring(0, found.start("number")) + number + formula.substring(found.end("number"));
    }

    private static java.util.stream.Stream<MatchResult> matches(String formula) {
        Matcher matcher = COMPARED.matcher(formula);
        return matcher.results().filter(match -> match.group("number") != null);
    }
}
