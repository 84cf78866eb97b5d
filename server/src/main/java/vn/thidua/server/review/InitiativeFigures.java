package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.Initiatives;

/** Initiatives that were proposed and recognised, and how many units use them. */
@Component
class InitiativeFigures implements FigureSource {

    private final Initiatives initiatives;
    private final Campaigns campaigns;

    InitiativeFigures(Initiatives initiatives, Campaigns campaigns) {
        this.initiatives = initiatives;
        this.campaigns = campaigns;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<Initiative> proposed = initiatives.seenBy(actor, campaign).stream()
                .filter(one -> one.campaign() == campaign.id() && one.state() != InitiativeState.WITHDRAWN)
                .toList();
        List<Initiative> recognised =
                proposed.stream().filter(Initiative::isRecognised).toList();
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        return new FigureSection(
                FigureTopic.INITIATIVES,
                proposed.isEmpty()
                        ? List.of()
                        : List.of(
                                new Figure("initiatives", number(proposed.size()), "/initiatives"),
                                new Figure("initiatives-recognised", number(recognised.size()), "/initiatives"),
                                new Figure(
                                        "initiatives-used",
                                        number(recognised.stream()
                                                .filter(one -> one.uses() > 0)
                                                .count()),
                                        "/initiatives")),
                List.of(FigureGrid.of(
                        "initiatives",
                        "",
                        "figure-head.initiative",
                        FigureGrid.heads("figure-head.unit", "figure-head.decision", "figure-head.uses"),
                        recognised.stream()
                                .map(one -> new FigureRow(
                                        String.valueOf(one.id()),
                                        FigureValue.text(one.title()),
                                        "/initiatives/" + one.id(),
                                        List.of(
                                                FigureValue.text(names.getOrDefault(one.unit(), "")),
                                                FigureValue.text(one.number()),
                                                number(one.uses()))))
                                .toList())));
    }
}
