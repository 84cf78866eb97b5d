package vn.thidua.server.evidence;

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

/** Papers by what is known of them and by all that they say: a unit finds its own. */
@Component
final class PaperSearch implements SearchSource {

    private final Campaigns campaigns;
    private final EvidenceTable table;

    PaperSearch(Campaigns campaigns, EvidenceTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PAPER;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(
                campaigns, actor, actor.may(Action.SEE_ALL_FACTS) ? Action.SEE_ALL_FACTS : Action.SEE_OWN_FACTS);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, words, most).stream()
                        .map(row -> seen.found(row, "/evidence/" + row.text("unit") + "/" + row.id()))
                        .toList();
    }
}
