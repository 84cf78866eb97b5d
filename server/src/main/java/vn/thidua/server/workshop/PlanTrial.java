package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.words.Differences;

/**
 * What a plan would make of the facts of another campaign.
 *
 * @param of the campaign whose facts they are
 * @param known how many facts both plans ask alike
 * @param missing labels of facts that the plan asks and the other did not
 * @param blockless units whose block the plan does not have
 * @param units every unit that has a block, by block and place
 * @param alike headings of lines on which every unit would get the same
 * @param changed for whom something would differ from the plan of that campaign
 */
public record PlanTrial(
        Campaign of,
        int known,
        List<String> missing,
        List<String> blockless,
        List<Line> units,
        List<String> alike,
        List<Differences.Changed> changed) {

    /**
     * A unit.
     *
     * @param block label of its block
     * @param total empty where the plan has no sheet for it
     * @param complete whether every line has points
     * @param rank empty where it is not known yet
     * @param awards labels of awards for which it would be selected
     */
    public record Line(
            String name,
            String block,
            Optional<BigDecimal> total,
            boolean complete,
            Optional<Integer> rank,
            List<String> awards) {}
}
