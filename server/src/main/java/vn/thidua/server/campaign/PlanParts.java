package vn.thidua.server.campaign;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.CampaignPart;
import vn.thidua.server.identity.CampaignParts;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.PostingRules;

/** What a campaign has because of its plan. */
@Component
class PlanParts implements CampaignParts {

    private final Campaigns campaigns;
    private final PostingRules posting;
    private final Today today;

    PlanParts(Campaigns campaigns, PostingRules posting, Today today) {
        this.campaigns = campaigns;
        this.posting = posting;
        this.today = today;
    }

    /** Not within one transaction: a refusal inside it would undo what answers a page that is not there. */
    @Override
    public Set<CampaignPart> of(Actor actor, long id) {
        try {
            Campaign campaign = campaigns.campaign(actor, id);
            Plan plan = campaigns.plan(campaign);
            Set<CampaignPart> parts = of(actor, plan);
            put(
                    parts,
                    CampaignPart.POSTING,
                    // Asked of the law for those alone who see councils: it stands in the menu of every page.
                    actor.may(Action.SEE_COUNCIL)
                            && !posting.of(campaign.authority(), plan, today.day())
                                    .isEmpty());
            return parts;
        } catch (Refusal refusal) {
            return Set.of();
        }
    }

    @Override
    public Optional<String> ended(long id) {
        return campaigns.end(id).map(EnumWords::word);
    }

    private static Set<CampaignPart> of(Actor actor, Plan plan) {
        Set<CampaignPart> parts = EnumSet.noneOf(CampaignPart.class);
        put(parts, CampaignPart.REGISTRATIONS, !plan.registration().isEmpty());
        put(parts, CampaignPart.SHEETS, !plan.sheets().isEmpty());
        put(
                parts,
                CampaignPart.RANKING,
                !plan.sheets().isEmpty() || !plan.rankings().isEmpty());
        put(parts, CampaignPart.TARGETS, plan.targets().values().stream().anyMatch(targets -> !targets.isEmpty()));
        put(parts, CampaignPart.AWARDS, !plan.awards().isEmpty());
        put(parts, CampaignPart.ORDER, plan.sheets().isEmpty() && isOrdered(plan));
        put(
                parts,
                CampaignPart.CLASSES,
                !plan.classifications().isEmpty()
                        && (actor.may(Action.SEE_OWN_FACTS) || ClassDeciders.seeAll(actor, plan)));
        put(parts, CampaignPart.REVIEWS, !plan.calendar().reviews().isEmpty());
        put(parts, CampaignPart.RECORDING, records(actor, plan));
        return parts;
    }

    /** Whether a plan puts candidates for an award in an order. */
    static boolean isOrdered(Plan plan) {
        return plan.awards().values().stream().anyMatch(award -> !award.order().isEmpty());
    }

    private static boolean records(Actor actor, Plan plan) {
        return actor.holds(Action.RECORD_FACT)
                && plan.facts().values().stream()
                        .map(Map::values)
                        .flatMap(facts -> facts.stream())
                        .anyMatch(fact -> Recorder.of(plan, fact).stream().anyMatch(one -> one.is(actor.grant())));
    }

    private static void put(Set<CampaignPart> parts, CampaignPart part, boolean there) {
        if (there) {
            parts.add(part);
        }
    }
}
