package vn.thidua.server.home;

import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.posting.PostedPhase;
import vn.thidua.server.posting.PostedStanding;
import vn.thidua.server.posting.Postings;

/** Lists of those proposed that wait to be made, to be made public, for their last day, or for answers to what citizens said. */
@Component
class PostingWaiting {

    private final Postings postings;

    PostingWaiting(Postings postings) {
        this.postings = postings;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        boolean publishes = actor.may(Action.PUBLISH);
        boolean answers = actor.may(Action.POST_PROPOSED);
        if (answers) {
            to.count("post", postings.toList(actor, campaign).size(), "/postings");
        }
        if (publishes || answers) {
            postings.all(actor, campaign).forEach(one -> gather(one, publishes, answers, to));
        }
    }

    /** What citizens said before the campaign was closed is answered after it, too. */
    void afterwards(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.may(Action.POST_PROPOSED)) {
            postings.all(actor, campaign).forEach(one -> opinions(one, to));
        }
    }

    private static void gather(PostedStanding one, boolean publishes, boolean answers, WaitingCollector to) {
        String link = "/postings/" + one.list().id();
        boolean hidden = one.phase() == PostedPhase.BROKEN
                || one.phase() == PostedPhase.NOT_PUBLIC && one.first().isEmpty();
        if (publishes && hidden) {
            to.take("post-publish", link, one.list().number());
        }
        if (answers && one.phase() == PostedPhase.RUNNING) {
            to.take("posted", one.last(), link, one.list().number());
        }
        if (answers) {
            opinions(one, to);
        }
    }

    private static void opinions(PostedStanding one, WaitingCollector to) {
        if (one.open() > 0 && one.list().stands()) {
            to.take("opinions", one.last(), "/postings/" + one.list().id() + "#opinions", one.open());
        }
    }
}
