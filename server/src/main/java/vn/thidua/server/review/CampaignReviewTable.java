package vn.thidua.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The tables of reports of reviews, of what is written in them, and of what was done with them. */
@Repository
class CampaignReviewTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final EventTable history;
    private final PartTextTable texts;

    CampaignReviewTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "review_event", "report");
        this.texts = new PartTextTable(jdbc, today, "review_text");
    }

    /** A report as its row has it. */
    record Row(
            long id,
            ReviewState state,
            String number,
            Optional<LocalDate> issued,
            String place,
            String signer,
            String capacity,
            Optional<Figures> frozen,
            int version) {

        static final Row NEW = new Row(0, ReviewState.DRAFT, "", Optional.empty(), "", "", "", Optional.empty(), 0);
    }

    Row find(long campaign, String review) {
        return jdbc.sql("select * from review_report where campaign = :campaign and review = :review")
                .param("campaign", campaign)
                .param("review", review)
                .query((row, n) -> report(row))
                .optional()
                .orElse(Row.NEW);
    }

    /** One of a number. */
    Optional<String> reviewOf(long campaign, long report) {
        return jdbc.sql("select review from review_report where campaign = :campaign and id = :report")
                .param("campaign", campaign)
                .param("report", report)
                .query(String.class)
                .optional();
    }

    /** The report, held until the end of the transaction; made where there is none. */
    Row hold(Campaign campaign, String review) {
        jdbc.sql("""
                        insert into review_report (authority, campaign, review) values (:authority, :campaign, :review)
                        on conflict (campaign, review) do nothing""")
                .param("authority", campaign.authority())
                .param("campaign", campaign.id())
                .param("review", review)
                .update();
        return jdbc.sql("select * from review_report where campaign = :campaign and review = :review for update")
                .param("campaign", campaign.id())
                .param("review", review)
                .query((row, n) -> report(row))
                .single();
    }

    /** Moves a report that is held. */
    void move(Actor actor, long id, ReviewStep step, String note) {
        jdbc.sql("update review_report set state = :to, version = version + 1 where id = :id")
                .param("to", step.to().word())
                .param("id", id)
                .update();
        history.add(actor.act(), id, step.word(), note);
    }

    /** Signs a report that is held, with its figures. */
    void sign(Actor actor, long id, CampaignReviews.Signature said, Figures figures) {
        jdbc.sql("""
                        update review_report set state = 'signed', version = version + 1, number = :number, issued = :issued,
                          place = :place, signer = :signer, capacity = :capacity, figures = cast(:figures as jsonb)
                        where id = :id""")
                .param("number", said.number())
                .param("issued", said.issued())
                .param("place", said.place())
                .param("signer", said.signer())
                .param("capacity", said.capacity())
                .param("figures", JSON.writeValueAsString(figures))
                .param("id", id)
                .update();
        history.add(actor.act(), id, ReviewStep.SIGN.word(), said.number());
    }

    /** Whether a signed report of the authority has that number in that year. */
    boolean isUsed(String authority, String number, int year) {
        return jdbc.sql("""
                        select exists (select 1 from review_report where authority = :authority and number = :number
                          and state = 'signed' and extract(year from issued) = :year)""")
                .param("authority", authority)
                .param("number", number)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    List<Event> events(long id) {
        return history.of(id);
    }

    /** What is written in reports. */
    PartTextTable texts() {
        return texts;
    }

    private static Row report(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                EnumWords.of(ReviewState.class, row.getString("state")),
                row.getString("number"),
                Optional.ofNullable(row.getObject("issued", LocalDate.class)),
                row.getString("place"),
                row.getString("signer"),
                row.getString("capacity"),
                Optional.ofNullable(row.getString("figures")).map(kept -> JSON.readValue(kept, Figures.class)),
                row.getInt("version"));
    }
}
