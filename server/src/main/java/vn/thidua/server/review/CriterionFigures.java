package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Shares;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.ReformField;
import vn.thidua.server.scoring.SheetPoints;

/** Points by criterion, as they stood under the newest published ranking: mean, share of the maximum, full and empty ones. */
@Component
class CriterionFigures implements FigureSource {

    private final Rankings rankings;
    private final Campaigns campaigns;

    CriterionFigures(Rankings rankings, Campaigns campaigns) {
        this.rankings = rankings;
        this.campaigns = campaigns;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        Optional<Publication> newest =
                rankings.published(actor, campaign).stream().findFirst();
        List<FigureGrid> grids = new ArrayList<>();
        newest.ifPresent(published -> {
            Plan plan = campaigns.plan(campaign, published.planVersion());
            List<ScoreSheet> sheets = plan.sheets().stream()
                    .filter(sheet -> sheet.of() == SubjectKind.UNIT)
                    .toList();
            if (!sheets.isEmpty()) {
                Outcome outcome = rankings.outcome(campaign, published);
                String link = "/ranking?shown=" + published.id();
                sheets.forEach(sheet -> {
                    grids.add(grid(outcome, sheet, link));
                    fields(outcome, sheet, link).ifPresent(grids::add);
                });
            }
        });
        return new FigureSection(FigureTopic.CRITERIA, List.of(), grids);
    }

    private static FigureGrid grid(Outcome outcome, ScoreSheet sheet, String link) {
        List<FigureRow> rows = new ArrayList<>();
        sheet.all().forEach(criterion -> row(outcome, sheet, criterion, link).ifPresent(rows::add));
        return FigureGrid.of(
                        "criteria",
                        sheet.label(),
                        "figure-head.criterion",
                        FigureGrid.heads(
                                "figure-head.max",
                                "figure-head.mean",
                                "figure-head.share",
                                "figure-head.full",
                                "figure-head.zero"),
                        rows)
                .charted(2);
    }

    /** Shares of the maximum by field of reform, of all units and of each block; where the plan marks its criteria with fields. */
    private static Optional<FigureGrid> fields(Outcome outcome, ScoreSheet sheet, String link) {
        Plan plan = outcome.world().plan();
        List<String> blocks =
                plan.blocks().keySet().stream().filter(sheet::isFor).toList();
        List<FigureValue> heads = new ArrayList<>(FigureGrid.heads("figure-head.share"));
        blocks.forEach(block -> heads.add(FigureValue.text(plan.blockLabel(block))));
        List<FigureRow> rows = new ArrayList<>();
        for (ReformField field : ReformField.of(plan, sheet)) {
            List<FigureValue> cells = new ArrayList<>();
            cells.add(FigureValue.ofPercent(SheetPoints.share(outcome, sheet, field.criteria(), row -> true)));
            blocks.forEach(block ->
                    cells.add(FigureValue.ofPercent(SheetPoints.share(outcome, sheet, field.criteria(), block))));
            rows.add(new FigureRow(field.id(), FigureValue.text(field.label()), link, cells));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(FigureGrid.of("fields", sheet.label(), "dashboard.field", heads, rows)
                        .charted(0));
    }

    private static Optional<FigureRow> row(Outcome outcome, ScoreSheet sheet, Criterion criterion, String link) {
        BigDecimal sum = BigDecimal.ZERO;
        int many = 0;
        int full = 0;
        int zero = 0;
        int size = outcome.subjects(SubjectKind.UNIT).size();
        for (int row = 0; row < size; row++) {
            Optional<BigDecimal> points = SheetPoints.of(outcome, sheet, criterion, row);
            if (points.isPresent()) {
                many++;
                sum = sum.add(points.get());
                full += points.get().compareTo(criterion.max()) >= 0 ? 1 : 0;
                zero += points.get().signum() == 0 ? 1 : 0;
            }
        }
        if (many == 0) {
            return Optional.empty();
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(many), 2, RoundingMode.HALF_UP);
        FigureValue share = FigureValue.ofPercent(Shares.of(sum, criterion.max().multiply(BigDecimal.valueOf(many))));
        return Optional.of(new FigureRow(
                criterion.id(),
                FigureValue.text(criterion.heading()),
                link,
                List.of(number(criterion.max()), number(mean), share, number(full), number(zero))));
    }
}
