package vn.thidua.server.decision;

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

/** Decisions by title, number and reason, from the day on which they are public; earlier for whoever drafts or signs them. */
@Component
final class DecisionSearch implements SearchSource {

    private final Campaigns campaigns;
    private final DecisionTable table;

    DecisionSearch(Campaigns campaigns, DecisionTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.DECISION;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, Action.SEE_DECISIONS);
        boolean early = actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, early, words, most).stream()
                        .map(row -> seen.found(row, "/decisions/" + row.id()))
                        .toList();
    }
}
