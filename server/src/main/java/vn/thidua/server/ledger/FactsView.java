package vn.thidua.server.ledger;

import java.util.List;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;

/**
 * All facts of one subject, in groups.
 *
 * @param only which rows are asked for
 * @param mine how many facts the viewer may record
 * @param recorded how many of these have a value
 * @param counts how many rows each choice has, in its order
 * @param others people of the unit
 * @param outside why the subject takes no part, so that it is asked for nothing but its registration; empty where it does
 * @param below units of which the plan asks the unit of whoever looks for facts
 * @param papers whether the viewer may look at the papers that prove the facts
 */
public record FactsView(
        Campaign campaign,
        String kind,
        String code,
        String name,
        String outside,
        Only only,
        List<Group> groups,
        int mine,
        int recorded,
        List<Integer> counts,
        List<Participant> others,
        List<Participant> below,
        boolean importer,
        boolean papers) {

    /** Which facts are asked for. */
    public enum Only {
        /** Every one. */
        ALL,
        /** Those that the viewer may record. */
        MINE,
        /** Those of them that have no value. */
        MISSING,
        /** Those that a paper proves. */
        PROVED;

        /** The word by which addresses and messages name it. */
        public String word() {
            return vn.thidua.server.kernel.EnumWords.word(this);
        }
    }

    /** Facts of one line of the sheet, of the standards, or others. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One fact.
     *
     * @param providers who records it, as people name them
     * @param papers how many papers prove it
     * @param due whether its value can be there: not while its period still goes on
     */
    public record Row(FactCell cell, List<String> providers, int papers, boolean due) {

        boolean fits(Only only) {
            return switch (only) {
                case ALL -> true;
                case MINE -> cell.mayRecord();
                case MISSING -> due && cell.mayRecord() && cell.isMissing();
                case PROVED -> papers > 0;
            };
        }
    }

    /** Whether nothing is to be shown. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
