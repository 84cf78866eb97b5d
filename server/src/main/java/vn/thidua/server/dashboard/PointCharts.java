package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Quartiles;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.ReformField;
import vn.thidua.server.scoring.SheetPoints;
import vn.thidua.server.scoring.Standings;

/**
 * Totals by block and shares of the maximum by criterion: as they would be published now for those who see the provisional
 * ranking, as they were published last for everybody else.
 */
@Component
@Order(2)
class PointCharts implements ChartSource {

    private final Rankings rankings;
    private final Standings standings;
    private final Campaigns campaigns;

    PointCharts(Rankings rankings, Standings standings, Campaigns campaigns) {
        this.rankings = rankings;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    @Override
    public Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        if (campaigns.plan(campaign).sheets().stream().noneMatch(sheet -> sheet.of() == SubjectKind.UNIT)) {
            return Drawn.NOTHING;
        }
        Optional<Publication> newest =
                rankings.published(actor, campaign).stream().findFirst();
        Outcome outcome;
        String note;
        if (actor.may(Action.SEE_PROVISIONAL_RANKING)) {
            outcome = standings.provisional(campaign);
            note = texts.say("dashboard.provisional", standings.day());
        } else if (newest.isPresent()) {
            outcome = rankings.outcome(campaign, newest.get());
            note = texts.say("dashboard.published", newest.get().asOf());
        } else {
            return Drawn.NOTHING;
        }
        Plan plan = outcome.world().plan();
        List<Chart> charts = new ArrayList<>();
        Words words = new Words(texts, note);
        charts.add(totals(campaign, outcome, asked, words));
        plan.sheets().stream().filter(sheet -> sheet.of() == SubjectKind.UNIT).forEach(sheet -> {
            fields(campaign, outcome, sheet, asked, words).ifPresent(charts::add);
            criteria(campaign, outcome, sheet, asked, words).ifPresent(charts::add);
        });
        return new Drawn(List.of(), charts);
    }

    /** In whose language, and what has to be known of the points. */
    private record Words(Texts texts, String note) {}

    private static Chart totals(Campaign campaign, Outcome outcome, ChartQuestion asked, Words words) {
        Plan plan = outcome.world().plan();
        Texts texts = words.texts();
        Map<String, List<BigDecimal>> byBlock = new LinkedHashMap<>();
        plan.blocks().keySet().stream().filter(asked::shows).forEach(block -> byBlock.put(block, new ArrayList<>()));
        int size = outcome.subjects(SubjectKind.UNIT).size();
        for (int row = 0; row < size; row++) {
            List<BigDecimal> of = byBlock.get(outcome.block(SubjectKind.UNIT, row));
            if (of != null && outcome.sheet(SubjectKind.UNIT, row).isPresent()) {
                of.add(outcome.total(SubjectKind.UNIT, row));
            }
        }
        byBlock.values().removeIf(List::isEmpty);
        byBlock.values().forEach(of -> of.sort(null));
        return new Chart(
                ChartKind.BOX,
                "totals",
                texts.say("dashboard.totals"),
                words.note(),
                texts.say("unit.block"),
                List.of(
                        texts.say("figure-head.least"),
                        texts.say("dashboard.lower"),
                        texts.say("figure-head.median"),
                        texts.say("dashboard.upper"),
                        texts.say("figure-head.most")),
                byBlock.entrySet().stream()
                        .map(block -> new Chart.Row(
                                plan.blockLabel(block.getKey()),
                                ChartSource.in(campaign, "/ranking"),
                                Quartiles.of(block.getValue()).stream()
                                        .map(value -> Cells.number(value, texts))
                                        .toList()))
                        .toList(),
                "");
    }

    /** The groups of a sheet, or the lines of the group that was asked for, by block. */
    private static Optional<Chart> criteria(
            Campaign campaign, Outcome outcome, ScoreSheet sheet, ChartQuestion asked, Words words) {
        Texts texts = words.texts();
        Plan plan = outcome.world().plan();
        List<Criterion> shown = shown(plan, sheet, asked);
        List<String> blocks = blocks(plan, sheet, asked);
        if (shown.isEmpty() || blocks.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Row> rows = new ArrayList<>();
        for (Criterion criterion : shown) {
            if (criterion.max().signum() > 0) {
                String below = criterion.isLine() ? "/watch" : "/watch/charts?group=" + criterion.id();
                rows.add(new Chart.Row(
                        criterion.heading(),
                        ChartSource.in(campaign, below),
                        blocks.stream()
                                .map(block -> Cells.percent(
                                        SheetPoints.share(outcome, sheet, List.of(criterion), block), texts))
                                .toList()));
            }
        }
        return Optional.of(new Chart(
                ChartKind.HEAT,
                "criteria-" + sheet.id(),
                texts.say("dashboard.criteria", sheet.label()),
                words.note(),
                texts.say("figure-head.criterion"),
                blocks.stream().map(plan::blockLabel).toList(),
                rows,
                "%"));
    }

    /** The lines of the group that was asked for; of all groups where none was, or where a field was, those of the field. */
    private static List<Criterion> shown(Plan plan, ScoreSheet sheet, ChartQuestion asked) {
        if (!asked.field().isEmpty()) {
            return ReformField.of(plan, sheet).stream()
                    .filter(field -> field.id().equals(asked.field()))
                    .flatMap(field -> field.criteria().stream())
                    .flatMap(one -> one.isLine() ? Stream.of(one) : one.children().stream())
                    .toList();
        }
        return asked.group().isEmpty()
                ? sheet.criteria()
                : sheet.all()
                        .filter(one -> one.id().equals(asked.group()))
                        .flatMap(one -> one.children().stream())
                        .toList();
    }

    /** Shares of the maximum by field of reform and block; where the plan marks its criteria with fields. */
    private static Optional<Chart> fields(
            Campaign campaign, Outcome outcome, ScoreSheet sheet, ChartQuestion asked, Words words) {
        Plan plan = outcome.world().plan();
        List<String> blocks = blocks(plan, sheet, asked);
        List<Chart.Row> rows = new ArrayList<>();
        ReformField.of(plan, sheet)
                .forEach(field -> rows.add(new Chart.Row(
                        field.label(),
                        ChartSource.in(campaign, "/watch/charts?field=" + field.id()),
                        blocks.stream()
                                .map(block -> Cells.percent(
                                        SheetPoints.share(outcome, sheet, field.criteria(), block), words.texts()))
                                .toList())));
        return rows.isEmpty() || blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        ChartKind.HEAT,
                        "fields-" + sheet.id(),
                        words.texts().say("dashboard.fields", sheet.label()),
                        words.note(),
                        words.texts().say("dashboard.field"),
                        blocks.stream().map(plan::blockLabel).toList(),
                        rows,
                        "%"));
    }

    private static List<String> blocks(Plan plan, ScoreSheet sheet, ChartQuestion asked) {
        return plan.blocks().keySet().stream()
                .filter(sheet::isFor)
                .filter(asked::shows)
                .toList();
    }
}
