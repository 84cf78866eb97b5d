package vn.thidua.server.ledger;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Facts that the plans in force ask for: a unit comes to its own row, others to the table of all. */
@Component
final class FactSearch implements SearchSource {

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final FactPlaces places;

    FactSearch(Campaigns campaigns, Ledger ledger, FactPlaces places) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.places = places;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.FACT;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        boolean may =
                actor.may(Action.SEE_ALL_FACTS) || actor.may(Action.SEE_OWN_FACTS) || actor.may(Action.RECORD_FACT);
        return !may
                ? List.of()
                : campaigns.seenBy(actor).stream()
                        .filter(one -> !one.isDraft())
                        .flatMap(one -> in(actor, one, words))
                        .limit(most)
                        .toList();
    }

    private Stream<Found> in(Actor actor, Campaign campaign, SearchWords words) {
        if (actor.role().ofUnit()) {
            return campaigns
                            .participant(campaign, SubjectKind.UNIT, actor.unit())
                            .isEmpty()
                    ? Stream.empty()
                    : found(
                            campaign,
                            places.declared(campaign, SubjectKind.UNIT),
                            words,
                            fact -> "/facts/unit/" + actor.unit() + "#row-"
                                    + fact.id().replace('.', '_'));
        }
        return Stream.of(SubjectKind.UNIT, SubjectKind.PERSON, SubjectKind.CAMPAIGN)
                .flatMap(kind -> found(
                        campaign,
                        actor.may(Action.SEE_ALL_FACTS)
                                ? places.declared(campaign, kind)
                                : ledger.recordable(actor, campaign, kind),
                        words,
                        fact -> "/facts/grid?kind=" + kind.word() + "&fact=" + fact.id()));
    }

    private interface Page {
        String of(FactDeclaration fact);
    }

    private static Stream<Found> found(
            Campaign campaign, Collection<FactDeclaration> facts, SearchWords words, Page page) {
        return facts.stream()
                .map(fact -> new Found(
                        "/campaigns/" + campaign.id() + page.of(fact),
                        fact.label(),
                        campaign.title(),
                        String.join("; ", fact.evidence())))
                .filter(found -> words.isIn(found.title() + " " + found.body()));
    }
}
