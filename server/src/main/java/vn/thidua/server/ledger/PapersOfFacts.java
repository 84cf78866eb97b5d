package vn.thidua.server.ledger;

import java.util.Map;
import vn.thidua.server.campaign.Campaign;

/** Says how many papers prove what; whoever keeps the papers answers. */
public interface PapersOfFacts {

    /** The number of papers of a unit by what they prove: the id of a fact or of a line. */
    Map<String, Integer> counts(Campaign campaign, String unit);
}
