package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One line of a ranking.
 *
 * @param total sum of the known points; empty where the plan has no sheet for the unit
 * @param complete whether every line has points
 * @param rank place within the block; empty while incomplete
 * @param state where its sheet stands; empty in a published ranking
 * @param unsubmitted whether its sheet was closed without a self-assessment (không tự chấm)
 * @param classes its class in each classification that is for its block, in the order of the plan
 * @param figures what it has for each key of its block's ranking but the total, a truth as 1 or 0; empty where not known
 */
public record RankedUnit(
        String code,
        String name,
        String block,
        String above,
        Optional<BigDecimal> total,
        boolean complete,
        Optional<Integer> rank,
        String state,
        boolean unsubmitted,
        List<Classed> classes,
        List<Optional<BigDecimal>> figures) {

    public RankedUnit {
        classes = List.copyOf(classes);
        figures = List.copyOf(figures);
    }

    private static final String UNSUBMITTED = "unsubmitted";

    /** Units by their block, blocks and units in the order in which they come. */
    public static Map<String, List<RankedUnit>> byBlock(Collection<RankedUnit> units) {
        return units.stream()
                .collect(Collectors.groupingBy(RankedUnit::block, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether another line has the same rank, points and figures; figures count where both have them. */
    boolean isPlacedAs(RankedUnit other) {
        return rank.equals(other.rank)
                && isSame(total, other.total)
                && (figures.size() != other.figures.size()
                        || IntStream.range(0, figures.size())
                                .allMatch(at -> isSame(figures.get(at), other.figures.get(at))));
    }

    /** Equal as numbers: what was kept may have lost its last zeros. */
    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.filter(number -> number.compareTo(other.orElse(number)) != 0)
                        .isEmpty();
    }

    /** As one line of the text under the hash of a published ranking. */
    String line() {
        String line = String.join(
                "\t",
                code,
                name,
                block,
                above,
                total.map(BigDecimal::toPlainString).orElse(""),
                String.valueOf(complete),
                rank.map(String::valueOf).orElse(""));
        // Only where it is so: rankings published before the word existed stay what they were, to the letter.
        line = unsubmitted ? line + "\t" + UNSUBMITTED : line;
        line = classes.isEmpty()
                ? line
                : line + "\t" + classes.stream().map(Classed::line).collect(Collectors.joining(" "));
        return figures.isEmpty()
                ? line
                : line + "\t"
                        + figures.stream()
                                .map(figure ->
                                        figure.map(BigDecimal::toPlainString).orElse("?"))
                                .collect(Collectors.joining(";"));
    }

    /** The same as it was kept when rankings were published without the figures they come from. */
    RankedUnit withoutFigures() {
        return new RankedUnit(code, name, block, above, total, complete, rank, state, unsubmitted, classes, List.of());
    }

    /** The same as it was kept when rankings were published without classes. */
    RankedUnit withoutClasses() {
        return new RankedUnit(code, name, block, above, total, complete, rank, state, unsubmitted, List.of(), figures);
    }
}
