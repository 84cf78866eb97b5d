package vn.thidua.server.ledger;

import java.time.Instant;
import java.util.Set;
import vn.thidua.engine.World;
import vn.thidua.server.campaign.Campaign;

/** Who was proposed for which award: those who keep the dossiers answer. */
public interface Proposed {

    /** Everybody whose dossier came in, also where it went back for supplement. */
    Set<World.Proposal> proposed(Campaign campaign);

    /** The same as it was at a moment. */
    Set<World.Proposal> proposed(Campaign campaign, Instant at);
}
