package vn.thidua.server.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Units as they take part in campaigns, for those who see the facts of all of them. */
@Component
final class ParticipantSearch implements SearchSource {

    private final Campaigns campaigns;
    private final ParticipantTable table;

    ParticipantSearch(Campaigns campaigns, ParticipantTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.UNIT;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, Action.SEE_ALL_FACTS);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, words, most).stream()
                        .map(row -> seen.found(row, "/facts/unit/" + row.text("code")))
                        .toList();
    }
}
