package vn.thidua.server.fulltext;

import java.util.Map;

/**
 * A row in which the words stand.
 *
 * @param title by which people know it
 * @param body what else was searched
 * @param more further columns by their names; what is not known is empty
 */
public record FoundRow(long id, String title, String body, Map<String, String> more) {

    public FoundRow {
        more = Map.copyOf(more);
    }

    /** One of the further columns. */
    public String text(String column) {
        return more.getOrDefault(column, "");
    }

    /** One of them as a number. */
    public long number(String column) {
        return Long.parseLong(text(column));
    }
}
