package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.expression.Type;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ranking.BlockView;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.RankingFigures;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.targets.Orders;
import vn.thidua.server.web.ClassLine;

/**
 * The newest published ranking: nothing of a ranking that is not published stands in a report. Where a plan ranks nobody, the
 * order of what it compares.
 */
@Component
class ResultFigures implements FigureSource {

    // A report is written in Vietnamese; labels of a plan have no other language.
    private static final Texts TEXTS = Texts.of("vi");

    private final Rankings rankings;
    private final Campaigns campaigns;
    private final Orders orders;

    ResultFigures(Rankings rankings, Campaigns campaigns, Orders orders) {
        this.orders = orders;
        this.rankings = rankings;
        this.campaigns = campaigns;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        Plan inForce = campaigns.plan(campaign);
        Optional<Publication> newest =
                rankings.published(actor, campaign).stream().findFirst();
        if (newest.isEmpty()) {
            boolean ranks = !inForce.sheets().isEmpty() || !inForce.rankings().isEmpty();
            return new FigureSection(
                    FigureTopic.RESULTS,
                    ranks
                            ? List.of(new Figure(
                                    "ranking-open", FigureValue.word("figure.ranking-not-published"), "/ranking"))
                            : List.of(),
                    ranks ? List.of() : orders(campaign));
        }
        Publication published = newest.get();
        Plan plan = campaigns.plan(campaign, published.planVersion());
        List<BlockView> blocks = RankedUnit.byBlock(rankings.units(published)).entrySet().stream()
                .map(block -> BlockView.of(plan, block.getKey(), block.getValue(), Map.of(), TEXTS))
                .toList();
        String link = "/ranking?shown=" + published.id();
        List<FigureGrid> grids = new ArrayList<>();
        grids.add(spread(blocks, link));
        grids.addAll(classes(blocks, link));
        blocks.forEach(block -> grids.add(places(block, link)));
        return new FigureSection(
                FigureTopic.RESULTS, List.of(new Figure("ranking", FigureValue.day(published.asOf()), link)), grids);
    }

    /** Where a plan ranks nobody by points: who comes first by what it compares. */
    private List<FigureGrid> orders(Campaign campaign) {
        List<FigureGrid> grids = new ArrayList<>();
        for (Orders.Order order : orders.ofUnits(campaign, TEXTS)) {
            List<FigureValue> heads = new ArrayList<>(FigureGrid.heads("order.place"));
            order.keys().forEach(key -> heads.add(FigureValue.text(key)));
            List<FigureRow> rows = new ArrayList<>();
            for (Orders.Line line : order.lines()) {
                List<FigureValue> cells = new ArrayList<>();
                cells.add(line.place().map(FigureValue::number).orElse(FigureValue.NONE));
                line.figures().forEach(figure -> cells.add(FigureValue.text(figure)));
                String name = line.group().isEmpty() ? line.name() : line.name() + " (" + line.group() + ")";
                rows.add(new FigureRow(name, FigureValue.text(name), "", cells));
            }
            grids.add(FigureGrid.of("order", order.title(), "figure-head.unit", heads, rows));
        }
        return grids;
    }

    /** Least, middle and most points of each block. */
    private static FigureGrid spread(List<BlockView> blocks, String link) {
        List<FigureRow> rows = new ArrayList<>();
        for (BlockView block : blocks) {
            block.spread()
                    .ifPresent(spread -> rows.add(new FigureRow(
                            block.id(),
                            FigureValue.text(block.label()),
                            link,
                            List.of(
                                    number(block.rows().size()),
                                    number(spread.least()),
                                    number(spread.median()),
                                    number(spread.most())))));
        }
        return FigureGrid.of(
                "spread",
                "",
                "figure-head.block",
                FigureGrid.heads("figure-head.units", "figure-head.least", "figure-head.median", "figure-head.most"),
                rows);
    }

    /** How many units are in each class, one column a block. */
    private static List<FigureGrid> classes(List<BlockView> blocks, String link) {
        Map<String, Map<String, long[]>> byLabel = new LinkedHashMap<>();
        for (int column = 0; column < blocks.size(); column++) {
            for (BlockView.Row row : blocks.get(column).rows()) {
                for (ClassLine line : row.classes()) {
                    byLabel.computeIfAbsent(line.label(), label -> new LinkedHashMap<>())
                            .computeIfAbsent(line.text(), text -> new long[blocks.size()])[column]++;
                }
            }
        }
        List<FigureValue> heads =
                blocks.stream().map(block -> FigureValue.text(block.label())).toList();
        return byLabel.entrySet().stream()
                .map(one -> FigureGrid.of(
                        "classes",
                        one.getKey(),
                        "figure-head.class",
                        heads,
                        one.getValue().entrySet().stream()
                                .map(line -> new FigureRow(
                                        line.getKey(),
                                        FigureValue.text(line.getKey()),
                                        link,
                                        java.util.Arrays.stream(line.getValue())
                                                .mapToObj(FigureValue::number)
                                                .toList()))
                                .toList()))
                .toList();
    }

    /** The places of a block, with what they come from. */
    private static FigureGrid places(BlockView block, String link) {
        List<FigureValue> heads = new ArrayList<>(FigureGrid.heads("ranking.rank"));
        boolean sheet = block.figures().sheet();
        if (sheet) {
            heads.add(FigureValue.word("ranking.total"));
        }
        block.classifications().forEach(label -> heads.add(FigureValue.text(label)));
        block.figures().labels().forEach(label -> heads.add(FigureValue.text(label)));
        List<FigureRow> rows = new ArrayList<>();
        for (BlockView.Row row : block.rows()) {
            List<FigureValue> cells = new ArrayList<>();
            cells.add(row.unit().rank().map(FigureValue::number).orElse(FigureValue.NONE));
            if (sheet) {
                cells.add(FigureValue.ofNumber(row.unit().total()));
            }
            row.classes().forEach(line -> cells.add(FigureValue.text(line.text())));
            cells.addAll(figures(block.figures(), row.unit()));
            rows.add(
                    new FigureRow(row.unit().code(), FigureValue.text(row.unit().name()), link, cells));
        }
        return FigureGrid.of("places", block.label(), "figure-head.unit", heads, rows);
    }

    /** From what the place of a unit comes beside its points; not known where the ranking was published without. */
    private static List<FigureValue> figures(RankingFigures from, RankedUnit unit) {
        List<FigureValue> values = new ArrayList<>();
        for (int i = 0; i < from.keys().size(); i++) {
            boolean truth = from.keys().get(i).by().type() == Type.TRUTH;
            values.add((i < unit.figures().size() ? unit.figures().get(i) : Optional.<BigDecimal>empty())
                    .map(figure ->
                            truth ? FigureValue.word(figure.signum() == 0 ? "value.no" : "value.yes") : number(figure))
                    .orElse(FigureValue.NONE));
        }
        return values;
    }
}
