package vn.thidua.server.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;

/**
 * What a council is to decide upon. Where the plan orders candidates by the council's own votes, these are all who are
 * eligible; elsewhere those whom the plan's order selects, and those of a tie.
 */
@Component
class Agenda {

    private final Settlements settlements;
    private final Campaigns campaigns;

    Agenda(Settlements settlements, Campaigns campaigns) {
        this.settlements = settlements;
        this.campaigns = campaigns;
    }

    List<Item> proposed(Campaign campaign, String council) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        Optional<CouncilRules> rules = Optional.ofNullable(plan.councils().get(council));
        List<Item> items = new ArrayList<>();
        for (Award award : Sessions.awards(plan, council)) {
            for (SubjectKind kind : award.to().stream().sorted().toList()) {
                boolean ordersByVotes = rules.flatMap(CouncilRules::votes)
                        .flatMap(fact -> plan.fact(kind, fact))
                        .isPresent();
                for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                    if (!outcome.isCandidate(award, kind, row) || outcome.eligible(award, kind, row) != Truth.YES) {
                        continue;
                    }
                    if (ordersByVotes || outcome.selected(award, kind, row) != Truth.NO) {
                        items.add(new Item(
                                0,
                                0,
                                award.id(),
                                kind,
                                outcome.subjects(kind).id(row),
                                outcome.subjects(kind).name(row),
                                Optional.empty()));
                    }
                }
            }
        }
        return items;
    }
}
