package vn.thidua.server.home;

import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.review.CampaignReviews;

/** Reports of reviews that wait to be written or signed. */
@Component
class ReviewWaiting {

    private final CampaignReviews reviews;

    ReviewWaiting(CampaignReviews reviews) {
        this.reviews = reviews;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        reviews.awaiting(actor, campaign)
                .forEach((one, wait) -> to.take(
                        "review-" + wait.word(),
                        one.due(),
                        "/reviews/" + one.asked().id(),
                        one.asked().label()));
    }
}
