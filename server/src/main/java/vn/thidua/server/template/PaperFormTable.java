package vn.thidua.server.template;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of forms on which authorities write their papers; it only grows. */
@Repository
class PaperFormTable {

    private final JdbcClient jdbc;
    private final Today today;

    PaperFormTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The newest form of each kind; kinds whose form was given up are not among them. */
    List<PaperForms.PaperForm> newest(String authority) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (kind) kind, sha256, name, who, at from paper_template
                          where authority = :authority order by kind, id desc) newest
                        where sha256 is not null order by kind""")
                .param("authority", authority)
                .query((row, n) -> new PaperForms.PaperForm(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Puts a form in the place of an earlier one; none gives it up. */
    void put(Actor actor, String kind, Optional<FileStore.Kept> file) {
        jdbc.sql("""
                        insert into paper_template (authority, kind, sha256, name, who, at)
                        values (:authority, :kind, :sha, :name, :who, :at)""")
                .param("authority", actor.authority())
                .param("kind", kind)
                .param("sha", file.map(FileStore.Kept::sha256).orElse(null))
                .param("name", file.map(FileStore.Kept::name).orElse(""))
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
