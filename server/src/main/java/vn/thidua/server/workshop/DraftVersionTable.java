package vn.thidua.server.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.kernel.Today;

/** The table of every text that drafts have had; nothing in it is changed. */
@Repository
class DraftVersionTable {

    private final JdbcClient jdbc;
    private final Today today;

    DraftVersionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(long draft, int number, KeptText text, Course course, String who) {
        jdbc.sql("""
                        insert into plan_draft_text (draft, version, body, proposals, taken, by_hand, before, undone, who, at)
                        values (:draft, :version, :body, :proposals, :taken, :hand, :before, :undone, :who, :at)""")
                .param("draft", draft)
                .param("version", number)
                .param("body", text.body())
                .param("proposals", text.proposals())
                .param("taken", text.taken().toArray(Integer[]::new))
                .param("hand", text.byHand())
                .param("before", course.before().orElse(null), Types.INTEGER)
                .param("undone", course.undone().orElse(null), Types.INTEGER)
                .param("who", who)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest so many, the newest first, without what they say. */
    List<DraftVersion.Listed> all(long draft, int most) {
        return jdbc.sql("""
                        select version, who, at from plan_draft_text where draft = :draft
                        order by version desc limit :most""")
                .param("draft", draft)
                .param("most", most)
                .query((row, n) -> new DraftVersion.Listed(
                        row.getInt("version"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<DraftVersion> one(long draft, int number) {
        return jdbc.sql("select * from plan_draft_text where draft = :draft and version = :version")
                .param("draft", draft)
                .param("version", number)
                .query((row, n) -> version(row))
                .optional();
    }

    /**
     * Where a text stands among the others.
     *
     * @param before the version that undoing it goes back to
     * @param undone the version that doing again goes on to
     */
    record Course(Optional<Integer> before, Optional<Integer> undone) {

        static final Course FIRST = new Course(Optional.empty(), Optional.empty());
    }

    private static DraftVersion version(ResultSet row) throws SQLException {
        return new DraftVersion(
                row.getInt("version"),
                KeptText.of(row),
                Optional.ofNullable(row.getObject("before", Integer.class)),
                Optional.ofNullable(row.getObject("undone", Integer.class)),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
