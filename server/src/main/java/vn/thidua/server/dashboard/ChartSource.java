package vn.thidua.server.dashboard;

import java.util.List;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** Asks the modules that know a matter for the charts of it, with the rights of whoever looks. */
interface ChartSource {

    /** The charts; none where the plan has nothing of the kind, or whoever looks may not see it. */
    List<Chart> of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts);

    /** What the page says of the matter in single numbers. */
    default List<Tile> tiles(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        return List.of();
    }

    /** The address of a page of a campaign. */
    static String in(Campaign campaign, String part) {
        return "/campaigns/" + campaign.id() + part;
    }
}
