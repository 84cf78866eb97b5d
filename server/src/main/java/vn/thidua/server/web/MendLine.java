package vn.thidua.server.web;

import java.util.List;
import vn.thidua.engine.Remedy;
import vn.thidua.plan.Standard;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;

/**
 * How a standard that is not met can still be, in words.
 *
 * @param possible {@code yes}, {@code no} or {@code unknown}
 */
public record MendLine(Standard standard, String possible, List<ChangeLine> changes) {

    /** The lines of what is lacking, in its order. */
    public static List<MendLine> of(List<Remedy> mendings, Texts texts) {
        return mendings.stream()
                .map(one -> new MendLine(
                        one.standard(), EnumWords.word(one.possible()), ChangeLine.of(one.changes(), texts)))
                .toList();
    }
}
