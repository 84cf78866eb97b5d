package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Type;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FormulaWords;

/**
 * The figures from which the places of a block come, beside the total of a sheet.
 *
 * @param sheet whether the units of the block have a score sheet, so that there is a total
 * @param keys the keys of the ranking but the total
 */
public record RankingFigures(boolean sheet, List<OrderKey> keys, List<String> labels) {

    /** Of a block of a plan. */
    static RankingFigures of(Plan plan, String block, Texts texts) {
        List<OrderKey> keys =
                plan.ranking(SubjectKind.UNIT, block).map(RankingFigures::keys).orElse(List.of());
        FormulaWords words = new FormulaWords(plan, texts.reasons());
        return new RankingFigures(
                plan.sheet(SubjectKind.UNIT, block).isPresent(),
                keys,
                keys.stream().map(words::compared).toList());
    }

    /** The keys of a ranking but the total of the sheet, which has a column of its own. */
    static List<OrderKey> keys(Ranking ranking) {
        return ranking.keys().stream()
                .filter(key ->
                        !(key.by() instanceof Expression.OfOutcome of && of.outcome() == Expression.Outcome.TOTAL))
                .toList();
    }

    /** The figures of a unit as people read them; a dash for what is not known, or was not kept with the ranking. */
    public List<String> shown(RankedUnit unit, Texts texts) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<BigDecimal> figure =
                    i < unit.figures().size() ? unit.figures().get(i) : Optional.empty();
            boolean truth = keys.get(i).by().type() == Type.TRUTH;
            shown.add(figure.map(value ->
                            truth ? texts.say(value.signum() == 0 ? "value.no" : "value.yes") : texts.show(value))
                    .orElse("–"));
        }
        return shown;
    }
}
