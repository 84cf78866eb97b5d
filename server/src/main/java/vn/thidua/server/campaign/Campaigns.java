package vn.thidua.server.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/** Plans in force: made, prepared, announced, corrected. */
@Service
@Transactional(readOnly = true)
public class Campaigns {

    private static final String CAMPAIGN = """
            select id, authority, plan, title, state, plan_version, period_from, period_to, version from campaign""";

    private static final String PARTICIPANT = """
            select code, name, block, above, reason, removed from participant
            where campaign = :campaign and kind = :kind""";

    private static final TypeReference<Map<String, String>> BASES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Organisation organisation;
    private final Today today;
    private final Map<String, Plan> plans = new ConcurrentHashMap<>();

    Campaigns(JdbcClient jdbc, JsonMapper json, Audit audit, Organisation organisation, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.organisation = organisation;
        this.today = today;
    }

    /** A version of the plan that is or was in force. */
    public record Version(int number, String reason, String who, java.time.Instant at) {}

    /** The campaigns that somebody may see, newest first. */
    public List<Campaign> seenBy(Actor actor) {
        actor.require(Action.SEE_CAMPAIGN);
        boolean drafts = actor.may(Action.PREPARE_CAMPAIGN) || actor.may(Action.ANNOUNCE_CAMPAIGN);
        return jdbc.sql(CAMPAIGN + """
                         where authority = :authority and (:drafts or state <> 'draft')
                          and (cast(:only as bigint) is null or id = :only)
                        order by period_from desc, id desc""")
                .param("authority", actor.authority())
                .param("drafts", drafts)
                .param("only", actor.grant().campaign().orElse(null))
                .query((row, n) -> campaign(row))
                .list();
    }

    /** The names of those who take part, by code, in the order of their names. */
    public Map<String, String> names(Campaign campaign, SubjectKind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        participants(campaign, kind, false).forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    /** Refuses a person who does not belong to a unit; nobody (an empty code) is taken. */
    public void requireOf(Campaign campaign, String person, String unit) {
        boolean theirs = person.isEmpty()
                || participant(campaign, SubjectKind.PERSON, person)
                        .flatMap(Participant::above)
                        .filter(unit::equals)
                        .isPresent();
        if (!theirs) {
            throw Refusal.bad("case-person", person);
        }
    }

    /** A campaign that somebody may see. */
    public Campaign campaign(Actor actor, long id) {
        Campaign campaign = jdbc.sql(CAMPAIGN + " where id = :id")
                .param("id", id)
                .query((row, n) -> campaign(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), id);
        boolean drafts = actor.may(Action.PREPARE_CAMPAIGN) || actor.may(Action.ANNOUNCE_CAMPAIGN);
        if (campaign.isDraft() && !drafts) {
            throw Refusal.unknown(id);
        }
        return campaign;
    }

    /** The plan in force. */
    public Plan plan(Campaign campaign) {
        return plan(campaign, campaign.planVersion());
    }

    /** A version of the plan. */
    public Plan plan(Campaign campaign, int version) {
        return plans.computeIfAbsent(campaign.id() + "/" + version, key -> {
            PlanResult result = text(campaign, version).read(campaign.plan());
            return result.plan().orElseThrow(() -> new IllegalStateException(key + ": " + result.faults()));
        });
    }

    /** A version of the plan as it was written. */
    public PlanText text(Campaign campaign, int version) {
        return jdbc.sql("select text, bases from campaign_plan where campaign = :id and version = :version")
                .param("id", campaign.id())
                .param("version", version)
                .query((row, n) -> new PlanText(row.getString(1), json.readValue(row.getString(2), BASES)))
                .optional()
                .orElseThrow(() -> Refusal.unknown(version));
    }

    /** Every version, newest first. */
    public List<Version> versions(Campaign campaign) {
        return jdbc.sql("select version, reason, who, at from campaign_plan where campaign = :id order by version desc")
                .param("id", campaign.id())
                .query((row, n) -> new Version(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Makes a campaign from a plan; who takes part is proposed from the units whose kind is a block of the plan. */
    @Transactional
    public Campaign create(Actor actor, PlanText text) {
        actor.require(Action.CREATE_CAMPAIGN);
        Plan plan = text.read("plan.yaml").plan().orElseThrow(() -> Refusal.bad("plan-faults"));
        long id = jdbc.sql("""
                        insert into campaign (authority, plan, title, state, plan_version, period_from, period_to)
                        values (:authority, :plan, :title, 'draft', 1, :from, :to) returning id""")
                .param("authority", actor.authority())
                .param("plan", plan.id())
                .param("title", plan.title())
                .param("from", plan.calendar().from())
                .param("to", plan.calendar().to())
                .query(Long.class)
                .single();
        keep(actor, id, 1, text, "");
        audit.record(actor.act(), "campaign.create", "campaign " + id, plan.id());
        Campaign campaign = campaign(actor, id);
        propose(campaign, plan);
        return campaign;
    }

    private void propose(Campaign campaign, Plan plan) {
        LocalDate day = campaign.from();
        Map<String, Unit> taken = new HashMap<>();
        for (Unit unit : organisation.units(campaign.authority())) {
            if (plan.blocks().containsKey(unit.kind()) && unit.livesOn(day)) {
                taken.put(unit.code(), unit);
                put(
                        campaign,
                        new Participant(
                                SubjectKind.UNIT,
                                unit.code(),
                                unit.name(),
                                Optional.of(unit.kind()),
                                unit.parent(),
                                Optional.empty(),
                                false));
            }
        }
        for (Person person : organisation.people(campaign.authority(), day)) {
            if (taken.containsKey(person.unit())) {
                put(
                        campaign,
                        new Participant(
                                SubjectKind.PERSON,
                                person.code(),
                                person.name(),
                                Optional.empty(),
                                Optional.of(person.unit()),
                                Optional.empty(),
                                false));
            }
        }
    }

    private void put(Campaign campaign, Participant participant) {
        jdbc.sql("""
                        insert into participant (campaign, kind, code, name, block, above, reason, removed)
                        values (:campaign, :kind, :code, :name, :block, :above, :reason, :removed)
                        on conflict (campaign, kind, code) do update
                        set name = excluded.name, block = excluded.block, above = excluded.above,
                          reason = excluded.reason, removed = excluded.removed""")
                .param("campaign", campaign.id())
                .param("kind", participant.kind().word())
                .param("code", participant.code())
                .param("name", participant.name())
                .param("block", participant.block().orElse(null))
                .param("above", participant.above().orElse(null))
                .param("reason", participant.reason().orElse(null))
                .param("removed", participant.removed())
                .update();
    }

    /** Adds, changes or removes a participant by hand, with a reason. */
    @Transactional
    public void correct(Actor actor, long campaignId, Participant participant) {
        Campaign campaign = campaign(actor, campaignId);
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaignId);
        if (participant.reason().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw Refusal.bad("reason-needed");
        }
        if (participant
                .block()
                .filter(block -> !plan(campaign).blocks().containsKey(block))
                .isPresent()) {
            throw Refusal.unknown(participant.block().orElse(""));
        }
        put(campaign, participant);
        // Whoever keeps a picture of the campaign sees by its version that it is another one.
        jdbc.sql("update campaign set version = version + 1 where id = :id")
                .param("id", campaignId)
                .update();
        audit.record(
                actor.act(),
                participant.removed() ? "participant.remove" : "participant.put",
                campaign.subject() + " " + participant.code(),
                participant.reason().orElse(""));
    }

    /** Who takes part, by name as Vietnamese sort; those removed are not among them unless asked for. */
    public List<Participant> participants(Campaign campaign, SubjectKind kind, boolean removedToo) {
        return jdbc.sql(PARTICIPANT + " and (:all or not removed) order by name collate vietnamese, code")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("all", removedToo)
                .query((row, n) -> participant(kind, row))
                .list();
    }

    /** One that takes part. */
    public Optional<Participant> participant(Campaign campaign, SubjectKind kind, String code) {
        return jdbc.sql(PARTICIPANT + " and code = :code and not removed")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("code", code)
                .query((row, n) -> participant(kind, row))
                .optional();
    }

    /** Those of the codes that take part. */
    public Set<String> present(Campaign campaign, SubjectKind kind, List<String> codes) {
        return Set.copyOf(jdbc.sql("""
                        select code from participant
                        where campaign = :campaign and kind = :kind and not removed and code in (:codes)""")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("codes", codes)
                .query(String.class)
                .list());
    }

    /** A unit that takes part. */
    public Participant unit(Campaign campaign, String code) {
        return participant(campaign, SubjectKind.UNIT, code).orElseThrow(() -> Refusal.unknown(code));
    }

    private static Participant participant(SubjectKind kind, ResultSet row) throws SQLException {
        return new Participant(
                kind,
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("block")),
                Optional.ofNullable(row.getString("above")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("removed"));
    }

    /** Announces it: from now on everybody whom it concerns sees it. */
    @Transactional
    public void announce(Actor actor, long id, int version) {
        Campaign campaign = campaign(actor, id);
        actor.require(Action.ANNOUNCE_CAMPAIGN, campaign.authority(), id);
        int changed = jdbc.sql("""
                        update campaign set state = 'announced', announced_at = :at, version = version + 1
                        where id = :id and state = 'draft' and version = :version""")
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        audit.record(actor.act(), "campaign.announce", campaign.subject(), campaign.title());
    }

    /** Puts a corrected plan in force, with a reason; the versions before stay as they were. */
    @Transactional
    public void putInForce(Actor actor, long id, PlanText text, String reason, int version) {
        Campaign campaign = campaign(actor, id);
        actor.require(Action.CORRECT_PLAN, campaign.authority(), id);
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Plan plan = text.read("plan.yaml").plan().orElseThrow(() -> Refusal.bad("plan-faults"));
        if (!plan.id().equals(campaign.plan())) {
            throw Refusal.bad("other-plan", plan.id(), campaign.plan());
        }
        int changed = jdbc.sql("""
                        update campaign set plan_version = plan_version + 1, version = version + 1, title = :title,
                          period_from = :from, period_to = :to
                        where id = :id and version = :version""")
                .param("title", plan.title())
                .param("from", plan.calendar().from())
                .param("to", plan.calendar().to())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        keep(actor, id, campaign.planVersion() + 1, text, reason);
        audit.record(actor.act(), "plan.correct", campaign.subject(), (campaign.planVersion() + 1) + ": " + reason);
    }

    private void keep(Actor actor, long campaign, int version, PlanText text, String reason) {
        jdbc.sql("""
                        insert into campaign_plan (campaign, version, text, bases, reason, who, at)
                        values (:campaign, :version, :text, cast(:bases as jsonb), :reason, :who, :at)""")
                .param("campaign", campaign)
                .param("version", version)
                .param("text", text.text())
                .param("bases", json.writeValueAsString(text.bases()))
                .param("reason", reason)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("authority"),
                row.getString("plan"),
                row.getString("title"),
                row.getString("state"),
                row.getInt("plan_version"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getInt("version"));
    }
}
