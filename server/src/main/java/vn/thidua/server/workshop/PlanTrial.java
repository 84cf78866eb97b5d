package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thidua.words.Differences;

/**
 * What a plan would make of facts that are not those of a campaign of its own.
 *
 * @param known how many of the facts that the plan asks are there
 * @param missing labels of those that nobody asked
 * @param blockless units whose block the plan does not have
 * @param unused heads of columns of a table that the plan asks nothing about
 * @param units every unit that has a block, by block and place
 * @param alike headings of lines on which every unit would get the same
 * @param changed for whom something would differ from the plan of the campaign whose facts they are; empty for facts of no campaign
 */
public record PlanTrial(
        int known,
        List<String> missing,
        List<String> blockless,
        List<String> unused,
        List<Line> units,
        List<String> alike,
        Optional<List<Differences.Changed>> changed) {

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
