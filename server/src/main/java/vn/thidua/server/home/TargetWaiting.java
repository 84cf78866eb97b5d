package vn.thidua.server.home;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.targets.Reviews;

/** What one side said of targets and the other has not answered yet. */
@Component
class TargetWaiting {

    private final Reviews reviews;
    private final Campaigns campaigns;

    TargetWaiting(Reviews reviews, Campaigns campaigns) {
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (!actor.may(Action.APPRAISE) && !actor.may(Action.CLAIM_POINTS)) {
            return;
        }
        Map<String, Integer> open = reviews.unanswered(actor, campaign);
        if (open.isEmpty()) {
            return;
        }
        int many = open.values().stream().mapToInt(Integer::intValue).sum();
        if (actor.role().ofUnit()) {
            to.take("targets-doubted", "/targets", many);
            return;
        }
        String first = open.keySet().iterator().next();
        to.take(
                "targets-said",
                "/targets?unit=" + first,
                many,
                campaigns
                        .participant(campaign, SubjectKind.UNIT, first)
                        .map(Participant::name)
                        .orElse(first));
    }
}
