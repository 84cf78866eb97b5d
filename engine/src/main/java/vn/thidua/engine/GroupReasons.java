package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Criterion.Missing;

/** Says how the points of a group came from those of its parts: what was brought to the maximum, which weights counted. */
final class GroupReasons {

    private final Scores scores;
    private final int row;
    private final Criterion group;
    private final Function<Criterion, Reason> reasonOf;

    /** @param reasonOf why a part has its points */
    GroupReasons(Scores scores, int row, Criterion group, Function<Criterion, Reason> reasonOf) {
        this.scores = scores;
        this.row = row;
        this.group = group;
        this.reasonOf = reasonOf;
    }

    /** @param gate the precondition of the group that holds, if there is one */
    Reason reason(List<Reason> gate) {
        List<Reason> parts = new ArrayList<>(gate);
        return switch (group.combine()) {
            case Criterion.Plain ignored -> {
                group.children().forEach(child -> parts.add(reasonOf.apply(child)));
                yield make("group", List.of(), parts);
            }
            case Criterion.Rescaled ignored -> {
                group.children().forEach(child -> parts.add(reasonOf.apply(child)));
                yield make("group-rescaled", List.of(possible(), group.max(), shown(group)), parts);
            }
            case Criterion.Weighted(Missing missing, var ignored) -> {
                group.children().forEach(child -> parts.add(weighted(child, missing)));
                yield make("group-weighted", List.of(weight(missing), group.max(), shown(group)), parts);
            }
        };
    }

    private Reason weighted(Criterion part, Missing missing) {
        Object points = shown(part);
        String code = isNotAsked(part)
                ? "weight-not-asked"
                : points instanceof BigDecimal
                        ? "weight"
                        : "weight-" + missing.name().toLowerCase(java.util.Locale.ROOT);
        boolean open = code.equals("weight-open");
        return new Reason(
                part.clause(),
                code,
                List.of(part.title(), points, part.max(), weightOf(part)),
                open ? Truth.UNKNOWN : Truth.YES,
                List.of(),
                List.of(reasonOf.apply(part)));
    }

    /** The weights that count together. */
    private BigDecimal weight(Missing missing) {
        return group.children().stream()
                .filter(part -> !isNotAsked(part) && (missing != Missing.SPREAD || shown(part) instanceof BigDecimal))
                .map(GroupReasons::weightOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The maxima of the normal lines that are asked. */
    private BigDecimal possible() {
        return group.children().stream()
                .filter(part -> part.part() == Criterion.Part.NORMAL && !isNotAsked(part))
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal weightOf(Criterion part) {
        return part.weight().orElse(BigDecimal.ONE);
    }

    private boolean isNotAsked(Criterion part) {
        return scores.points(part)[row] == Scores.NOT_ASKED;
    }

    /** The points as a number; the empty text while they are open. */
    private Object shown(Criterion part) {
        long points = scores.points(part)[row];
        return points == Fixed.UNKNOWN || points == Scores.NOT_ASKED ? "" : Fixed.decimal(points);
    }

    private Reason make(String code, List<Object> args, List<Reason> parts) {
        Truth truth = scores.points(group)[row] == Fixed.UNKNOWN ? Truth.UNKNOWN : Truth.YES;
        return new Reason(group.clause(), args.contains("") ? code + "-open" : code, args, truth, List.of(), parts);
    }
}
