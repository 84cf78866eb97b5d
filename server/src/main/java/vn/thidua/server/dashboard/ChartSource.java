package vn.thidua.server.dashboard;

import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** Asks the modules that know a matter for the charts of it, with the rights of whoever looks. */
interface ChartSource {

    /** What there is of the matter; nothing where the plan has nothing of the kind, or whoever looks may not see it. */
    Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts);

    /** The address of a page of a campaign. */
    static String in(Campaign campaign, String part) {
        return "/campaigns/" + campaign.id() + part;
    }
}
