package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.scoring.Appeal;
import vn.thidua.server.scoring.Standings;

/** What units contested, by criterion, and how often the points were changed for it. */
@Component
class AppealFigures implements FigureSource {

    private final Standings standings;
    private final Campaigns campaigns;

    AppealFigures(Standings standings, Campaigns campaigns) {
        this.standings = standings;
        this.campaigns = campaigns;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        List<Appeal> appeals = standings.appeals(campaign);
        Map<String, List<Appeal>> byLine =
                appeals.stream().collect(Collectors.groupingBy(Appeal::line, LinkedHashMap::new, Collectors.toList()));
        return new FigureSection(
                FigureTopic.APPEALS,
                appeals.isEmpty()
                        ? List.of()
                        : List.of(
                                new Figure("appeals", number(appeals.size()), "/sheets"),
                                new Figure("appeals-upheld", number(upheld(appeals)), "/sheets")),
                List.of(FigureGrid.of(
                        "appeals",
                        "",
                        "figure-head.criterion",
                        FigureGrid.heads("figure-head.appeals", "figure-head.upheld"),
                        byLine.entrySet().stream()
                                .map(line -> new FigureRow(
                                        line.getKey(),
                                        FigureValue.text(plan.criterion(line.getKey())
                                                .map(Criterion::heading)
                                                .orElse("")),
                                        "/sheets",
                                        List.of(number(line.getValue().size()), number(upheld(line.getValue())))))
                                .toList())));
    }

    private static long upheld(List<Appeal> appeals) {
        return appeals.stream().filter(Appeal::upheld).count();
    }
}
