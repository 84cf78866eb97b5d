package vn.thidua.server.review;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** Awards of decisions that everybody may know on the day; what a public decision took back is not among them. */
@Component
class PublicAwards {

    private final Decisions decisions;
    private final Honours honours;
    private final Today today;

    PublicAwards(Decisions decisions, Honours honours, Today today) {
        this.decisions = decisions;
        this.honours = honours;
        this.today = today;
    }

    /** Those of a campaign, decision by decision. */
    List<Honour> of(Actor actor, Campaign campaign) {
        return decisions.seenBy(actor, campaign).stream()
                .filter(one -> one.signed() && one.gives() && one.isPublic(today.day()))
                .flatMap(one -> honours.of(one.id(), today.day()).stream())
                .filter(one -> !one.revoked())
                .toList();
    }
}
