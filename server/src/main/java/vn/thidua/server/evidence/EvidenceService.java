package vn.thidua.server.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.PapersOfFacts;

/** Papers that prove facts: taken, described, withdrawn, shown to those who may see the unit's facts. */
@Service
@Transactional(readOnly = true)
public class EvidenceService implements PapersOfFacts {

    private static final int LONGEST_REASON = 500;

    private final EvidenceTable table;
    private final FileStore store;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    EvidenceService(EvidenceTable table, FileStore store, Campaigns campaigns, Audit audit, Today today) {
        this.table = table;
        this.store = store;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** Takes a file. The same content sent twice to a unit is one paper, which then proves what either was sent for. */
    @Transactional
    public long add(Actor actor, Campaign campaign, String unit, SentFile file, String about) throws IOException {
        require(actor, Action.ADD_EVIDENCE, campaign, unit);
        campaigns.unit(campaign, unit);
        FileStore.Kept kept = store.take(file.name(), file.content());
        table.lock(campaign.id(), unit, kept.sha256());
        Optional<Long> standing = table.standing(campaign.id(), unit, kept.sha256());
        long id = standing.orElseGet(() -> table.insert(campaign.id(), unit, kept, actor, today.now()));
        if (!about.isEmpty()) {
            table.use(campaign.id(), unit, id, about);
        }
        if (standing.isEmpty()) {
            audit.record(
                    actor.act(),
                    "evidence.add",
                    campaigns.subject(campaign, unit),
                    kept.name() + ", SHA-256 " + kept.sha256());
        }
        return id;
    }

    /** What a paper says of itself; empty texts for what is not known. */
    public record Description(
            String number,
            Optional<LocalDate> issued,
            String issuer,
            String kind,
            String subject,
            String place,
            String signed) {

        /** One without place and signature. */
        public Description(String number, Optional<LocalDate> issued, String issuer, String kind, String subject) {
            this(number, issued, issuer, kind, subject, "", "");
        }
    }

    /**
     * Says what a paper is and what it proves.
     *
     * @throws Refusal where somebody else said so meanwhile, or withdrew the paper
     */
    @Transactional
    public void describe(Actor actor, Campaign campaign, long id, DescribedPaper described) {
        Description said = described.said();
        Evidence evidence = one(actor, campaign, id);
        require(actor, Action.ADD_EVIDENCE, campaign, evidence.unit());
        if (!table.describe(id, described.seen(), said)) {
            throw Refusal.conflict(
                    one(actor, campaign, id).withdrawal().isPresent() ? "paper-withdrawn" : "paper-changed",
                    evidence.name());
        }
        table.useNothing(id);
        described.about().stream()
                .filter(one -> !one.isBlank())
                .forEach(one -> table.use(campaign.id(), evidence.unit(), id, one));
        audit.record(
                actor.act(),
                "evidence.describe",
                campaigns.subject(campaign, evidence.unit()) + ", " + evidence.name(),
                said.number().strip());
    }

    /**
     * Withdraws a paper that was sent by mistake. It stays to be seen with the reason; what was recorded from it stays recorded.
     *
     * @throws Refusal without a reason, or where it was withdrawn already
     */
    @Transactional
    public void withdraw(Actor actor, Campaign campaign, long id, String because) {
        Evidence evidence = one(actor, campaign, id);
        require(actor, Action.ADD_EVIDENCE, campaign, evidence.unit());
        String reason = because.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.bad("withdraw-reason", LONGEST_REASON);
        }
        if (!table.withdraw(id, new Evidence.Withdrawal(today.now(), actor.name(), reason))) {
            throw Refusal.conflict("paper-withdrawn", evidence.name());
        }
        audit.record(
                actor.act(),
                "evidence.withdraw",
                campaigns.subject(campaign, evidence.unit()),
                evidence.number().orElse(evidence.name()) + ": " + reason);
    }

    /** How many papers stand for each unit. */
    @Unasked("numbers of papers beside lines, for pages that ask for the unit")
    public Map<String, Integer> countsByUnit(Campaign campaign) {
        return table.countsByUnit(campaign.id());
    }

    /** The papers of a unit, newest first, with those that were withdrawn. */
    public List<Evidence> ofUnit(Actor actor, Campaign campaign, String unit) {
        requireSight(actor, campaign, unit);
        return table.ofUnit(campaign.id(), unit);
    }

    /**
     * How many papers prove what, for a unit: by fact, and by line of its sheet. A paper that proves a fact proves the lines that
     * the fact feeds, so that the appraiser of a line meets every paper behind it.
     */
    @Override
    @Unasked("numbers of papers beside lines, for pages that ask for the unit")
    public Map<String, Integer> counts(Campaign campaign, String unit) {
        Map<String, Set<Long>> uses = table.uses(campaign.id(), unit);
        Map<String, Set<Long>> all = new HashMap<>();
        uses.forEach((about, papers) ->
                all.computeIfAbsent(about, one -> new HashSet<>()).addAll(papers));
        Plan plan = campaigns.plan(campaign);
        plan.sheet(SubjectKind.UNIT, campaigns.unit(campaign, unit).block().orElse("")).stream()
                .flatMap(ScoreSheet::lines)
                .forEach(line -> line.facts(SubjectKind.UNIT)
                        .forEach(fact -> all.computeIfAbsent(line.id(), one -> new HashSet<>())
                                .addAll(uses.getOrDefault(fact, Set.of()))));
        Map<String, Integer> counts = new HashMap<>();
        all.forEach((about, papers) -> counts.put(about, papers.size()));
        return counts;
    }

    /** The papers that stand, by what they were said to prove: a fact or a line. */
    @Unasked("numbers of papers beside lines, for pages that ask for the unit")
    public Map<String, Set<Long>> papersByWhat(Campaign campaign, String unit) {
        return table.uses(campaign.id(), unit);
    }

    /** The papers that prove a line of a unit's sheet, or a fact: those said to, and those of the facts that feed the line. */
    public List<Evidence> about(Actor actor, Campaign campaign, String unit, String about) {
        Set<String> also = new HashSet<>(Set.of(about));
        campaigns
                .plan(campaign)
                .sheet(SubjectKind.UNIT, campaigns.unit(campaign, unit).block().orElse(""))
                .stream()
                .flatMap(ScoreSheet::lines)
                .filter(line -> line.id().equals(about))
                .map(line -> line.facts(SubjectKind.UNIT))
                .forEach(also::addAll);
        return ofUnit(actor, campaign, unit).stream()
                .filter(paper -> paper.about().stream().anyMatch(also::contains))
                .toList();
    }

    /** One paper that somebody may see. */
    public Evidence one(Actor actor, Campaign campaign, long id) {
        Evidence evidence = table.one(campaign.id(), id).orElseThrow(() -> Refusal.unknown(id));
        requireSight(actor, campaign, evidence.unit());
        return evidence;
    }

    /** Where its content lies. */
    @Unasked("whoever holds a paper was asked for it")
    public Path content(Evidence evidence) {
        return store.path(evidence.sha256());
    }

    private void requireSight(Actor actor, Campaign campaign, String unit) {
        actor.require(
                actor.may(Action.SEE_ALL_FACTS) ? Action.SEE_ALL_FACTS : Action.SEE_OWN_FACTS,
                campaign.authority(),
                campaign.id());
        actor.requireUnit(unit);
    }

    private static void require(Actor actor, Action action, Campaign campaign, String unit) {
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
    }
}
