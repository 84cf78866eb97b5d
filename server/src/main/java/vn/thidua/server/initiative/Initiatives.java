package vn.thidua.server.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.RegisterChanged;
import vn.thidua.server.counting.RegisterCounter;
import vn.thidua.server.files.EnclosureTable;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.words.Values;

/** Initiatives of an authority: a unit proposes, the office appraises, the entitled body recognises, others take them over. */
@Service
@Transactional(readOnly = true)
public class Initiatives implements RegisterCounter {

    private static final int MOST_ALIKE = 5;
    private static final int SHORTEST_TITLE = 8;

    private final InitiativeTable table;
    private final Campaigns campaigns;
    private final Achievements achievements;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Initiatives(
            InitiativeTable table,
            Campaigns campaigns,
            Achievements achievements,
            Notifier notifier,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.campaigns = campaigns;
        this.achievements = achievements;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** The initiatives of a campaign that somebody may see: a unit its own and those recognised. */
    public List<Initiative> seenBy(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_INITIATIVES, campaign.authority(), campaign.id());
        return table.ofCampaign(campaign.authority(), campaign.id()).stream()
                .filter(one -> isSeen(actor, one))
                .toList();
    }

    /** How many of the campaign are in a state. */
    public long count(Actor actor, Campaign campaign, InitiativeState state) {
        actor.require(Action.SEE_INITIATIVES, campaign.authority(), campaign.id());
        return table.count(campaign.id(), state);
    }

    /** Recognised ones of the actor's own unit of which nobody has said yet that they are in use: none of them counts as applied. */
    public List<Initiative> unused(Actor actor, Campaign campaign) {
        return seenBy(actor, campaign).stream()
                .filter(one -> one.unit().equals(actor.unit()) && one.isRecognised() && one.uses() == 0)
                .toList();
    }

    private static boolean isSeen(Actor actor, Initiative one) {
        return !actor.role().ofUnit() || one.unit().equals(actor.unit()) || one.isRecognised();
    }

    /** One initiative, to those who may see it. */
    public Initiative one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_INITIATIVES, campaign.authority(), campaign.id());
        return table.one(campaign.authority(), id)
                .filter(one -> isSeen(actor, one))
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** What was done with it; what was said of it is for its unit and for those who appraise. */
    public List<Event> events(Actor actor, Initiative one) {
        return actor.role().ofUnit() && !one.unit().equals(actor.unit())
                ? List.of()
                : table.history().of(one.id());
    }

    /** A recognised one. */
    @Unasked("publication asks for initiatives that a named person made public")
    public Optional<Initiative> recognised(Campaign campaign, long id) {
        return table.one(campaign.authority(), id).filter(Initiative::isRecognised);
    }

    /** Who uses it. */
    @Unasked("whoever holds an initiative was asked for it")
    public List<Use> uses(Initiative one) {
        return table.uses(one.id());
    }

    /** The files that were sent with it. */
    @Unasked("whoever holds an initiative was asked for it")
    public List<EnclosureTable.Enclosed> files(Initiative one) {
        return table.files().of(one.id());
    }

    /** One of them. */
    public FileStore.Kept file(Actor actor, Campaign campaign, long id, long file) {
        return table.files().one(one(actor, campaign, id).id(), file).orElseThrow(() -> Refusal.unknown(file));
    }

    /** Recognised ones of the authority, over all years, in which the words are found. */
    public List<Initiative> library(Actor actor, Campaign campaign, String words, int most) {
        actor.require(Action.SEE_INITIATIVES, campaign.authority(), campaign.id());
        return table.library(campaign.authority(), words, most);
    }

    /** Earlier ones with a like title, so that nobody proposes what is there. Only their titles are told. */
    public List<Initiative> similar(Actor actor, Campaign campaign, String title) {
        actor.require(Action.SEE_INITIATIVES, campaign.authority(), campaign.id());
        return title.strip().length() < SHORTEST_TITLE
                ? List.of()
                : table.similar(campaign.authority(), title.strip(), MOST_ALIKE);
    }

    /** A unit proposes one. */
    @Transactional
    public long propose(Actor actor, Campaign campaign, Initiative one, List<FileStore.Kept> files) {
        actor.require(Action.PROPOSE_INITIATIVE, campaign.authority(), campaign.id());
        boolean own = one.unit().equals(actor.unit())
                && campaigns.participant(campaign, SubjectKind.UNIT, one.unit()).isPresent();
        if (!own) {
            throw Refusal.unknown(one.unit());
        }
        if (one.title().length() < SHORTEST_TITLE
                || one.content().isBlank()
                || one.effect().isBlank()) {
            throw Refusal.bad("initiative-incomplete");
        }
        campaigns.requireOf(campaign, one.person(), one.unit());
        long id = table.add(campaign.authority(), one);
        files.forEach(kept -> table.files().add(id, kept));
        table.history().add(actor.act(), id, "propose", "");
        audit.record(actor.act(), "initiative.propose", campaign.subject(), one.title());
        return id;
    }

    /**
     * Takes a step.
     *
     * @param said where it is recognised: by which decision
     */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<InitiativeStep> taken, Recognition said) {
        InitiativeStep step = taken.step();
        taken.require(actor, campaign.authority(), campaign.id());
        Initiative one = one(actor, campaign, id);
        if (one.campaign() != campaign.id()) {
            throw Refusal.unknown(id);
        }
        boolean recognises = step == InitiativeStep.RECOGNISE;
        if (recognises && (said.number().isBlank() || said.decided().isEmpty())) {
            throw Refusal.bad("decision-needed");
        }
        boolean others = step == InitiativeStep.WITHDRAW && !one.unit().equals(actor.unit());
        if (others) {
            throw Refusal.unknown(id);
        }
        if (!table.move(
                one,
                step,
                recognises ? said.number().strip() : "",
                recognises ? said.decided() : Optional.empty(),
                taken.seen())) {
            throw Refusal.conflict("moved");
        }
        String note = recognises
                ? said.number().strip() + ", " + Values.day(said.decided().orElseThrow())
                : taken.note().strip();
        table.history().add(actor.act(), id, step.word(), note);
        notifier.unit(
                actor,
                campaign,
                one.unit(),
                new CampaignNotice("initiative." + step.word(), one.title(), note, "/initiatives/" + id));
        audit.record(
                actor.act(), "initiative." + step.word(), ActSubject.part(campaign.subject(), "initiative", id), note);
        if (recognises) {
            putOnRecord(actor, campaign, one, said);
        }
        events.publishEvent(new RegisterChanged(actor, campaign, this));
    }

    /** Number and day of the decision by which an initiative is recognised; empty for every other step. */
    public record Recognition(String number, Optional<LocalDate> decided) {

        /** With a step that recognises nothing. */
        public static final Recognition NONE = new Recognition("", Optional.empty());
    }

    private void putOnRecord(Actor actor, Campaign campaign, Initiative one, Recognition said) {
        SubjectKind of = one.person().isEmpty() ? SubjectKind.UNIT : SubjectKind.PERSON;
        String code = one.person().isEmpty() ? one.unit() : one.person();
        String name =
                campaigns.participant(campaign, of, code).map(Participant::name).orElse(code);
        achievements.add(
                actor.act(),
                campaign.authority(),
                new Achievement(
                        0,
                        of,
                        code,
                        name,
                        said.decided().orElseThrow().getYear(),
                        AchievementKind.INITIATIVE,
                        one.title(),
                        said.number().strip(),
                        said.decided(),
                        campaigns.plan(campaign).document().issuer(),
                        "initiative",
                        Optional.empty()));
    }

    /** The unit of whoever acts takes a recognised one over; its author's unit does so to say that it is in use. */
    @Transactional
    public void adopt(Actor actor, Campaign campaign, long id) {
        actor.require(Action.PROPOSE_INITIATIVE, campaign.authority(), campaign.id());
        Initiative one = one(actor, campaign, id);
        if (!one.isRecognised()) {
            throw Refusal.conflict("not-recognised");
        }
        if (!table.use(id, actor.unit(), today.day(), actor.name())) {
            throw Refusal.conflict("used-already");
        }
        table.history().add(actor.act(), id, "adopt", actor.unit());
        audit.record(
                actor.act(),
                "initiative.adopt",
                ActSubject.part(campaigns.subject(campaign, actor.unit()), "initiative", id),
                "");
        events.publishEvent(new RegisterChanged(actor, campaign, this));
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Set<Register> counts() {
        return Set.of(Register.INITIATIVES_RECOGNISED, Register.INITIATIVES_APPLIED);
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Map<String, BigDecimal> count(Campaign campaign, Register register, SubjectKind of) {
        Map<String, BigDecimal> counts = new TreeMap<>();
        for (Initiative one : table.ofCampaign(campaign.authority(), campaign.id())) {
            String code = of == SubjectKind.UNIT ? one.unit() : one.person();
            boolean settled = one.state() != InitiativeState.PROPOSED && one.state() != InitiativeState.APPRAISED;
            if (!code.isEmpty() && settled) {
                boolean counted = one.isRecognised() && (register == Register.INITIATIVES_RECOGNISED || one.uses() > 0);
                counts.merge(code, counted ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal::add);
            }
        }
        return counts;
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public String link(FactDeclaration fact, String code) {
        return "/initiatives";
    }
}
