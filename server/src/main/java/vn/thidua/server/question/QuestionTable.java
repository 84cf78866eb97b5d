package vn.thidua.server.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of questions. */
@Repository
class QuestionTable {

    private static final String QUESTION = """
            select id, clause, unit, text, who, at, state, answer, answered_by, answered_at, version from question
            where campaign = :campaign""";

    private final JdbcClient jdbc;
    private final Today today;
    private final SearchTable index;

    QuestionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
        this.index = new SearchTable(jdbc, "question", "text", "answer", "campaign", "unit", "clause");
    }

    long add(Actor actor, long campaign, String clause, String text) {
        return jdbc.sql("""
                        insert into question (campaign, clause, unit, text, who, at)
                        values (:campaign, :clause, :unit, :text, :who, :at) returning id""")
                .param("campaign", campaign)
                .param("clause", clause)
                .param("unit", actor.unit())
                .param("text", text)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Those that stand, newest first; withdrawn ones are not among them. */
    List<Question> all(long campaign) {
        return jdbc.sql(QUESTION + " and state <> 'withdrawn' order by id desc")
                .param("campaign", campaign)
                .query((row, n) -> question(row))
                .list();
    }

    /** Those of some campaigns that stand, by words in question and answer. */
    List<FoundRow> find(SeenCampaigns seen, SearchWords words, int most) {
        return index.find(words, "campaign = any(:seen) and state <> 'withdrawn'", seen.values(), most);
    }

    /** One of them, held until the end of the transaction. */
    Optional<Question> hold(long campaign, long id) {
        return jdbc.sql(QUESTION + " and id = :id for update")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> question(row))
                .optional();
    }

    /** Moves one that is held; an answer is kept where one is said. */
    void move(Actor actor, long id, QuestionStep step, String answer) {
        jdbc.sql("""
                        update question set state = :to, version = version + 1,
                          answer = case when :answers then :answer else answer end,
                          answered_by = case when :answers then :who else answered_by end,
                          answered_at = case when :answers then :at else answered_at end
                        where id = :id""")
                .param("to", step.to().word())
                .param("answers", step.to() == QuestionState.ANSWERED)
                .param("answer", answer)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong("id"),
                row.getString("clause"),
                row.getString("unit"),
                row.getString("text"),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                QuestionState.of(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                row.getInt("version"));
    }
}
