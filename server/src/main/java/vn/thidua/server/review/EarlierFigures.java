package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ranking.ReachedLevels;

/** The campaign beside earlier ones of its authority: who took part, what was reached, who was honoured; only what everybody may know. */
@Component
class EarlierFigures implements FigureSource {

    /** How many earlier ones stand in a report. */
    private static final int MOST = 4;

    private static final Comparator<Campaign> ORDER =
            Comparator.comparing(Campaign::to).thenComparingLong(Campaign::id);

    private final Campaigns campaigns;
    private final ReachedLevels levels;
    private final PublicAwards awards;

    EarlierFigures(Campaigns campaigns, ReachedLevels levels, PublicAwards awards) {
        this.campaigns = campaigns;
        this.levels = levels;
        this.awards = awards;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        // The same for whoever composes the report, also where their role is one in this campaign alone.
        Actor everybody = Actor.program(campaign.authority());
        List<Campaign> earlier = campaigns.seenBy(everybody).stream()
                .filter(one -> one.authority().equals(campaign.authority()) && !one.isDraft())
                .filter(one -> ORDER.compare(one, campaign) < 0)
                .sorted(ORDER.reversed())
                .limit(MOST)
                .toList();
        if (earlier.isEmpty()) {
            return new FigureSection(FigureTopic.EARLIER, List.of(), List.of());
        }
        List<FigureRow> rows = new ArrayList<>();
        rows.add(row(everybody, campaign));
        earlier.forEach(one -> rows.add(row(everybody, one)));
        return new FigureSection(
                FigureTopic.EARLIER,
                List.of(),
                List.of(FigureGrid.of(
                        "earlier",
                        "",
                        "figure-head.campaign",
                        FigureGrid.heads(
                                "figure-head.units",
                                "figure-head.level",
                                "figure-head.awarded-units",
                                "figure-head.awarded-people"),
                        rows)));
    }

    private FigureRow row(Actor actor, Campaign campaign) {
        List<Honour> given = awards.of(actor, campaign);
        return new FigureRow(
                String.valueOf(campaign.id()),
                FigureValue.text(campaign.title()),
                "",
                List.of(
                        number(campaigns
                                .participants(campaign, SubjectKind.UNIT, false)
                                .size()),
                        FigureValue.ofPercent(levels.of(actor, campaign)),
                        number(count(given, SubjectKind.UNIT)),
                        number(count(given, SubjectKind.PERSON))));
    }

    private static long count(List<Honour> given, SubjectKind kind) {
        return given.stream().filter(one -> one.kind() == kind).count();
    }
}
