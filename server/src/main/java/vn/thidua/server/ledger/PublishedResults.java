package vn.thidua.server.ledger;

import vn.thidua.server.campaign.Campaign;

/** Whether results were published that lean on the facts of a campaign: those who publish answer. */
public interface PublishedResults {

    /** Whether some ranking of it is published. */
    boolean isPublished(Campaign campaign);
}
