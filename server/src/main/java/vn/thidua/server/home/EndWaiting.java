package vn.thidua.server.home;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPhase;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** A campaign whose last day is past and in which nothing is left to do, but that nobody has closed. */
@Component
class EndWaiting {

    private final Campaigns campaigns;
    private final List<OpenEnds> ends;

    EndWaiting(Campaigns campaigns, List<OpenEnds> ends) {
        this.campaigns = campaigns;
        this.ends = ends;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (!actor.may(Action.END_CAMPAIGN) || campaigns.phase(campaign) != CampaignPhase.OVER) {
            return;
        }
        boolean done = ends.stream()
                .filter(one -> !one.mayStay())
                .flatMap(one -> one.of(actor, campaign).stream())
                .allMatch(OpenEnd::afterwards);
        if (done) {
            to.take("close", "/steps");
        }
    }
}
