package vn.thidua.server.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.plan.yaml.Node;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.review.PlanLessons;
import vn.thidua.words.Messages;

/** Drafts of plans: from a paper or an earlier campaign, taken line by line, put right by hand, made a campaign. */
@Service
@Transactional(readOnly = true)
public class PlanDrafts {

    private static final int FARTHEST = 10;

    private final PlanDraftTable table;
    private final PaperProposals proposals;
    private final FileStore files;
    private final Campaigns campaigns;
    private final PlanLessons lessons;
    private final PlanPacks packs;
    private final DraftVersions versions;
    private final Audit audit;

    PlanDrafts(
            PlanDraftTable table,
            DraftVersions versions,
            PaperProposals proposals,
            FileStore files,
            Campaigns campaigns,
            PlanLessons lessons,
            PlanPacks packs,
            Audit audit) {
        this.table = table;
        this.versions = versions;
        this.proposals = proposals;
        this.files = files;
        this.campaigns = campaigns;
        this.lessons = lessons;
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

    /**
     * A draft as it was on the screen.
     *
     * @param version that was on the screen
     * @throws Refusal where somebody was faster, or people do not work on it any more
     */
    SavedDraft seen(Actor actor, long id, int version) {
        SavedDraft now = one(actor, id);
        if (now.version() != version || !now.isOpen()) {
            throw Refusal.conflict("moved");
        }
        return now;
    }

    /** Refuses whoever may make no campaigns, before anything they sent is read. */
    public void require(Actor actor) {
        actor.require(Action.CREATE_CAMPAIGN, actor.authority(), 0);
    }

    /** What the origin of a draft proposes. */
    Offer offer(Actor actor, SavedDraft draft) {
        require(actor);
        return offer(draft.name(), draft.origin());
    }

    private Offer offer(String name, DraftOrigin origin) {
        return switch (origin) {
            case DraftOrigin.Paper paper ->
                new PaperOffer(proposals.of(paper.sha256(), name, files.path(paper.sha256())));
            case DraftOrigin.Earlier earlier -> EarlierOffer.of(earlier);
        };
    }

    /** The paper of a draft that has one. */
    Optional<DraftOrigin.Paper> paper(SavedDraft draft) {
        return draft.origin() instanceof DraftOrigin.Paper paper ? Optional.of(paper) : Optional.empty();
    }

    /** Where a paper lies. */
    Path content(DraftOrigin.Paper paper) {
        return files.path(paper.sha256());
    }

    /**
     * Reads a paper; what is sure is taken at first.
     *
     * @throws Refusal with the remedy, where it cannot be read
     */
    @Transactional
    public long add(Actor actor, FileStore.Kept paper, Messages messages) {
        require(actor);
        return add(actor, paper.name(), new DraftOrigin.Paper(paper.sha256(), paper.media()), "draft.add", messages);
    }

    /** The campaigns that a draft can be made from, the newest first. */
    public List<Campaign> earlier(Actor actor) {
        require(actor);
        return campaigns.seenBy(actor).stream()
                .filter(one -> one.authority().equals(actor.authority()) && !one.isDraft())
                .toList();
    }

    /**
     * Makes a draft from an earlier campaign; whatever moves with the year is taken at first.
     *
     * @param year in which the new campaign ends
     * @throws Refusal where the year is not after that of the earlier campaign, or too far away
     */
    @Transactional
    public long follow(Actor actor, long campaign, int year, Messages messages) {
        Campaign one = earlier(actor).stream()
                .filter(seen -> seen.id() == campaign)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(campaign));
        int last = one.to().getYear();
        if (year <= last || year > last + FARTHEST) {
            throw Refusal.bad(
                    "draft-year", String.valueOf(year), String.valueOf(last + 1), String.valueOf(last + FARTHEST));
        }
        String base = campaigns.text(one, one.planVersion()).alone().orElseThrow(() -> Refusal.bad("draft-base"));
        return add(
                actor,
                one.title(),
                new DraftOrigin.Earlier(one.id(), year, base, lessons.of(actor, one)),
                "draft.follow",
                messages);
    }

    private long add(Actor actor, String name, DraftOrigin origin, String did, Messages messages) {
        Offer offer = offer(name, origin);
        KeptText text = chosen(offer, offer.first(), messages);
        long id = table.add(actor, name, origin, text);
        versions.begin(actor, id, text);
        audit.record(actor.act(), did, name, "");
        return id;
    }

    /** What follows from a choice; a place at which there is no proposal is none. */
    private static KeptText chosen(Offer offer, Set<Integer> taken, Messages messages) {
        Set<Integer> known = new TreeSet<>(taken);
        known.removeIf(at -> at < 0 || at >= offer.size());
        return new KeptText(offer.text(known, messages), offer.size(), known, false);
    }

    /**
     * Takes these proposals and no others, and writes the text anew.
     *
     * @param again whether a text that was changed by hand may be written over
     */
    @Transactional
    public void choose(Actor actor, SavedDraft seen, Set<Integer> taken, boolean again, Messages messages) {
        require(actor);
        if (seen.text().byHand() && !again) {
            throw Refusal.bad("draft-by-hand");
        }
        versions.write(actor, seen, chosen(offer(actor, seen), taken, messages), "draft.choose");
    }

    /** Puts the text right by hand. */
    @Transactional
    public void write(Actor actor, SavedDraft seen, String typed) {
        require(actor);
        // A browser sends other breaks of lines than the text has.
        String body = typed.replace("\r\n", "\n");
        if (body.isBlank() || body.length() > PlanReader.LARGEST) {
            throw Refusal.bad("draft-text", PlanReader.LARGEST >> 20);
        }
        versions.write(actor, seen, seen.text().changed(body), "draft.write");
    }

    /** The plan as it is read from the text. */
    PlanResult read(Actor actor, SavedDraft draft) {
        require(actor);
        return text(draft).read(draft.name());
    }

    /** Its values with what it takes over from the plans that it extends; empty where it cannot be read. */
    Optional<Node.Mapping> tree(Actor actor, SavedDraft draft) {
        require(actor);
        return text(draft).tree();
    }

    /** Its text with what it takes over from the plans that it extends. */
    PlanText text(Actor actor, SavedDraft draft) {
        require(actor);
        return text(draft);
    }

    private PlanText text(SavedDraft draft) {
        return new PlanText(
                draft.body(),
                switch (draft.origin()) {
                    case DraftOrigin.Paper ignored -> packs.texts();
                    case DraftOrigin.Earlier earlier -> earlier.bases();
                });
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
