package vn.thidua.server.question;

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

/** Questions on clauses with their answers: everybody who sees the campaign reads them. */
@Component
final class QuestionSearch implements SearchSource {

    private final Campaigns campaigns;
    private final QuestionTable table;

    QuestionSearch(Campaigns campaigns, QuestionTable table) {
        this.campaigns = campaigns;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.QUESTION;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        SeenCampaigns seen = SeenCampaigns.of(campaigns, actor, Action.SEE_CAMPAIGN);
        return seen.isEmpty()
                ? List.of()
                : table.find(seen, words, most).stream()
                        .map(row -> seen.found(row, "/questions?clause=" + row.text("clause")))
                        .toList();
    }
}
