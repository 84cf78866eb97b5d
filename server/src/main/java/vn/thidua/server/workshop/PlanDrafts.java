package vn.thidua.server.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.Messages;

/** Drafts of plans: read from a paper, taken line by line, put right by hand, made a campaign. */
@Service
@Transactional(readOnly = true)
public class PlanDrafts {

    private final PlanDraftTable table;
    private final PaperProposals proposals;
    private final FileStore files;
    private final Campaigns campaigns;
    private final PlanPacks packs;
    private final Audit audit;

    PlanDrafts(
            PlanDraftTable table,
            PaperProposals proposals,
            FileStore files,
            Campaigns campaigns,
            PlanPacks packs,
            Audit audit) {
        this.table = table;
        this.proposals = proposals;
        this.files = files;
        this.campaigns = campaigns;
        this.packs = packs;
        this.audit = audit;
    }

    /** Those on which the authority's people work, newest first. */
    public List<SavedDraft> open(Actor actor) {
        require(actor);
        return table.open(actor.authority());
    }

    /** One of the authority's. */
    public SavedDraft one(Actor actor, long id) {
        require(actor);
        return table.one(actor.authority(), id).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Refuses whoever may make no campaigns, before anything they sent is read. */
    public void require(Actor actor) {
        actor.require(Action.CREATE_CAMPAIGN, actor.authority(), 0);
    }

    /** What the paper of a draft proposes. */
    public PlanDraft proposed(Actor actor, SavedDraft draft) {
        require(actor);
        return proposals.of(draft.sha256(), draft.name(), content(draft));
    }

    /** Where the paper lies. */
    Path content(SavedDraft draft) {
        return files.path(draft.sha256());
    }

    /**
     * Reads a paper; what is sure is taken at first.
     *
     * @throws Refusal with the remedy, where it cannot be read
     */
    @Transactional
    public long add(Actor actor, FileStore.Kept paper, Messages messages) {
        require(actor);
        PlanDraft read = proposals.of(paper.sha256(), paper.name(), files.path(paper.sha256()));
        Set<Integer> sure = PaperProposals.sure(read);
        long id = table.add(actor, paper, chosen(read, sure, messages));
        audit.record(actor.act(), "draft.add", paper.name(), "");
        return id;
    }

    /** What follows from a choice; a place at which there is no proposal is none. */
    private static PlanDraftTable.Chosen chosen(PlanDraft read, Set<Integer> taken, Messages messages) {
        int proposals = PaperProposals.all(read).size();
        Set<Integer> known = new TreeSet<>(taken);
        known.removeIf(at -> at < 0 || at >= proposals);
        return new PlanDraftTable.Chosen(proposals, known, PaperProposals.text(read, known, messages));
    }

    /**
     * Takes these proposals and no others, and writes the text anew.
     *
     * @param again whether a text that was changed by hand may be written over
     */
    @Transactional
    public void choose(Actor actor, SavedDraft seen, Set<Integer> taken, boolean again, Messages messages) {
        require(actor);
        if (seen.byHand() && !again) {
            throw Refusal.bad("draft-by-hand");
        }
        if (!table.choose(seen, chosen(proposed(actor, seen), taken, messages))) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "draft.choose", seen.name(), "");
    }

    /** Puts the text right by hand. */
    @Transactional
    public void write(Actor actor, SavedDraft seen, String body) {
        require(actor);
        if (body.isBlank() || body.length() > PlanReader.LARGEST) {
            throw Refusal.bad("draft-text", PlanReader.LARGEST >> 20);
        }
        if (!table.write(seen, body)) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "draft.write", seen.name(), "");
    }

    /** The plan as it is read from the text. */
    PlanResult read(Actor actor, SavedDraft draft) {
        require(actor);
        return text(draft).read(draft.name());
    }

    private PlanText text(SavedDraft draft) {
        return new PlanText(draft.body(), packs.texts());
    }

    /**
     * Makes a campaign of it, to be prepared.
     *
     * @throws Refusal where its text has faults, or somebody was faster
     */
    @Transactional
    public Campaign use(Actor actor, SavedDraft seen) {
        Plan plan = read(actor, seen).plan().orElseThrow(() -> Refusal.bad("draft-faults"));
        Campaign campaign = campaigns.create(actor, text(seen).trimmed(plan));
        step(actor, seen, DraftStep.USE, Optional.of(campaign.id()));
        return campaign;
    }

    /** Puts it away. */
    @Transactional
    public void discard(Actor actor, SavedDraft seen) {
        step(actor, seen, DraftStep.DISCARD, Optional.empty());
    }

    private void step(Actor actor, SavedDraft seen, DraftStep step, Optional<Long> campaign) {
        step.require(actor, actor.authority(), 0, "");
        if (!table.move(seen, step, campaign)) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "draft." + step.word(), seen.name(), "");
    }
}
