package vn.thidua.server.identity;

import java.util.Optional;
import java.util.Set;

/** Says what a campaign has, so that nobody is led to what is not there. */
public interface CampaignParts {

    /** The parts of a campaign for somebody; none where they may not know of it. */
    Set<CampaignPart> of(Actor actor, long campaign);

    /** How a campaign came to its end, in a word; empty while people act in it, and where there is none. */
    Optional<String> ended(long campaign);
}
