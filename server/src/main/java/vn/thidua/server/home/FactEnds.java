package vn.thidua.server.home;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.identity.Actor;

/** Facts that nobody recorded and for whose want points, targets or standards of somebody are still not known. */
@Component
@Order(2)
class FactEnds implements OpenEnds {

    private final Settlements settlements;

    FactEnds(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public List<OpenEnd> of(Actor actor, Campaign campaign) {
        Set<FactDeclaration> missing = MissingFacts.of(settlements.outcome(campaign));
        YearEnds.Ends ends = new YearEnds.Ends(campaign);
        missing.stream().findFirst().ifPresent(first -> ends.add("facts", missing.size(), page(campaign, first)));
        return ends.all();
    }

    /** What nobody wrote down while there was time may stay unknown. */
    @Override
    public boolean mayStay() {
        return true;
    }

    private static String page(Campaign campaign, FactDeclaration fact) {
        return fact.of() == SubjectKind.CAMPAIGN
                ? "/facts/campaign/" + campaign.plan()
                : "/facts/grid?kind=" + fact.of().word() + "&fact=" + fact.id();
    }
}
