package vn.thidua.server.dashboard;

/**
 * What somebody wants to see.
 *
 * @param block id of a block; empty for all
 * @param group id of a group of criteria whose lines are shown; empty for the groups themselves
 * @param field id of a field of reform whose lines are shown instead; empty for none
 * @param year of the money
 */
public record ChartQuestion(String block, String group, String field, int year) {

    /** Whether a block is among those that are shown. */
    boolean shows(String other) {
        return block.isEmpty() || block.equals(other);
    }
}
