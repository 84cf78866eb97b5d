package vn.thidua.server.web;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.engine.Reason;
import vn.thidua.plan.Clause;
import vn.thidua.words.ReasonWords;

/**
 * One line of an explanation.
 *
 * @param depth how far it stands in
 * @param mark ✓, ✗ or ?; empty where the line is no condition
 */
public record WhyLine(int depth, String mark, String text, Clause clause) {

    /** The lines of a reason and everything below it. */
    public static List<WhyLine> of(Reason reason, ReasonWords words) {
        List<WhyLine> lines = new ArrayList<>();
        say(reason, 0, words, lines);
        return lines;
    }

    private static void say(Reason reason, int depth, ReasonWords words, List<WhyLine> lines) {
        lines.add(new WhyLine(depth, ReasonWords.mark(reason), words.say(reason), reason.clause()));
        reason.parts().forEach(part -> say(part, depth + 1, words, lines));
    }
}
