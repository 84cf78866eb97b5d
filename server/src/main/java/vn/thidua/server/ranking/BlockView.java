package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Quartiles;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.ClassLine;
import vn.thidua.server.web.Page;

/**
 * The ranking of one block as a page shows it.
 *
 * @param figures from what the places come beside the total
 * @param spread least, middle and most total; empty where no unit has one
 * @param bars how many units lie in each tenth of the maximum
 */
public record BlockView(
        String id, String label, RankingFigures figures, List<Row> rows, Optional<Spread> spread, List<Bar> bars) {

    private static final int BARS = 10;

    /** Least, middle and most total. */
    public record Spread(BigDecimal least, BigDecimal median, BigDecimal most) {}

    /** One bar of the distribution; its height in hundredths of the highest. */
    public record Bar(String label, int count, int height) {}

    /**
     * One unit.
     *
     * @param share its total in hundredths of the maximum
     * @param claimed what it claims; empty where it claims nothing
     * @param classes its classes in words, as many as the block has classifications
     * @param figures as people read them, one for each label of the block
     */
    public record Row(
            RankedUnit unit, int share, Optional<BigDecimal> claimed, List<ClassLine> classes, List<String> figures) {

        /** What the appraisal took away or added. */
        public Optional<BigDecimal> difference() {
            return claimed.flatMap(claim -> unit.total().map(total -> total.subtract(claim)));
        }
    }

    /** Of a block of a plan, with what its units claim. */
    public static BlockView of(
            Plan plan, String id, List<RankedUnit> units, Map<String, BigDecimal> claims, Texts texts) {
        BigDecimal max = plan.sheet(SubjectKind.UNIT, id).map(ScoreSheet::max).orElse(BigDecimal.ZERO);
        RankingFigures figures = RankingFigures.of(plan, id, texts);
        List<Row> rows = new ArrayList<>();
        List<BigDecimal> totals = new ArrayList<>();
        int[] counts = new int[BARS];
        for (RankedUnit unit : units) {
            int share = unit.total().map(total -> share(total, max)).orElse(0);
            rows.add(new Row(
                    unit,
                    share,
                    Optional.ofNullable(claims.get(unit.code())),
                    Classed.lines(plan, unit, texts),
                    figures.shown(unit, texts)));
            unit.total().ifPresent(total -> {
                totals.add(total);
                counts[Math.min(BARS - 1, share / BARS)]++;
            });
        }
        totals.sort(null);
        return new BlockView(id, plan.blockLabel(id), figures, rows, spread(totals), bars(counts, max));
    }

    /** What the classifications of the block are called; none where it has none. */
    public List<String> classifications() {
        return rows.isEmpty()
                ? List.of()
                : rows.getFirst().classes().stream().map(ClassLine::label).toList();
    }

    /** The same with only some of its rows. */
    BlockView with(List<Row> some) {
        return new BlockView(id, label, figures, some, spread, bars);
    }

    private static int share(BigDecimal total, BigDecimal max) {
        return max.signum() == 0
                ? 0
                : Math.clamp(
                        total.multiply(BigDecimal.valueOf(100))
                                .divide(max, 0, RoundingMode.FLOOR)
                                .intValue(),
                        0,
                        100);
    }

    private static Optional<Spread> spread(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Spread(sorted.getFirst(), Quartiles.median(sorted).orElseThrow(), sorted.getLast()));
    }

    private static List<Bar> bars(int[] counts, BigDecimal max) {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < BARS; i++) {
            BigDecimal from =
                    max.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(BARS), 0, RoundingMode.HALF_UP);
            bars.add(new Bar("≥ " + from.toPlainString(), counts[i], counts[i] * 100 / most));
        }
        return bars;
    }

    /** The distribution in words, for readers of screens. */
    public String inWords(Page page) {
        return bars.stream()
                .filter(bar -> bar.count() > 0)
                .map(bar -> page.t("ranking.bar", bar.label(), bar.count()))
                .collect(Collectors.joining("; "));
    }
}
