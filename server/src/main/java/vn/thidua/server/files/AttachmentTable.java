package vn.thidua.server.files;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one file that belongs to a thing, in the columns file_sha256, file_name and file_media of its table. */
public final class AttachmentTable {

    private final JdbcClient jdbc;
    private final String update;
    private final String select;

    /** Those of a table of the business that owns it. */
    public AttachmentTable(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.update =
                "update " + table + " set file_sha256 = :sha, file_name = :name, file_media = :media where id = :id";
        this.select = "select file_name, file_sha256, file_media from " + table
                + " where id = :id and file_sha256 is not null";
    }

    /** Puts it there, in the place of an earlier one. */
    public void put(long of, FileStore.Kept file) {
        jdbc.sql(update)
                .param("sha", file.sha256())
                .param("name", file.name())
                .param("media", file.media())
                .param("id", of)
                .update();
    }

    /** The file; its size is not known here. */
    public Optional<FileStore.Kept> of(long id) {
        return jdbc.sql(select)
                .param("id", id)
                .query((row, n) -> new FileStore.Kept(row.getString(1), row.getString(2), 0, row.getString(3)))
                .optional();
    }
}
