package vn.thidua.server.review;

import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;

/** Asks the module that knows a topic for what a report tells of it. It tells no more than everybody may read once it is signed. */
interface FigureSource {

    /** The section; an empty one where the plan has nothing of the kind, or nothing happened. */
    FigureSection of(Actor actor, Campaign campaign);
}
