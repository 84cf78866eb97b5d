package vn.thidua.server.files;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that belong to a thing, however many, in a table of the business that owns it: id, the thing, sha256, name, media. */
public final class EnclosureTable {

    private final JdbcClient jdbc;
    private final String insert;
    private final String all;
    private final String one;

    /** One of them. */
    public record Enclosed(long id, String name) {}

    /**
     * Those of a table.
     *
     * @param of the column of the thing to which a file belongs
     */
    public EnclosureTable(JdbcClient jdbc, String table, String of) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + of + ", sha256, name, media) values (:of, :sha, :name, :media)";
        this.all = "select id, name from " + table + " where " + of + " = :of order by id";
        this.one = "select name, sha256, media from " + table + " where " + of + " = :of and id = :id";
    }

    /** Adds one. */
    public void add(long of, FileStore.Kept file) {
        jdbc.sql(insert)
                .param("of", of)
                .param("sha", file.sha256())
                .param("name", file.name())
                .param("media", file.media())
                .update();
    }

    /** All of a thing, in the order in which they came. */
    public List<Enclosed> of(long of) {
        return jdbc.sql(all)
                .param("of", of)
                .query((row, n) -> new Enclosed(row.getLong(1), row.getString(2)))
                .list();
    }

    /** One of a thing; its size is not known here. */
    public Optional<FileStore.Kept> one(long of, long id) {
        return jdbc.sql(one)
                .param("of", of)
                .param("id", id)
                .query((row, n) -> new FileStore.Kept(row.getString(1), row.getString(2), 0, row.getString(3)))
                .optional();
    }
}
