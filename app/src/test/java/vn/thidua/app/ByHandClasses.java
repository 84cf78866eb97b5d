package vn.thidua.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.Classification;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;

/** The classes of units, as {@link ByHand} works them out. Where anything at all is open, it says nothing of anybody. */
final class ByHandClasses {

    /** A word of its own, equal to no class. */
    static final String NOT_RATED = "";

    private final ByHand byHand;
    private final World world;

    /** Something that the rules leave open. */
    private static final class Open extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    ByHandClasses(ByHand byHand, World world) {
        this.byHand = byHand;
        this.world = world;
    }

    /** The class, or {@link #NOT_RATED}; empty where something is open. */
    Optional<String> level(String id, int row) {
        Classification one = world.plan().classifications().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        try {
            Map<Integer, String> all = new HashMap<>();
            for (int unit = 0; unit < world.units().size(); unit++) {
                all.put(unit, ruled(one, unit));
            }
            Map<Integer, String> ruled = Map.copyOf(all);
            for (Classification.Limit limit : one.limits()) {
                limit(one, limit, all, ruled);
            }
            return Optional.of(all.getOrDefault(row, NOT_RATED));
        } catch (Open open) {
            return Optional.empty();
        }
    }

    private boolean holds(Optional<Expression> condition, int row, boolean otherwise) {
        if (condition.isEmpty()) {
            return otherwise;
        }
        Boolean holds = byHand.holds(condition.get(), row);
        if (holds == null) {
            throw new Open();
        }
        return holds;
    }

    private String ruled(Classification one, int row) {
        Boolean joins = byHand.joins(SubjectKind.UNIT, row);
        if (joins == null) {
            throw new Open();
        }
        if (!joins || holds(one.notRatedIf(), row, false)) {
            return NOT_RATED;
        }
        int level = holds(one.lowestIf(), row, false) ? one.levels().size() - 1 : door(one, row);
        for (Classification.Cap cap : one.caps()) {
            level = holds(Optional.of(cap.when()), row, false) ? Math.max(level, one.indexOf(cap.at())) : level;
        }
        return one.levels().get(level).id();
    }

    private int door(Classification one, int row) {
        for (int i = 0; i < one.levels().size(); i++) {
            Classification.Level level = one.levels().get(i);
            if (holds(level.when(), row, true)) {
                if (holds(level.and(), row, true)) {
                    return i;
                }
                if (level.openIfUnmet()) {
                    return one.decided()
                            .flatMap(fact -> world.units().known(fact, row))
                            .map(word -> one.indexOf(word.toString()))
                            .orElseThrow(Open::new);
                }
            }
        }
        return one.levels().size() - 1;
    }

    private void limit(
            Classification one, Classification.Limit limit, Map<Integer, String> all, Map<Integer, String> ruled) {
        int below = one.indexOf(limit.level()) + 1;
        Map<Group, List<Integer>> groups = new HashMap<>();
        Map<Group, Integer> counted = new HashMap<>();
        all.forEach((row, level) -> {
            Group group = new Group(group(limit.per(), row), alike(limit, row));
            boolean reached = limit.reached()
                    .map(one::indexOf)
                    .filter(least -> one.indexOf(ruled.getOrDefault(row, NOT_RATED)) > least)
                    .isEmpty();
            if (group.of() < 0 && level.equals(limit.level())) {
                // Nobody says who is above, so that it is open whose share it is.
                throw new Open();
            }
            if (!level.equals(NOT_RATED) && reached && holds(limit.share().among(), row, true)) {
                counted.merge(group, 1, Integer::sum);
            }
            if (level.equals(limit.level())) {
                groups.computeIfAbsent(group, ignored -> new ArrayList<>()).add(row);
            }
        });
        groups.forEach((group, rows) -> {
            int places = BigDecimal.valueOf(places(limit.share(), counted.getOrDefault(group, 0)))
                    .add(raised(limit, group.of()))
                    .intValueExact();
            if (rows.size() > places) {
                Comparator<Integer> order = order(limit.order());
                rows.sort(order);
                if (places > 0 && order.compare(rows.get(places - 1), rows.get(places)) == 0) {
                    throw new Open();
                }
                rows.subList(places, rows.size())
                        .forEach(row -> all.put(row, one.levels().get(below).id()));
            }
        });
    }

    /** Those who are limited together. */
    private record Group(int of, String alike) {}

    private String alike(Classification.Limit limit, int row) {
        return limit.alike()
                .map(fact -> world.units()
                        .known(world.plan().fact(SubjectKind.UNIT, fact).orElseThrow(), row)
                        .map(Object::toString)
                        .orElseThrow(Open::new))
                .orElse("");
    }

    private static int places(Quota.Share share, int counted) {
        for (Quota.Size size : share.sizes()) {
            if (counted <= size.upTo()) {
                return size.places();
            }
        }
        int places = share.percent()
                .multiply(BigDecimal.valueOf(counted))
                .movePointLeft(2)
                .setScale(0, share.rounding())
                .intValueExact();
        return Math.min(Math.max(places, share.atLeast()), share.atMost().orElse(Integer.MAX_VALUE));
    }

    private int group(Quota.Per per, int row) {
        return switch (per) {
            case ALL -> 0;
            case BLOCK -> world.units().block(row);
            default -> world.units().above(row);
        };
    }

    /** Whole places that an act adds, none for less than nothing. */
    private BigDecimal raised(Classification.Limit limit, int group) {
        if (limit.raisedBy().isEmpty()) {
            return BigDecimal.ZERO;
        }
        Subjects of = limit.raisedFor() == SubjectKind.CAMPAIGN ? world.campaign() : world.units();
        BigDecimal more = new ByHand(world, of)
                .number(limit.raisedBy().get(), limit.raisedFor() == SubjectKind.CAMPAIGN ? 0 : group);
        if (more == null) {
            throw new Open();
        }
        return more.max(BigDecimal.ZERO).setScale(0, RoundingMode.DOWN);
    }

    private Comparator<Integer> order(List<OrderKey> keys) {
        Comparator<Integer> order = (a, b) -> 0;
        for (OrderKey key : keys) {
            Comparator<Integer> by = Comparator.comparing((Integer row) -> {
                BigDecimal number = byHand.number(key.by(), row);
                if (number == null) {
                    throw new Open();
                }
                return number;
            });
            order = order.thenComparing(key.highestFirst() ? by.reversed() : by);
        }
        return order;
    }
}
