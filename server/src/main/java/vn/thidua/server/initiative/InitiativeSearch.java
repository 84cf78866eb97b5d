package vn.thidua.server.initiative;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Initiatives by title, content and effect: a unit finds its own and those recognised. */
@Component
final class InitiativeSearch implements SearchSource {

    private final Campaigns campaigns;
    private final InitiativeTable table;

    InitiativeSearch(Campaigns campaigns, InitiativeTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.INITIATIVE;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, Action.SEE_INITIATIVES);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, words, most).stream()
                        .map(row -> seen.found(row, "/initiatives/" + row.id()))
                        .toList();
    }
}
