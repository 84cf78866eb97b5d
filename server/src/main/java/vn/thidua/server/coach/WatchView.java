package vn.thidua.server.coach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.web.ClassLine;

/**
 * The units of one block held against what is asked of them.
 *
 * @param blocks labels by id
 * @param classifications what classifies the units of the block; none where the plan has no classes
 * @param columns lines of the sheet, or targets, or standards where the plan has no sheet
 * @param silentDays after how many days without an entry a unit counts as silent
 * @param only the flag by which rows were picked; empty for all
 * @param counts how many units of the block have which flag
 */
public record WatchView(
        Campaign campaign,
        Map<String, String> blocks,
        String block,
        List<String> classifications,
        List<Column> columns,
        List<Row> rows,
        int silentDays,
        String only,
        Map<String, Long> counts,
        int page,
        int pages,
        boolean mayRemind) {

    /** Whether the plan gives points: what a unit claims in all is watched then, too. */
    public boolean scores() {
        return counts.containsKey("far");
    }

    /** What is asked: its number in print, or its clause, and its label. */
    public record Column(String number, String label) {}

    /**
     * One unit.
     *
     * @param cells share of the most that each column gives, 0 to 100; −1 while it is not known, −2 where it is not asked
     * @param total points of today; empty where the plan gives none
     * @param claimed what the unit claims in all; empty where it claims nothing
     * @param classes its classes, as many as there are classifications
     * @param flags {@code late}, {@code silent}, {@code jump}, {@code far}, each with what is behind it
     */
    public record Row(
            String code,
            String name,
            List<Integer> cells,
            Optional<BigDecimal> total,
            Optional<BigDecimal> claimed,
            List<ClassLine> classes,
            Map<String, String> flags) {

        /** The shade of a cell: five steps, or that it is not known or not asked. */
        public String shade(int column) {
            int share = cells.get(column);
            return share == -2 ? "off" : share < 0 ? "open" : "s" + Math.min(4, share / 25);
        }
    }
}
