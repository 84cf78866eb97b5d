package vn.thidua.server.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Campaigns by their titles and the papers that announced them. */
@Component
final class CampaignSearch implements SearchSource {

    private final Campaigns campaigns;

    CampaignSearch(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.CAMPAIGN;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        return !actor.may(Action.SEE_CAMPAIGN)
                ? List.of()
                : campaigns.seenBy(actor).stream()
                        .map(one -> new Found(
                                "/campaigns/" + one.id(),
                                one.title(),
                                "",
                                one.announced().map(CampaignPaper::number).orElse("") + " "
                                        + one.from().getYear()))
                        .filter(one -> words.isIn(one.title() + " " + one.body()))
                        .limit(most)
                        .toList();
    }
}
