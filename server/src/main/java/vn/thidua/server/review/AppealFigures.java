package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.List;
import org.springframework.stereotype.Component;
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
        List<AppealedLine> lines = AppealedLine.of(plan, appeals);
        return new FigureSection(
                FigureTopic.APPEALS,
                appeals.isEmpty()
                        ? List.of()
                        : List.of(
                                new Figure("appeals", number(appeals.size()), "/sheets"),
                                new Figure(
                                        "appeals-upheld",
                                        number(lines.stream()
                                                .mapToLong(AppealedLine::upheld)
                                                .sum()),
                                        "/sheets")),
                List.of(FigureGrid.of(
                        "appeals",
                        "",
                        "figure-head.criterion",
                        FigureGrid.heads("figure-head.appeals", "figure-head.upheld"),
                        lines.stream()
                                .map(line -> new FigureRow(
                                        line.line(),
                                        FigureValue.text(line.criterion()),
                                        "/sheets",
                                        List.of(number(line.appeals()), number(line.upheld()))))
                                .toList())));
    }
}
