package vn.thidua.server.campaign;

import java.util.List;
import vn.thidua.server.identity.Actor;

/** Knows what is not finished in a campaign; whoever closes it reads that first. */
public interface OpenEnds {

    /** What is open in a campaign, in the order in which a year goes. */
    List<OpenEnd> of(Actor actor, Campaign campaign);

    /** Whether a campaign whose time is over may be closed with all of them left as they are. */
    default boolean mayStay() {
        return false;
    }
}
