package vn.thidua.server.workshop;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The table of drafts of plans. */
@Repository
class PlanDraftTable {

    private final JdbcClient jdbc;
    private final Today today;

    PlanDraftTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those on which people work, newest first. */
    List<SavedDraft> open(String authority) {
        return jdbc.sql("select * from plan_draft where authority = :authority and state = 'open' order by id desc")
                .param("authority", authority)
                .query((row, n) -> draft(row))
                .list();
    }

    Optional<SavedDraft> one(String authority, long id) {
        return jdbc.sql("select * from plan_draft where authority = :authority and id = :id")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> draft(row))
                .optional();
    }

    long add(Actor actor, FileStore.Kept paper, Chosen chosen) {
        return jdbc.sql("""
                        insert into plan_draft (authority, sha256, name, media, proposals, taken, body, who, at)
                        values (:authority, :sha, :name, :media, :proposals, :taken, :body, :who, :at) returning id""")
                .param("authority", actor.authority())
                .param("sha", paper.sha256())
                .param("name", paper.name())
                .param("media", paper.media())
                .param("proposals", chosen.proposals())
                .param("taken", chosen.taken().toArray(Integer[]::new))
                .param("body", chosen.body())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Puts another choice and its text in the place of what was seen; false where somebody was faster. */
    boolean choose(SavedDraft seen, Chosen chosen) {
        return jdbc.sql("""
                                update plan_draft set proposals = :proposals, taken = :taken, body = :body, by_hand = false,
                                  version = version + 1
                                where id = :id and version = :version and state = 'open'""")
                        .param("proposals", chosen.proposals())
                        .param("taken", chosen.taken().toArray(Integer[]::new))
                        .param("body", chosen.body())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Puts another text in the place of what was seen; false where somebody was faster. */
    boolean write(SavedDraft seen, String body) {
        return jdbc.sql("""
                                update plan_draft set body = :body, by_hand = true, version = version + 1
                                where id = :id and version = :version and state = 'open'""")
                        .param("body", body)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Takes a step; false where somebody was faster. */
    boolean move(SavedDraft seen, DraftStep step, Optional<Long> campaign) {
        return jdbc.sql("""
                                update plan_draft set state = :to, campaign = :campaign, version = version + 1
                                where id = :id and version = :version and state = :from""")
                        .param("to", step.to().word())
                        .param("from", step.from().word())
                        .param("campaign", campaign.orElse(null))
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /**
     * What of a paper is taken.
     *
     * @param proposals how many there are
     * @param body the plan that follows, as text
     */
    record Chosen(int proposals, Set<Integer> taken, String body) {}

    private static SavedDraft draft(ResultSet row) throws SQLException {
        Array taken = row.getArray("taken");
        return new SavedDraft(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media"),
                row.getInt("proposals"),
                Set.of((Integer[]) taken.getArray()),
                row.getString("body"),
                row.getBoolean("by_hand"),
                EnumWords.of(DraftState.class, row.getString("state")),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"));
    }
}
