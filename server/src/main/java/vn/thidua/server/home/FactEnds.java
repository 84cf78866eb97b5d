package vn.thidua.server.home;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.identity.Actor;

/** Facts that nobody recorded and for whose want points, targets or standards of somebody are still not known. */
@Component
@Order(2)
class FactEnds implements OpenEnds {

    /** The key of their sentence. */
    static final String FACTS = "facts";

    private final MissingFacts facts;

    FactEnds(MissingFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<OpenEnd> of(Actor actor, Campaign campaign) {
        Set<FactDeclaration> missing = facts.of(campaign);
        YearEnds.Ends ends = new YearEnds.Ends(campaign);
        missing.stream().findFirst().ifPresent(first -> ends.add(FACTS, missing.size(), page(campaign, first)));
        return ends.all();
    }

    private static String page(Campaign campaign, FactDeclaration fact) {
        return fact.of() == SubjectKind.CAMPAIGN
                ? "/facts/campaign/" + campaign.plan()
                : "/facts/grid?kind=" + fact.of().word() + "&fact=" + fact.id();
    }
}
