package vn.thidua.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The tables of campaigns and of the versions of their plans. */
@Component
class CampaignTable {

    private static final String CAMPAIGN = """
            select id, authority, plan, title, state, plan_version, period_from, period_to, announced_paper, announced_on,
              version
            from campaign""";

    private static final TypeReference<Map<String, String>> BASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EventTable history;

    CampaignTable(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = new EventTable(jdbc, today, "campaign_event", "campaign");
    }

    List<Campaign> ofAuthority(String authority, boolean drafts, Optional<Long> only) {
        return jdbc.sql(CAMPAIGN + """
                         where authority = :authority and (:drafts or state not in ('draft', 'discarded'))
                          and (cast(:only as bigint) is null or id = :only)
                        order by period_from desc, id desc""")
                .param("authority", authority)
                .param("drafts", drafts)
                .param("only", only.orElse(null))
                .query((row, n) -> campaign(row))
                .list();
    }

    Optional<Campaign> one(long id) {
        return jdbc.sql(CAMPAIGN + " where id = :id")
                .param("id", id)
                .query((row, n) -> campaign(row))
                .optional();
    }

    Optional<CampaignState> state(long id) {
        return jdbc.sql("select state from campaign where id = :id")
                .param("id", id)
                .query((row, n) -> EnumWords.of(CampaignState.class, row.getString(1)))
                .optional();
    }

    /** The paper by which a campaign was called off, also once it was put away. */
    Optional<CampaignPaper> endedPaper(long id) {
        return jdbc.sql("select ended_paper, ended_on from campaign where id = :id and ended_paper is not null")
                .param("id", id)
                .query((row, n) -> new CampaignPaper(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    /** What was done with campaigns themselves. */
    EventTable history() {
        return history;
    }

    long insert(String authority, Plan plan) {
        return jdbc.sql("""
                        insert into campaign (authority, plan, title, state, plan_version, period_from, period_to)
                        values (:authority, :plan, :title, 'draft', 1, :from, :to) returning id""")
                .param("authority", authority)
                .param("plan", plan.id())
                .param("title", plan.title())
                .param("from", plan.calendar().from())
                .param("to", plan.calendar().to())
                .query(Long.class)
                .single();
    }

    /** Whether the campaign stood as it was seen, and now stands in another state. */
    boolean move(Campaign seen, CampaignStep step, Optional<CampaignPaper> paper, String reason, Instant at) {
        boolean announced = step == CampaignStep.ANNOUNCE;
        return jdbc.sql("""
                        update campaign set state = :to, version = version + 1,
                          announced_at = case when :announced then cast(:at as timestamptz)
                            when :to = 'draft' then null else announced_at end,
                          announced_version = case when :announced then version
                            when :to = 'draft' then null else announced_version end,
                          announced_paper = case when :announced then :number
                            when :to = 'draft' then null else announced_paper end,
                          announced_on = case when :announced then cast(:day as date)
                            when :to = 'draft' then null else announced_on end,
                          ended_paper = case when :keeps then ended_paper when :announced then null else :number end,
                          ended_on = case when :keeps then ended_on when :announced then null else cast(:day as date) end,
                          ended_reason = case when :keeps then ended_reason else :reason end
                        where id = :id and state = :from and version = :version""")
                        .param("to", EnumWords.word(step.to()))
                        .param("from", EnumWords.word(step.from()))
                        .param("announced", announced)
                        // Put away and taken out again, it was still called off by its paper.
                        .param("keeps", step.from() == CampaignState.ARCHIVED || step.to() == CampaignState.ARCHIVED)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", paper.map(CampaignPaper::number).orElse(null))
                        .param("day", paper.map(CampaignPaper::day).orElse(null))
                        .param("reason", reason.isBlank() ? null : reason)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** When it was announced; empty while it is prepared. */
    Optional<Instant> announcedAt(long id) {
        return jdbc.sql("select announced_at from campaign where id = :id and announced_at is not null")
                .param("id", id)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The version that was announced; empty while it is prepared, and where nobody kept it then. */
    OptionalInt announcedVersion(long id) {
        return jdbc
                .sql("select announced_version from campaign where id = :id and announced_version is not null")
                .param("id", id)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Whether the campaign stood in the version that was seen, and now has a plan of another version in force. */
    boolean correct(long id, Plan plan, int seen) {
        return jdbc.sql("""
                        update campaign set plan_version = plan_version + 1, version = version + 1, title = :title,
                          period_from = :from, period_to = :to
                        where id = :id and version = :version""")
                        .param("title", plan.title())
                        .param("from", plan.calendar().from())
                        .param("to", plan.calendar().to())
                        .param("id", id)
                        .param("version", seen)
                        .update()
                == 1;
    }

    /** Whoever keeps a picture of the campaign sees by its version that it is another one. */
    void touch(long id) {
        jdbc.sql("update campaign set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void keep(long campaign, int version, PlanText text, String reason, String who, Instant at) {
        jdbc.sql("""
                        insert into campaign_plan (campaign, version, text, bases, reason, who, at)
                        values (:campaign, :version, :text, cast(:bases as jsonb), :reason, :who, :at)""")
                .param("campaign", campaign)
                .param("version", version)
                .param("text", text.text())
                .param("bases", json.writeValueAsString(text.bases()))
                .param("reason", reason)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PlanText> text(long campaign, int version) {
        return jdbc.sql("select text, bases from campaign_plan where campaign = :id and version = :version")
                .param("id", campaign)
                .param("version", version)
                .query((row, n) -> new PlanText(row.getString(1), json.readValue(row.getString(2), BASES)))
                .optional();
    }

    List<Campaigns.Version> versions(long campaign) {
        return jdbc.sql("select version, reason, who, at from campaign_plan where campaign = :id order by version desc")
                .param("id", campaign)
                .query((row, n) -> new Campaigns.Version(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        String paper = row.getString("announced_paper");
        return new Campaign(
                row.getLong("id"),
                row.getString("authority"),
                row.getString("plan"),
                row.getString("title"),
                EnumWords.of(CampaignState.class, row.getString("state")),
                row.getInt("plan_version"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                paper == null
                        ? Optional.empty()
                        : Optional.of(new CampaignPaper(paper, row.getObject("announced_on", LocalDate.class))),
                row.getInt("version"));
    }
}
