package vn.thidua.server.council;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.FactPlace;
import vn.thidua.server.ledger.Ledger;

/** Where the plan orders candidates by the council's votes, what was counted becomes facts. */
@Component
class VoteFacts {

    private final Campaigns campaigns;
    private final Ledger ledger;

    VoteFacts(Campaigns campaigns, Ledger ledger) {
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    void follow(Actor actor, Campaign campaign, SessionDetails counted, Predicate<Item> which) {
        Plan plan = campaigns.plan(campaign);
        Optional<String> fact = counted.rules().votes();
        fact.ifPresent(votes -> counted.items().stream()
                .filter(which)
                .filter(item -> plan.fact(item.kind(), votes).isPresent())
                .forEach(item -> follow(actor, campaign, votes, item)));
    }

    private void follow(Actor actor, Campaign campaign, String fact, Item item) {
        item.count()
                .ifPresent(count -> ledger.follow(
                        actor,
                        campaign,
                        new FactPlace(item.kind(), item.code(), fact),
                        Optional.of(String.valueOf(count.yes())),
                        "council"));
    }
}
