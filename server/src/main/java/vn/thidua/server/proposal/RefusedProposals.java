package vn.thidua.server.proposal;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.engine.World;
import vn.thidua.server.award.RefusedAbove;
import vn.thidua.server.campaign.Campaign;

/** Whom a higher level refused, for those who work out what else they may get. */
@Component
final class RefusedProposals implements RefusedAbove {

    private final ProposalTable table;

    RefusedProposals(ProposalTable table) {
        this.table = table;
    }

    @Override
    public Set<World.Proposal> of(Campaign campaign) {
        return table.refused(campaign.id());
    }
}
