package vn.thidua.server.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.nomination.DossierFiles;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.web.ClassLine;

/** Proposals to a higher level: sent, received, taken back. What the higher level decides is the matter of {@link Answers}. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    /** Papers are Vietnamese. */
    private static final Texts VIETNAMESE = Texts.of("vi");

    static final String PACKAGE = "proposal";

    private final ProposalTable table;
    private final Settlements settlements;
    private final DossierFiles dossiers;
    private final SubmissionPapers papers;
    private final Campaigns campaigns;
    private final Arrivals arrivals;
    private final Organisation organisation;
    private final Installations installations;
    private final FileStore store;
    private final Audit audit;
    private final Today today;
    private final Postings postings;

    Proposals(
            ProposalTable table,
            Settlements settlements,
            DossierFiles dossiers,
            SubmissionPapers papers,
            Campaigns campaigns,
            Arrivals arrivals,
            Organisation organisation,
            Installations installations,
            FileStore store,
            Audit audit,
            Today today,
            Postings postings) {
        this.table = table;
        this.settlements = settlements;
        this.dossiers = dossiers;
        this.papers = papers;
        this.campaigns = campaigns;
        this.arrivals = arrivals;
        this.organisation = organisation;
        this.installations = installations;
        this.store = store;
        this.audit = audit;
        this.today = today;
        this.postings = postings;
    }

    /** What was sent from here and what came in, newest first; who has a role in one campaign sees what that one sent. */
    public List<Proposal> all(Actor actor) {
        actor.require(
                Action.SEE_PROPOSALS,
                actor.authority(),
                actor.grant().campaign().orElse(0L));
        return table.all(actor.authority()).stream()
                .filter(one -> isSeen(actor, one))
                .toList();
    }

    private static boolean isSeen(Actor actor, Proposal one) {
        return actor.grant().campaign().filter(only -> only != one.campaign()).isEmpty();
    }

    /** One of them. */
    public Proposal one(Actor actor, long id) {
        return all(actor).stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> Refusal.unknown(id));
    }

    /** What came in and waits for an answer, newest first. */
    public List<Proposal> waiting(Actor actor) {
        return actor.may(Action.ANSWER_PROPOSAL) && actor.grant().campaign().isEmpty()
                ? all(actor).stream()
                        .filter(one -> !one.out() && one.state() == ProposalState.SENT)
                        .toList()
                : List.of();
    }

    /** The awards of a plan that a higher level decides. */
    @Unasked("says what the plan or the council says, to services that ask")
    public static List<Award> proposed(Plan plan) {
        return plan.awards().values().stream()
                .filter(award -> award.proposedTo().isPresent())
                .toList();
    }

    /** Who is selected for each award that a higher level decides, and was not proposed yet. */
    @Unasked("says what the plan or the council says, to services that ask")
    public Map<Award, List<Participant>> selected(Campaign campaign) {
        List<Award> awards = proposed(campaigns.plan(campaign));
        Map<Award, List<Participant>> selected = new LinkedHashMap<>();
        if (!awards.isEmpty()) {
            Outcome outcome = settlements.outcome(campaign);
            awards.forEach(award -> selected.put(award, open(campaign, award, selected(campaign, award, outcome))));
        }
        return selected;
    }

    private List<Participant> open(Campaign campaign, Award award, List<Participant> selected) {
        Set<String> proposed = table.proposed(campaign.id(), award.id(), award.label());
        return selected.stream()
                .filter(one -> !proposed.contains(one.kind().word() + "/" + one.code()))
                .toList();
    }

    private List<Participant> selected(Campaign campaign, Award award, Outcome outcome) {
        List<Participant> selected = new ArrayList<>();
        for (SubjectKind kind : award.to().stream().sorted().toList()) {
            campaigns.participants(campaign, kind, false).stream()
                    .filter(one -> isSelected(outcome, award, kind, one.code()))
                    .forEach(selected::add);
        }
        return selected;
    }

    private static boolean isSelected(Outcome outcome, Award award, SubjectKind kind, String code) {
        int row = outcome.subjects(kind).row(code);
        // Whoever was refused may be proposed again, with what was missing.
        boolean again = outcome.world().refused().contains(new World.Proposal(award.id(), kind, code));
        return row >= 0
                && outcome.isCandidate(award, kind, row)
                && (again || outcome.selected(award, kind, row) == Truth.YES);
    }

    /**
     * Sends a proposal: the package is kept, and comes in at once where the higher authority is in this installation. Whoever
     * is proposed already, or has been granted the award, is not proposed once more.
     *
     * @param to id of that authority; empty where it is elsewhere
     */
    @Transactional
    public long send(Actor actor, Campaign campaign, String id, String to) {
        actor.require(Action.SEND_PROPOSAL, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Award award = proposed(plan).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
        Outcome outcome = settlements.outcome(campaign);
        Settlements.requireSettled(outcome, List.of(id));
        List<Participant> selected = selected(campaign, award, outcome);
        if (selected.isEmpty()) {
            throw Refusal.bad("nobody-selected");
        }
        List<Participant> open = open(campaign, award, selected);
        if (open.isEmpty()) {
            throw Refusal.conflict("proposal-open", award.label());
        }
        postings.requireHeard(
                campaign,
                open.stream()
                        .map(one -> new NominatedFor(id, one.kind(), one.code()))
                        .toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Manifest.Candidate> candidates = new ArrayList<>();
        for (Participant one : open) {
            candidates.add(candidate(campaign, award, outcome, one, files));
        }
        Authority own = organisation.authority(campaign.authority());
        String body = award.proposedTo().map(plan::bodyLabel).orElse("");
        Map<String, byte[]> enclosed = papers.of(campaign, award, body, candidates);
        files.putAll(enclosed);
        Map<String, String> hashes = new LinkedHashMap<>();
        enclosed.forEach((path, content) -> hashes.put(path, Hash.sha256(content)));
        Manifest manifest = new Manifest(
                1,
                UUID.randomUUID().toString(),
                own.name(),
                own.id(),
                body,
                plan.title(),
                award.label(),
                award.form(),
                award.level(),
                candidates,
                hashes);
        String hash = store.keep(
                        "ho-so-de-nghi.zip",
                        "application/zip",
                        Packages.write(
                                manifest,
                                installations.sign(PACKAGE, manifest.json()).alone(),
                                files))
                .sha256();
        boolean here = !to.isEmpty();
        String other = here ? organisation.authority(to).name() : body;
        long made = table.put(actor, sent(campaign.authority(), true, campaign.id(), id, manifest, other, hash, ""));
        candidates.forEach(candidate -> table.entry(made, campaign.id(), id, candidate));
        if (here) {
            table.put(actor, sent(to, false, 0, "", manifest, own.name(), hash, ""));
        }
        audit.record(
                actor.act(),
                "proposal.send",
                campaign.subject() + ", " + award.label(),
                other + ", " + candidates.size());
        return made;
    }

    private Proposal sent(
            String authority,
            boolean out,
            long campaign,
            String award,
            Manifest manifest,
            String other,
            String hash,
            String signedBy) {
        return new Proposal(
                0,
                authority,
                out,
                manifest.token(),
                campaign,
                award,
                manifest.award(),
                other,
                hash,
                manifest,
                ProposalState.SENT,
                Optional.empty(),
                "",
                signedBy,
                "",
                today.now());
    }

    private Manifest.Candidate candidate(
            Campaign campaign, Award award, Outcome outcome, Participant one, Map<String, byte[]> files) {
        Map<String, String> hashes = new LinkedHashMap<>();
        dossiers.of(campaign, award.id(), one.kind(), one.code()).forEach((name, content) -> {
            String path = one.kind().word() + "/" + one.code() + "/" + name;
            files.put(path, content);
            hashes.put(path, Hash.sha256(content));
        });
        String unit = one.kind() == SubjectKind.PERSON
                ? one.above()
                        .flatMap(above -> campaigns.participant(campaign, SubjectKind.UNIT, above))
                        .map(Participant::name)
                        .orElse("")
                : "";
        int row = outcome.subjects(one.kind()).row(one.code());
        String points = row < 0 || outcome.sheet(one.kind(), row).isEmpty()
                ? ""
                : outcome.total(one.kind(), row).toPlainString();
        return new Manifest.Candidate(
                one.kind().word(),
                one.code(),
                one.name(),
                unit,
                points,
                ClassLine.sentence(ClassLine.of(outcome, one.kind(), one.code(), VIETNAMESE)),
                hashes);
    }

    /** Takes back what was sent and not answered yet; within one installation it goes away on the other side too. */
    @Transactional
    public void withdraw(Actor actor, long id, String reason) {
        Proposal proposal = one(actor, id);
        ProposalStep.WITHDRAW.require(actor, proposal.authority(), proposal.campaign(), reason);
        if (!proposal.out()) {
            throw Refusal.unknown(id);
        }
        table.withdraw(id, reason.strip());
        table.received(proposal.token()).ifPresent(other -> table.withdraw(other.id(), reason.strip()));
        audit.record(actor.act(), "proposal.withdraw", ActSubject.thing("proposal", id), reason.strip());
    }

    /** Takes a package that came as a file, from this installation or one whose key was compared. */
    @Transactional
    public long receive(Actor actor, byte[] file) {
        actor.require(Action.ANSWER_PROPOSAL, actor.authority(), 0);
        Packages.Read read = Packages.read(file);
        String from = installations.require(actor.authority(), PACKAGE, read.signed(), read.text());
        Manifest manifest = read.manifest();
        String hash = store.keep("ho-so-de-nghi.zip", "application/zip", file).sha256();
        long id = table.put(actor, sent(actor.authority(), false, 0, "", manifest, manifest.authority(), hash, from));
        audit.record(actor.act(), "proposal.receive", ActSubject.thing("proposal", id), manifest.authority());
        return id;
    }

    /**
     * Lets those of a proposal that came in take part in a campaign of the higher authority.
     *
     * @param block of the campaign's plan for units; empty where only people are proposed
     */
    @Transactional
    public void enter(Actor actor, long id, long campaign, String block) {
        actor.require(Action.ANSWER_PROPOSAL, actor.authority(), campaign);
        Proposal proposal = table.one(actor.authority(), id);
        if (proposal.out()) {
            throw Refusal.unknown(id);
        }
        arrivals.enter(actor, campaigns.campaign(actor, campaign), proposal, block);
    }

    /** The package. */
    @Unasked("whoever holds a proposal was asked for it")
    public byte[] file(Proposal proposal) {
        return store.read(proposal.sha256());
    }
}
