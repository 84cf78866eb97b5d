package vn.thidua.server.fulltext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of one table by the words in them. The table has an index on {@code search_words(title, body)} with the very same
 * expressions. Who may see which rows is a condition of the query, so that nothing else is ever read.
 */
public final class SearchTable {

    /** Of a word that stands everywhere only so many rows are compared; whoever wants others says more. */
    private static final int COMPARED = 300;

    private final JdbcClient jdbc;
    private final String matching;
    private final String alike;
    private final List<String> more;

    /**
     * The index of a table.
     *
     * @param title the expression of the title, as in the index
     * @param body the expression of the text, as in the index
     * @param more columns that are needed to show what was found
     */
    public SearchTable(JdbcClient jdbc, String table, String title, String body, String... more) {
        this(jdbc, table, new Columns(title, body, "search_words(" + title + ", " + body + ")"), List.of(more));
    }

    /**
     * The columns that are searched.
     *
     * @param words the words of title and body, where the table keeps them
     */
    public record Columns(String title, String body, String words) {}

    /** The index of a table that keeps the words of its rows, because its texts are long. */
    public SearchTable(JdbcClient jdbc, String table, Columns columns, List<String> more) {
        this.jdbc = jdbc;
        this.more = List.copyOf(more);
        String title = columns.title();
        String further = more.isEmpty() ? "" : ", " + String.join(", ", more);
        String row = "select id, %s as found_title, %s as found_body, %s as found_words%s from %s"
                .formatted(title, columns.body(), columns.words(), further, table);
        this.matching = """
                with asked as (select to_tsquery('simple', :query) as query)
                select f.*, ts_rank_cd(f.found_words, asked.query) as found_rank
                from (%s where %s @@ to_tsquery('simple', :query) and (%s) limit %d) f, asked
                order by found_rank desc, f.id desc limit :most""".formatted(row, columns.words(), "%s", COMPARED);
        this.alike = row + " where plain(:typed) <%% plain(" + title + ") and (%s)"
                + " order by plain(:typed) <<-> plain(" + title + "), id desc limit :most";
    }

    /**
     * The best rows.
     *
     * @param rights the condition under which somebody may see a row
     * @param values what is named in it
     */
    public List<FoundRow> find(SearchWords words, String rights, Map<String, ?> values, int most) {
        return words.isEmpty()
                ? List.of()
                : jdbc.sql(matching.formatted(rights))
                        .param("query", words.query())
                        .params(values)
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** The rows whose titles are most like what was typed, for names that were typed wrongly. */
    public List<FoundRow> alike(SearchWords words, String rights, Map<String, ?> values, int most) {
        return words.isEmpty()
                ? List.of()
                : jdbc.sql(alike.formatted(rights))
                        .param("typed", String.join(" ", words.words()))
                        .params(values)
                        .param("most", most)
                        .query((row, n) -> read(row))
                        .list();
    }

    private FoundRow read(ResultSet row) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        for (String column : more) {
            String value = row.getString(column);
            columns.put(column, value == null ? "" : value);
        }
        return new FoundRow(row.getLong("id"), row.getString("found_title"), row.getString("found_body"), columns);
    }
}
