package vn.thidua.server.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * The text of a draft, and what of its origin it was written from.
 *
 * @param body the plan as text
 * @param proposals how many there were when they were chosen; another number means that papers are read otherwise now
 * @param taken the places of those taken among all proposals, from 0
 * @param byHand whether somebody changed the text itself
 */
public record KeptText(String body, int proposals, Set<Integer> taken, boolean byHand) {

    public KeptText {
        taken = Set.copyOf(taken);
    }

    /** The same choice with a text that somebody changed. */
    KeptText changed(String typed) {
        return new KeptText(typed, proposals, taken, true);
    }

    static KeptText of(ResultSet row) throws SQLException {
        return new KeptText(
                row.getString("body"),
                row.getInt("proposals"),
                Set.of((Integer[]) row.getArray("taken").getArray()),
                row.getBoolean("by_hand"));
    }
}
