package vn.thidua.server.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Reason;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** Plans in force: made, prepared, corrected. How a campaign begins and ends, {@link Lifecycle} says. */
@Service
@Transactional(readOnly = true)
public class Campaigns {

    private final CampaignTable table;
    private final ParticipantTable participants;
    private final Blocks blocks;
    private final Audit audit;
    private final Today today;

    /** Asked when somebody wants to know, as it asks for campaigns itself. */
    private final ObjectProvider<NotTakingPart> notTakingPart;

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();

    Campaigns(
            CampaignTable table,
            ParticipantTable participants,
            Blocks blocks,
            Audit audit,
            Today today,
            ObjectProvider<NotTakingPart> notTakingPart) {
        this.table = table;
        this.participants = participants;
        this.blocks = blocks;
        this.audit = audit;
        this.today = today;
        this.notTakingPart = notTakingPart;
    }

    /** A version of the plan that is or was in force. */
    public record Version(int number, String reason, String who, java.time.Instant at) {}

    /** The campaigns that somebody may see, newest first. */
    public List<Campaign> seenBy(Actor actor) {
        actor.require(Action.SEE_CAMPAIGN);
        return table.ofAuthority(
                actor.authority(), seesDrafts(actor), actor.grant().campaign());
    }

    /** The campaigns in which roles can be given, newest first: also one that is prepared, which waits for its people. */
    public List<Campaign> givingRoles(Actor actor) {
        actor.require(Action.CHANGE_ACCOUNTS);
        return table.ofAuthority(actor.authority(), true, actor.grant().campaign());
    }

    /** Refuses a campaign in which somebody can give no roles. */
    public void requireGivingRoles(Actor actor, long id) {
        if (givingRoles(actor).stream().noneMatch(one -> one.id() == id)) {
            throw Refusal.unknown(id);
        }
    }

    private static boolean seesDrafts(Actor actor) {
        return actor.may(Action.SEE_PREPARED);
    }

    /** The names of those who take part, by code, in the order of their names. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Map<String, String> names(Campaign campaign, SubjectKind kind) {
        Map<String, String> names = new LinkedHashMap<>();
        participants(campaign, kind, false).forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    /** Refuses a person who does not belong to a unit; nobody (an empty code) is taken. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
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
        Campaign campaign = table.one(id).orElseThrow(() -> Refusal.unknown(id));
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), id);
        if (campaign.isDraft() && !seesDrafts(actor)) {
            throw Refusal.unknown(id);
        }
        return campaign;
    }

    /** A campaign that was announced; of one that is prepared nobody outside may know. */
    @Unasked("publication asks for campaigns that a named person made public")
    public Campaign announced(long id) {
        return table.one(id).filter(campaign -> !campaign.isDraft()).orElseThrow(() -> Refusal.unknown(id));
    }

    /** How a campaign came to its end, so that nobody acts in it any more; empty while it has not. */
    Optional<CampaignState> end(long id) {
        return table.state(id).filter(state -> state != CampaignState.ANNOUNCED && state != CampaignState.DRAFT);
    }

    /** Where a campaign stands today. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public CampaignPhase phase(Campaign campaign) {
        return CampaignPhase.of(campaign, PlanDays.last(plan(campaign)), today.day());
    }

    /** The plan in force. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Plan plan(Campaign campaign) {
        return plan(campaign, campaign.planVersion());
    }

    /** A version of the plan. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Plan plan(Campaign campaign, int version) {
        return plans.computeIfAbsent(campaign.id() + "/" + version, key -> {
            PlanResult result = text(campaign, version).read(campaign.plan());
            return result.plan().orElseThrow(() -> new IllegalStateException(key + ": " + result.faults()));
        });
    }

    /** A version of the plan as it was written. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public PlanText text(Campaign campaign, int version) {
        return table.text(campaign.id(), version).orElseThrow(() -> Refusal.unknown(version));
    }

    /** The version in which a campaign was announced; empty while it is prepared, and where nobody kept it then. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public OptionalInt announcedVersion(Campaign campaign) {
        return table.announcedVersion(campaign.id());
    }

    /** Every version, newest first. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public List<Version> versions(Campaign campaign) {
        return table.versions(campaign.id());
    }

    /** Makes a campaign from a plan; who takes part is proposed from the kinds of units that are named like its blocks. */
    @Transactional
    public Campaign create(Actor actor, PlanText text) {
        actor.require(Action.CREATE_CAMPAIGN);
        Plan plan = text.read("plan.yaml").plan().orElseThrow(() -> Refusal.bad("plan-faults"));
        long id = table.insert(actor.authority(), plan);
        table.keep(id, 1, text, "", actor.name(), today.now());
        audit.record(actor.act(), "campaign.create", plan.title(), "");
        Campaign campaign = campaign(actor, id);
        blocks.proposeFirst(actor, campaign, plan);
        return campaign;
    }

    /** Adds, changes or removes a participant by hand, with a reason. */
    @Transactional
    public void correct(Actor actor, long campaignId, Participant participant) {
        Campaign campaign = campaign(actor, campaignId);
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaignId);
        campaign.requireNotEnded();
        if (participant.reason().filter(reason -> !reason.isBlank()).isEmpty()) {
            throw Refusal.bad("reason-needed");
        }
        if (participant
                .block()
                .filter(block -> !plan(campaign).blocks().containsKey(block))
                .isPresent()) {
            throw Refusal.unknown(participant.block().orElse(""));
        }
        participants.put(campaignId, participant);
        table.touch(campaignId);
        audit.record(
                actor.act(),
                participant.removed() ? "participant.remove" : "participant.put",
                campaign.subject() + ", " + participant.name(),
                participant.reason().orElse(""));
    }

    /** How the log names a unit of a campaign. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public String subject(Campaign campaign, String unit) {
        return subject(campaign, SubjectKind.UNIT, unit);
    }

    /** How the log names a subject of a campaign: by name, by code where nobody of it takes part. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public String subject(Campaign campaign, SubjectKind kind, String code) {
        return kind == SubjectKind.CAMPAIGN
                ? campaign.subject()
                : campaign.subject() + ", "
                        + participant(campaign, kind, code)
                                .map(Participant::name)
                                .orElse(code);
    }

    /** Who takes part, by name as Vietnamese sort; those removed are not among them unless asked for. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public List<Participant> participants(Campaign campaign, SubjectKind kind, boolean removedToo) {
        return participants.all(campaign.id(), kind, removedToo);
    }

    /** Those of them who do take part: where the plan asks for registration, none who did not register in time. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public List<Participant> takingPart(Campaign campaign, SubjectKind kind) {
        Map<String, Reason> outside = outside(campaign, kind);
        List<Participant> all = participants(campaign, kind, false);
        return outside.isEmpty()
                ? all
                : all.stream().filter(one -> !outside.containsKey(one.code())).toList();
    }

    /** Who takes no part although the campaign is for them, by code, with the reason. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Map<String, Reason> outside(Campaign campaign, SubjectKind kind) {
        return notTakingPart.getObject().of(campaign, kind);
    }

    /** Whether a unit takes no part although the campaign is for it. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public boolean isOutside(Campaign campaign, String unit) {
        return outside(campaign, SubjectKind.UNIT).containsKey(unit);
    }

    /** Refuses a unit that takes no part. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public void requireTakingPart(Campaign campaign, String unit) {
        if (isOutside(campaign, unit)) {
            throw Refusal.bad("takes-no-part", unit(campaign, unit).name());
        }
    }

    /** One that takes part. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Optional<Participant> participant(Campaign campaign, SubjectKind kind, String code) {
        return participants.one(campaign.id(), kind, code);
    }

    /** Those of the codes that take part. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Set<String> present(Campaign campaign, SubjectKind kind, List<String> codes) {
        return participants.present(campaign.id(), kind, codes);
    }

    /** A unit that takes part. */
    @Unasked("whoever holds a campaign was asked for it by campaign(actor, id)")
    public Participant unit(Campaign campaign, String code) {
        return participant(campaign, SubjectKind.UNIT, code).orElseThrow(() -> Refusal.unknown(code));
    }

    /** Puts a corrected plan in force, with a reason; the versions before stay as they were. */
    @Transactional
    public void putInForce(Actor actor, long id, PlanText text, String reason, int version) {
        Campaign campaign = campaign(actor, id);
        actor.require(Action.CORRECT_PLAN, campaign.authority(), id);
        campaign.requireNotEnded();
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Plan plan = text.read("plan.yaml").plan().orElseThrow(() -> Refusal.bad("plan-faults"));
        if (!plan.id().equals(campaign.plan())) {
            throw Refusal.bad("other-plan", plan.title(), campaign.title());
        }
        if (!table.correct(id, plan, version)) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        table.keep(id, campaign.planVersion() + 1, text, reason, actor.name(), today.now());
        audit.record(actor.act(), "plan.correct", campaign.subject(), (campaign.planVersion() + 1) + ": " + reason);
    }
}
