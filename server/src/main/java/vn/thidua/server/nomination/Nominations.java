package vn.thidua.server.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.workflow.TakenStep;

/** Nominations and their dossiers. What the plan asks of a dossier (complete, in time) becomes facts of the ledger here. */
@Service
@Transactional(readOnly = true)
public class Nominations {

    private final NominationTable table;
    private final Candidates candidates;
    private final Settlements settlements;
    private final Campaigns campaigns;
    private final Checklists checklists;
    private final DossierFacts facts;
    private final Handovers handovers;
    private final Notifier notifier;
    private final Audit audit;

    Nominations(
            NominationTable table,
            Candidates candidates,
            Settlements settlements,
            Campaigns campaigns,
            Checklists checklists,
            DossierFacts facts,
            Handovers handovers,
            Notifier notifier,
            Audit audit) {
        this.table = table;
        this.candidates = candidates;
        this.settlements = settlements;
        this.campaigns = campaigns;
        this.checklists = checklists;
        this.facts = facts;
        this.handovers = handovers;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** The last day for dossiers where it is over: what comes now is late. */
    @Unasked("a day of the announced plan, which everybody who sees the campaign sees")
    public Optional<LocalDate> over(Campaign campaign) {
        return candidates.over(campaign);
    }

    /** Everybody whom a unit may nominate: itself, the units below it, and the people of all these. */
    public List<Candidacy> candidates(Actor actor, Campaign campaign) {
        actor.require(Action.NOMINATE, campaign.authority(), campaign.id());
        Outcome outcome = candidates.withDossiers(campaign);
        List<Nomination> known = table.all(campaign.id());
        Map<String, Participant> units = units(campaign);
        Map<String, String> ofPeople = unitsOfPeople(campaign);
        List<Candidacy> all = new ArrayList<>();
        for (Award award : campaigns.plan(campaign).awards().values()) {
            for (SubjectKind kind : award.to().stream().sorted().toList()) {
                Candidates.of(outcome, award, kind, known).stream()
                        .filter(one -> isOwn(
                                actor,
                                units,
                                kind == SubjectKind.UNIT ? one.code() : ofPeople.getOrDefault(one.code(), "")))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private Map<String, Participant> units(Campaign campaign) {
        Map<String, Participant> units = new HashMap<>();
        campaigns.participants(campaign, SubjectKind.UNIT, false).forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    /** The units of people, by code of the person. */
    private Map<String, String> unitsOfPeople(Campaign campaign) {
        Map<String, String> units = new HashMap<>();
        campaigns
                .participants(campaign, SubjectKind.PERSON, false)
                .forEach(person -> person.above().ifPresent(above -> units.put(person.code(), above)));
        return units;
    }

    /** Whether a unit is one's own or stands below it; the office may put forward anybody. */
    private static boolean isOwn(Actor actor, Map<String, Participant> units, String unit) {
        if (!actor.role().ofUnit()) {
            return true;
        }
        Optional<String> at = Optional.of(unit);
        for (int depth = 0; at.isPresent() && depth < 10; depth++) {
            if (at.get().equals(actor.unit())) {
                return true;
            }
            at = Optional.ofNullable(units.get(at.get())).flatMap(Participant::above);
        }
        return false;
    }

    /** The nominations that somebody may see, units their own, the office those handed in: what waits for them first. */
    public List<Nomination> seenBy(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_NOMINATIONS, campaign.authority(), campaign.id());
        boolean ofUnit = actor.role().ofUnit();
        return seen(actor, campaign, table.all(campaign.id())).stream()
                .sorted(Comparator.comparing(
                        one -> !(ofUnit ? one.state().waitsForUnit() : one.state() == NominationState.SUBMITTED)))
                .toList();
    }

    /** Those whose dossier was found in order, by receipt, for a council's agenda; its own pages ask who may see them. */
    @Unasked("for councils and decisions, which ask")
    public List<Nomination> accepted(Campaign campaign) {
        return table.all(campaign.id()).stream()
                .filter(one -> one.state() == NominationState.ACCEPTED)
                .sorted(Comparator.comparing(one -> one.receipt().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Those of some that somebody may see. The tree of units is asked for only by those who belong to one. */
    private List<Nomination> seen(Actor actor, Campaign campaign, List<Nomination> some) {
        if (!actor.role().ofUnit()) {
            return some.stream()
                    .filter(one -> one.submittedOn().isPresent() || isOfOffice(actor, one))
                    .toList();
        }
        Map<String, Participant> units = some.isEmpty() ? Map.of() : units(campaign);
        return some.stream().filter(one -> isOwn(actor, units, one.unit())).toList();
    }

    /** What the office itself puts forward is its own before it is handed in. */
    private static boolean isOfOffice(Actor actor, Nomination one) {
        return actor.holds(Action.TEND_NOMINATIONS) && one.unit().isEmpty();
    }

    /** A nomination that somebody may see. */
    public Nomination one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_NOMINATIONS, campaign.authority(), campaign.id());
        return seen(actor, campaign, table.one(campaign.id(), id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** Puts somebody forward; where a standard is open a reason must be given, where one fails it is refused. */
    @Transactional
    public Nomination nominate(Actor actor, Campaign campaign, NominatedFor whom, String despite) {
        Candidacy candidacy = candidates(actor, campaign).stream()
                .filter(one -> one.award().id().equals(whom.award())
                        && one.kind() == whom.kind()
                        && one.code().equals(whom.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(whom.code()));
        if (candidacy.state() == Truth.NO) {
            throw Refusal.bad("not-eligible", candidacy.name(), String.join("; ", candidacy.failing()));
        }
        boolean open = candidacy.state() == Truth.UNKNOWN;
        if (open && despite.isBlank()) {
            throw Refusal.bad("despite-needed", candidacy.name(), String.join("; ", candidacy.unknown()));
        }
        long id;
        try {
            id = table.add(campaign.id(), whom, actor.role().ofUnit() ? actor.unit() : "", open ? despite.strip() : "");
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("nominated", candidacy.name());
        }
        table.event(actor, id, "nominate", open ? despite.strip() : "");
        audit.record(
                actor.act(),
                "nomination.make",
                campaign.subject() + ", " + candidacy.name(),
                candidacy.award().label());
        return one(actor, campaign, id);
    }

    /** The papers that the plan asks for this award, and which are there. */
    @Unasked("whoever holds a nomination was asked for it")
    public Checklist checklist(Campaign campaign, Nomination one) {
        return checklists.of(campaign, one);
    }

    /** The same for many, by nomination; asked for at once. */
    @Unasked("whoever holds a nomination was asked for it")
    public Map<Long, Checklist> checklists(Campaign campaign, List<Nomination> many) {
        return checklists.of(campaign, many);
    }

    /** How the standards stand for one who is put forward: as they are, its own dossier included. */
    @Unasked("whoever holds a nomination was asked for it")
    public Candidacy standing(Campaign campaign, Nomination one) {
        Award award = Optional.ofNullable(campaigns.plan(campaign).awards().get(one.award()))
                .orElseThrow(() -> Refusal.unknown(one.award()));
        Outcome outcome =
                one.submittedOn().isPresent() ? settlements.outcome(campaign) : candidates.withDossiers(campaign);
        return Candidates.of(outcome, award, one.kind(), List.of(one)).stream()
                .filter(each -> each.code().equals(one.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(one.code()));
    }

    /** What was done with it, newest first. */
    @Unasked("whoever holds a nomination was asked for it")
    public List<Event> events(Nomination one) {
        return table.events(one.id());
    }

    /**
     * What somebody wrote of a part.
     *
     * @param seen version that was on the screen; 0 if there was none
     */
    public record Draft(String content, int seen) {}

    /** Writes parts of generated papers, all or none; those that are as they were do not count. */
    @Transactional
    public void write(Actor actor, Campaign campaign, long id, Map<String, Draft> written) {
        Nomination one = changeable(actor, campaign, id);
        Map<String, NominationTable.Part> known = table.parts(id);
        List<String> asked = Checklists.papers(campaigns, campaign, one).stream()
                .flatMap(paper -> Narrative.of(paper).stream())
                .map(Narrative::word)
                .toList();
        written.forEach((part, draft) -> {
            if (!asked.contains(part)) {
                throw Refusal.unknown(part);
            }
            String before = Optional.ofNullable(known.get(part))
                    .map(NominationTable.Part::content)
                    .orElse("");
            if (!before.equals(draft.content()) && !table.write(id, part, draft.content(), draft.seen())) {
                throw Refusal.conflict("second");
            }
        });
        audit.record(
                actor.act(),
                "nomination.write",
                ActSubject.part(campaign.subject(), "nomination", id),
                written.keySet().stream()
                        .sorted()
                        .map(part -> ActSubject.word("narrative." + part))
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private Nomination changeable(Actor actor, Campaign campaign, long id) {
        actor.require(Action.NOMINATE, campaign.authority(), campaign.id());
        Nomination one = one(actor, campaign, id);
        if (!one.state().isOpen()) {
            throw Refusal.conflict(
                    "dossier-closed", "nomination-state." + one.state().word());
        }
        return one;
    }

    /** Takes a paper made outside; it counts instead of the generated one. Without a file it is taken away again. */
    @Transactional
    public void send(Actor actor, Campaign campaign, long id, String paper, Optional<FileStore.Kept> file) {
        Nomination one = changeable(actor, campaign, id);
        Dossier.Paper asked = Checklists.papers(campaigns, campaign, one).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(paper));
        table.send(actor, id, paper, file);
        String step = file.isPresent() ? "attach" : "detach";
        table.event(
                actor,
                id,
                step,
                asked.label() + file.map(kept -> ": " + kept.name()).orElse(""));
        audit.record(
                actor.act(),
                "nomination." + step,
                ActSubject.part(campaign.subject(), "nomination", id),
                asked.label() + file.map(kept -> ", SHA-256 " + kept.sha256()).orElse(""));
    }

    /** A file of a dossier that somebody may see. */
    public Checklist.Sent file(Actor actor, Campaign campaign, long id, String paper) {
        return Optional.ofNullable(table.sent(one(actor, campaign, id).id()).get(paper))
                .orElseThrow(() -> Refusal.unknown(paper));
    }

    /** What the office or a specialist body thinks of it. */
    @Transactional
    public void appraise(Actor actor, Campaign campaign, long id, boolean agrees, String note) {
        actor.require(Action.APPRAISE_NOMINATION, campaign.authority(), campaign.id());
        Nomination one = one(actor, campaign, id);
        if (one.state().isOpen()) {
            throw Refusal.conflict(
                    "dossier-not-in", "nomination-state." + one.state().word());
        }
        if (note.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        table.event(actor, id, agrees ? "agree" : "disagree", note.strip());
        audit.record(
                actor.act(),
                "nomination.appraise",
                ActSubject.part(campaign.subject(), "nomination", id),
                note.strip());
    }

    /** The clerk tells the head that the dossier is made ready; refused while a paper is missing. */
    @Transactional
    public void ready(Actor actor, Campaign campaign, long id) {
        Nomination one = changeable(actor, campaign, id);
        if (!checklist(campaign, one).isComplete()) {
            throw Refusal.bad("dossier-incomplete");
        }
        handovers.ready(actor, campaign, key(id), campaigns.subject(campaign, one.kind(), one.code()), path(id));
    }

    /** Refuses a step with a dossier of which a paper is missing, naming what is. */
    public void requireWhole(Actor actor, Campaign campaign, long id, NominationStep step) {
        List<String> missing = checklist(campaign, one(actor, campaign, id)).missing();
        if (!missing.isEmpty()) {
            throw Refusal.bad(
                    step == NominationStep.ACCEPT ? "dossier-wanting-accept" : "dossier-wanting",
                    String.join("; ", missing));
        }
    }

    /** The unit goes on making it. */
    @Transactional
    public void notReady(Actor actor, Campaign campaign, long id) {
        Nomination one = changeable(actor, campaign, id);
        handovers.takeBack(actor, campaign, key(id), campaigns.subject(campaign, one.kind(), one.code()));
    }

    private static String path(long id) {
        return "/nominations/" + id;
    }

    private static String key(long id) {
        return "nomination/" + id;
    }

    /** What the page of a dossier says of it to somebody. */
    HandoverView handing(Actor actor, Campaign campaign, Nomination one) {
        return actor.role().ofUnit() && one.state().isOpen()
                ? new HandoverView(
                        actor.may(Action.NOMINATE) && !actor.may(Action.SUBMIT_NOMINATION),
                        handovers.of(campaign, key(one.id())),
                        handovers.isHeaded(campaign, one.unit()))
                : HandoverView.none();
    }

    /** Takes a step. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<NominationStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        Nomination one = one(actor, campaign, id);
        if (!table.move(campaign.id(), one, taken.step(), taken.seen())) {
            throw Refusal.conflict("nomination-moved");
        }
        table.event(actor, id, taken.word(), taken.note().strip());
        handovers.end(campaign, key(id));
        notifier.unit(
                actor,
                campaign,
                one.unit(),
                new CampaignNotice(
                        "nomination." + taken.word(),
                        campaigns.subject(campaign, one.kind(), one.code()),
                        taken.note(),
                        path(id)));
        audit.record(
                actor.act(),
                "nomination." + taken.word(),
                ActSubject.part(campaign.subject(), "nomination", id),
                taken.note().strip());
        facts.follow(actor, campaign, table.one(campaign.id(), id).orElseThrow());
    }
}
