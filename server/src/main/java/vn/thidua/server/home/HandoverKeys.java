package vn.thidua.server.home;

import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** Under which key the first page tells of a thing that is made ready: the head hands it in, the clerk waits for the head. */
final class HandoverKeys {

    private HandoverKeys() {}

    /**
     * The key.
     *
     * @param what the kind of thing, with which the key begins
     * @param submit what one must be allowed to hand it in
     */
    static String of(String what, Actor actor, Action submit, Handovers handovers, Campaign campaign, String unit) {
        if (actor.may(submit)) {
            return what + "-ready";
        }
        return what + (handovers.isHeaded(campaign, unit) ? "-at-head" : "-no-head");
    }
}
