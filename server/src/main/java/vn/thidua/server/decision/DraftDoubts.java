package vn.thidua.server.decision;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.Nominations;

/** What those who draft and sign have to know of each line of a draft before they do; they decide. */
@Component
class DraftDoubts {

    private final Campaigns campaigns;
    private final CouncilResults council;
    private final Nominations nominations;

    DraftDoubts(Campaigns campaigns, CouncilResults council, Nominations nominations) {
        this.campaigns = campaigns;
        this.council = council;
        this.nominations = nominations;
    }

    /** The doubts of a draft by number of the line; none once it is signed, and none where it gives nothing. */
    Map<Long, Set<DraftDoubt>> of(Campaign campaign, Decision decision, List<DecisionItem> items) {
        if (decision.signed() || !decision.gives()) {
            return Map.of();
        }
        Plan plan = campaigns.plan(campaign);
        Map<NominatedFor, Boolean> voted = council.carried(campaign);
        Set<NominatedFor> accepted =
                nominations.accepted(campaign).stream().map(Nomination::whom).collect(Collectors.toSet());
        Map<Long, Set<DraftDoubt>> doubts = new HashMap<>();
        for (DecisionItem item : items) {
            Set<DraftDoubt> here = EnumSet.noneOf(DraftDoubt.class);
            boolean asksCouncil = plan.awards().containsKey(item.award())
                    && plan.awards().get(item.award()).council().isPresent();
            if (asksCouncil && !voted.containsKey(item.candidate())) {
                here.add(DraftDoubt.NOT_VOTED);
            }
            if (plan.dossier().isPresent() && !accepted.contains(item.candidate())) {
                here.add(DraftDoubt.NO_DOSSIER);
            }
            doubts.put(item.id(), here);
        }
        return doubts;
    }
}
