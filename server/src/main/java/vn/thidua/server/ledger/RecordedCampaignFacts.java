package vn.thidua.server.ledger;

import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignFacts;

/** The facts about a campaign that stand in the ledger. */
@Component
class RecordedCampaignFacts implements CampaignFacts {

    private final LedgerTable table;

    RecordedCampaignFacts(LedgerTable table) {
        this.table = table;
    }

    @Override
    public boolean isKnown(Campaign campaign, String fact) {
        return table.current(campaign.id(), SubjectKind.CAMPAIGN, campaign.plan(), fact)
                .filter(entry -> entry.value().isPresent())
                .isPresent();
    }
}
