package vn.thidua.server.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.review.PlanLesson;

/** The table of drafts of plans. */
@Repository
class PlanDraftTable {

    private final JdbcClient jdbc;
    private static final TypeReference<List<PlanLesson>> LESSONS = new TypeReference<>() {};

    private final Today today;
    private final JsonMapper json;

    PlanDraftTable(JdbcClient jdbc, Today today, JsonMapper json) {
        this.jdbc = jdbc;
        this.today = today;
        this.json = json;
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

    long add(Actor actor, String name, DraftOrigin origin, KeptText text) {
        Optional<DraftOrigin.Paper> paper =
                origin instanceof DraftOrigin.Paper one ? Optional.of(one) : Optional.empty();
        Optional<DraftOrigin.Earlier> earlier =
                origin instanceof DraftOrigin.Earlier one ? Optional.of(one) : Optional.empty();
        return jdbc.sql("""
                        insert into plan_draft (authority, sha256, name, media, earlier, year, base, lessons, proposals, taken,
                          body, who, at)
                        values (:authority, :sha, :name, :media, :earlier, :year, :base, cast(:lessons as jsonb), :proposals,
                          :taken, :body, :who, :at)
                        returning id""")
                .param("authority", actor.authority())
                .param("name", name)
                .param("sha", paper.map(DraftOrigin.Paper::sha256).orElse(null))
                .param("media", paper.map(DraftOrigin.Paper::media).orElse(null))
                .param("earlier", earlier.map(DraftOrigin.Earlier::campaign).orElse(null), Types.BIGINT)
                .param("year", earlier.map(DraftOrigin.Earlier::year).orElse(null), Types.INTEGER)
                .param("base", earlier.map(DraftOrigin.Earlier::base).orElse(null))
                .param(
                        "lessons",
                        earlier.map(one -> json.writeValueAsString(one.lessons()))
                                .orElse(null))
                .param("proposals", text.proposals())
                .param("taken", text.taken().toArray(Integer[]::new))
                .param("body", text.body())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Puts another text in the place of what was seen; false where somebody was faster. */
    boolean write(SavedDraft seen, KeptText text) {
        return jdbc.sql("""
                                update plan_draft set proposals = :proposals, taken = :taken, body = :body, by_hand = :hand,
                                  version = version + 1
                                where id = :id and version = :version and state = 'open'""")
                        .param("proposals", text.proposals())
                        .param("taken", text.taken().toArray(Integer[]::new))
                        .param("body", text.body())
                        .param("hand", text.byHand())
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

    private DraftOrigin origin(ResultSet row) throws SQLException {
        long earlier = row.getLong("earlier");
        return row.wasNull()
                ? new DraftOrigin.Paper(row.getString("sha256"), row.getString("media"))
                : new DraftOrigin.Earlier(
                        earlier,
                        row.getInt("year"),
                        row.getString("base"),
                        json.readValue(row.getString("lessons"), LESSONS));
    }

    private SavedDraft draft(ResultSet row) throws SQLException {
        return new SavedDraft(
                row.getLong("id"),
                origin(row),
                row.getString("name"),
                KeptText.of(row),
                EnumWords.of(DraftState.class, row.getString("state")),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"));
    }
}
