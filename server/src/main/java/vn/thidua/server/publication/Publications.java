package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.workflow.TakenStep;

/** Making something public, correcting it and taking it down: by a named person, on its day, told to everybody. */
@Service
@Transactional(readOnly = true)
public class Publications {

    private final PublicItemTable table;
    private final PublicationCandidates candidates;
    private final Campaigns campaigns;
    private final Sites sites;
    private final Audit audit;
    private final Today today;

    Publications(
            PublicItemTable table,
            PublicationCandidates candidates,
            Campaigns campaigns,
            Sites sites,
            Audit audit,
            Today today) {
        this.table = table;
        this.candidates = candidates;
        this.campaigns = campaigns;
        this.sites = sites;
        this.audit = audit;
        this.today = today;
    }

    /** What of a campaign is public, will be, was, or is prepared. */
    public List<PublicItem> of(Actor actor, Campaign campaign) {
        actor.require(Action.PUBLISH, campaign.authority(), campaign.id());
        return table.ofCampaign(campaign.id());
    }

    /** What of a campaign could be public and is neither prepared nor public; of rankings the newest alone. */
    public List<PublicationCandidate> candidates(Actor actor, Campaign campaign) {
        List<PublicItem> known = of(actor, campaign);
        boolean[] ranked = {false};
        return candidates.of(actor, campaign).stream()
                .filter(one -> one.kind() != ItemKind.RANKING || !ranked[0] && (ranked[0] = true))
                .filter(one -> known.stream().noneMatch(item -> isAbout(item, one)))
                .toList();
    }

    private static boolean isAbout(PublicItem item, PublicationCandidate one) {
        return item.kind() == one.kind() && (one.kind() == ItemKind.PLAN || item.subject() == one.subject());
    }

    /** Other versions that a correction could show instead: of a plan the one in force, of a ranking those published later. */
    public List<PublicationCandidate> versions(Actor actor, PublicItem item) {
        Campaign campaign = campaigns.campaign(actor, item.campaign());
        return candidates.of(actor, campaign).stream()
                .filter(one -> one.kind() == item.kind() && isVersioned(item))
                .filter(one -> one.subject() >= item.subject())
                .toList();
    }

    /** Whether it is a ranking that has points, so that whoever publishes it says whether they are shown. */
    boolean hasPoints(Actor actor, PublicItem item) {
        return item.kind() == ItemKind.RANKING
                && candidates.hasPoints(campaigns.campaign(actor, item.campaign()), item.subject());
    }

    private static boolean isVersioned(PublicItem item) {
        return item.kind() == ItemKind.PLAN || item.kind() == ItemKind.RANKING;
    }

    /** One of them. */
    public PublicItem one(Actor actor, long id) {
        return owned(actor, table.one(id), id);
    }

    private static PublicItem owned(Actor actor, Optional<PublicItem> found, long id) {
        PublicItem item = found.orElseThrow(() -> Refusal.unknown(id));
        actor.require(Action.PUBLISH, item.authority(), item.campaign());
        return item;
    }

    /** Who did what with it, newest first. */
    List<PublicItem.Done> history(Actor actor, PublicItem item) {
        return table.history(one(actor, item.id()).id());
    }

    /**
     * Prepares something: nobody outside sees it yet.
     *
     * @return its number
     * @throws Refusal where there is nothing of that kind, or it is prepared already
     */
    @Transactional
    public long prepare(Actor actor, Campaign campaign, ItemKind kind, long subject) {
        actor.require(Action.PUBLISH, campaign.authority(), campaign.id());
        PublicationCandidate found = candidate(actor, campaign, kind, subject);
        LocalDate from = later(found.earliest(), today.day());
        PublicItem item =
                PublicItem.draft(campaign.authority(), campaign.id(), kind, subject, found.title(), found.text(), from);
        sites.own(actor);
        try {
            long id = table.add(item, Slugs.of(item, found.mark(), taken(item)));
            table.note(actor, id, ItemStep.CHANGE, "");
            audit.record(actor.act(), "publication.prepare", subject(campaign, item), "");
            return id;
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("public-already", found.title());
        }
    }

    private PublicationCandidate candidate(Actor actor, Campaign campaign, ItemKind kind, long subject) {
        return candidates.of(actor, campaign).stream()
                .filter(one -> one.kind() == kind && one.subject() == subject)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(subject));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String subject(Campaign campaign, PublicItem item) {
        return campaign.subject() + ", " + item.title();
    }

    /**
     * Takes a step.
     *
     * @param said what it says from now on; as before for steps that change nothing
     * @throws Refusal where it is too early for it, the campaign itself is not public, or somebody else was first
     */
    @Transactional
    public void step(Actor actor, long id, TakenStep<ItemStep> taken, Optional<PublicItem.Wording> said) {
        ItemStep step = taken.step();
        String note = taken.note();
        PublicItem item = owned(actor, table.hold(id), id);
        taken.require(actor, item.authority(), item.campaign());
        if (item.state() != step.from() || item.version() != taken.seen()) {
            throw Refusal.conflict("moved");
        }
        Campaign campaign = campaigns.campaign(actor, item.campaign());
        PublicItem next = said.map(words -> item.saying(timed(item, words))).orElse(item);
        String slug = item.slug();
        if (step.to() != ItemState.DISCARDED && step.to() != ItemState.WITHDRAWN) {
            PublicationCandidate shown = requireRight(actor, campaign, next, step);
            if (step == ItemStep.PUBLISH) {
                next = next.saying(next.wording().since(later(next.from(), today.day())));
            }
            if (item.state() == ItemState.DRAFT) {
                slug = Slugs.of(next, shown.mark(), taken(next));
            }
        }
        table.put(next, step, slug);
        table.note(actor, id, step, note.strip());
        audit.record(actor.act(), "publication." + step.word(), subject(campaign, next), note.strip());
    }

    /** What is public already keeps its day. */
    private PublicItem.Wording timed(PublicItem item, PublicItem.Wording said) {
        return item.isPublic(today.day()) ? said.since(item.from()) : said;
    }

    /** Others of whose addresses its own must differ. */
    private List<String> taken(PublicItem item) {
        List<PublicItem> like = item.kind() == ItemKind.PLAN
                ? table.ofAuthority(item.authority()).stream()
                        .filter(one -> one.kind() == ItemKind.PLAN)
                        .toList()
                : table.ofCampaign(item.campaign());
        return like.stream()
                .filter(one -> one.id() != item.id())
                .map(PublicItem::slug)
                .toList();
    }

    private PublicationCandidate requireRight(Actor actor, Campaign campaign, PublicItem item, ItemStep step) {
        if (item.title().isBlank()
                || item.kind() == ItemKind.ANSWER && item.text().isBlank()) {
            throw Refusal.bad("public-words");
        }
        PublicationCandidate shown = candidate(actor, campaign, item.kind(), item.subject());
        if (item.from().isBefore(shown.earliest())) {
            throw Refusal.bad("public-early", item.title(), shown.earliest());
        }
        if (item.kind() != ItemKind.PLAN && step.to() == ItemState.PUBLISHED) {
            LocalDate since = table.ofCampaign(item.campaign()).stream()
                    .filter(one -> one.kind() == ItemKind.PLAN && one.state() == ItemState.PUBLISHED)
                    .map(PublicItem::from)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> Refusal.bad("public-plan-first", campaign.title()));
            if (item.from().isBefore(since)) {
                throw Refusal.bad("public-early", item.title(), since);
            }
        }
        return shown;
    }
}
