package vn.thidua.server.tracking;

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

/** Tasks by title, product and paper: a unit finds its own. */
@Component
final class TaskSearch implements SearchSource {

    private final Campaigns campaigns;
    private final TaskTable table;

    TaskSearch(Campaigns campaigns, TaskTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.TASK;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, Action.SEE_TASKS);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, words, most).stream()
                        .map(row -> seen.found(row, "/tasks/" + row.id()))
                        .toList();
    }
}
