package vn.thidua.server.imports;

import java.util.Map;

/**
 * What a file would do to one thing.
 *
 * @param row its row in the file, as a spreadsheet counts
 * @param who name of the unit, person or paper
 * @param field what of it, by its label
 * @param before what stands now, as people read it; empty for nothing
 * @param after what would stand then
 * @param note who typed what stands; empty where that does not matter
 * @param data what is needed to write it and to take it back, for the module alone
 */
public record RowChange(
        int row,
        RowVerdict verdict,
        String who,
        String field,
        String before,
        String after,
        String note,
        Map<String, String> data) {

    /** Key of the data under which writing notes what stands since then; only what was written has it. */
    public static final String WRITTEN = "written";

    /** Why somebody makes the change, where that was asked. */
    public static final String REASON = "reason";

    public RowChange {
        data = Map.copyOf(data);
    }

    /** That a row changes nothing; of the many cells of a table nothing more is kept than that. */
    public static RowChange same(int row) {
        return new RowChange(row, RowVerdict.SAME, "", "", "", "", "", Map.of());
    }

    /** The same, written; what stands since then is noted. */
    public RowChange written(String stands) {
        return with(WRITTEN, stands);
    }

    /** The same, with why it is made. */
    RowChange because(String reason) {
        return reason.isBlank() ? this : with(REASON, reason);
    }

    private RowChange with(String key, String value) {
        Map<String, String> more = new java.util.HashMap<>(data);
        more.put(key, value);
        return new RowChange(row, verdict, who, field, before, after, note, more);
    }
}
