package vn.thidua.server.award;

import java.util.Set;
import vn.thidua.engine.World;
import vn.thidua.server.campaign.Campaign;

/** To whom a higher level refused an award. The module of proposals says it: it lies above this one. */
public interface RefusedAbove {

    /** All of them, also where an answer came on paper. */
    Set<World.Proposal> of(Campaign campaign);
}
