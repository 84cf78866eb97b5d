package vn.thidua.server.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** The clauses of the plans in force, by their numbers and titles. Each opens the paper at its page. */
@Component
final class ClauseSearch implements SearchSource {

    private final Campaigns campaigns;

    ClauseSearch(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.CLAUSE;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        return !actor.may(Action.SEE_CAMPAIGN)
                ? List.of()
                : campaigns.seenBy(actor).stream()
                        .flatMap(campaign -> in(campaign, words))
                        .limit(most)
                        .toList();
    }

    private Stream<Found> in(Campaign campaign, SearchWords words) {
        return campaigns.plan(campaign).clauses().values().stream()
                .filter(clause -> words.isIn(clause.label().orElse("") + " " + clause.title()))
                .map(clause -> new Found(
                        "/campaigns/" + campaign.id() + "/paper?clause=" + clause.id(),
                        clause.title(),
                        campaign.title(),
                        clause.label().orElse("")));
    }
}
