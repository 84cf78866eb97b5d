package vn.thidua.server.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPhase;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.posting.Postings;

/** Everything that is public, by its address. What does not stand here is on no public page, in no file and found by no search. */
@Component
class PublicCatalog {

    private final SiteTable sites;
    private final PublicItemTable items;
    private final Campaigns campaigns;
    private final Decisions decisions;
    private final Postings postings;

    PublicCatalog(SiteTable sites, PublicItemTable items, Campaigns campaigns, Decisions decisions, Postings postings) {
        this.sites = sites;
        this.items = items;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.postings = postings;
    }

    /** A campaign that is public, with what is public of it. */
    record Run(Site site, PublicItem item, Campaign campaign, CampaignPhase phase, List<PublicItem> parts) {

        String path() {
            return OpenPage.of(site) + "/" + item.slug();
        }

        /** What of it stands at the end of an address. */
        Optional<PublicItem> part(String slug) {
            return parts.stream().filter(item -> item.slug().equals(slug)).findFirst();
        }

        List<PublicItem> of(ItemKind kind) {
            return parts.stream().filter(one -> one.kind() == kind).toList();
        }
    }

    /** The authorities whose pages are shown. */
    List<Site> sites() {
        return sites.all().stream().filter(Site::open).toList();
    }

    Site site(String slug) {
        return sites.named(slug).filter(Site::open).orElseThrow(() -> Refusal.unknown(slug));
    }

    /** The pages of an authority, also where they are shut, for those who look at what they prepare. */
    Site siteOf(String authority) {
        return sites.of(authority).orElseThrow(() -> Refusal.unknown(authority));
    }

    /** The campaigns of an authority that are public, newest first. */
    List<Run> runs(Site site, Visibility visibility) {
        List<PublicItem> all = items.ofAuthority(site.authority());
        return all.stream()
                .filter(item -> item.kind() == ItemKind.PLAN && visibility.sees(item))
                .map(item -> run(site, item, all, visibility))
                .toList();
    }

    private Run run(Site site, PublicItem item, List<PublicItem> all, Visibility visibility) {
        Campaign campaign = campaigns.announced(item.campaign());
        List<PublicItem> parts = all.stream()
                .filter(one -> one.campaign() == item.campaign() && one.kind() != ItemKind.PLAN)
                .filter(one -> visibility.sees(one) && isDue(one, visibility))
                .toList();
        return new Run(site, item, campaign, campaigns.phase(campaign), parts);
    }

    /** Nothing of a decision is public before its own day, whoever said otherwise; nor is a list that was taken back. */
    private boolean isDue(PublicItem item, Visibility visibility) {
        return switch (item.kind()) {
            case HONOURS -> {
                Decision decision = decisions.signed(item.campaign(), item.subject());
                yield decision.isPublic(visibility.day());
            }
            case PROPOSED -> postings.find(item.campaign(), item.subject()).isPresent();
            case PLAN, RANKING, INITIATIVE, ANSWER, REPORT, STORY -> true;
        };
    }

    Run run(Site site, String slug, Visibility visibility) {
        return runs(site, visibility).stream()
                .filter(run -> run.item().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(slug));
    }

    /** A campaign that was public and was taken down. */
    Optional<PublicItem> goneRun(Site site, String slug, Visibility visibility) {
        return items.ofAuthority(site.authority()).stream()
                .filter(item -> item.kind() == ItemKind.PLAN && item.slug().equals(slug))
                .filter(item -> item.isTakenDown(visibility.day()))
                .findFirst();
    }

    /** What of a campaign was public and was taken down. */
    List<PublicItem> gone(Run run, Visibility visibility) {
        return items.ofCampaign(run.campaign().id()).stream()
                .filter(item -> item.kind() != ItemKind.PLAN && item.isTakenDown(visibility.day()))
                .toList();
    }

    /** The decisions of a site whose honours are public. */
    List<Long> decisions(List<Run> runs) {
        return runs.stream()
                .flatMap(run -> run.of(ItemKind.HONOURS).stream())
                .map(PublicItem::subject)
                .toList();
    }
}
