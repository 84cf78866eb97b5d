package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.Band;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Requirement;
import vn.thidua.plan.Rule;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.Relation;
import vn.thidua.plan.expression.Type;
import vn.thidua.plan.yaml.Mark;

/**
 * What a plan asks for must be able to happen: a note where a standard, an award, a class, a target or an alternative can be
 * reached by nobody, whatever the facts, and where a standard asks nothing of anybody. Notes, because a parameter may be there to
 * switch a part off.
 */
final class NeverCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;
    private final Possibility possibility;

    NeverCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
        this.possibility = new Possibility(plan);
    }

    void run() {
        Set<Standard> never = new HashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (Standard one : plan.standards(kind).values()) {
                if (never("standard", one.id(), one.when(), one.mark())) {
                    never.add(one);
                } else if (!(one.when() instanceof Expression.Truth) && !possibility.canFail(one.when())) {
                    faults.warning(one.mark(), "standard.always", one.id());
                }
            }
            plan.targets(kind).values().forEach(this::target);
        }
        plan.awards().values().forEach(award -> award(award, never));
        plan.classifications().forEach(this::classification);
        plan.criteria().forEach(this::criterion);
        plan.rankings()
                .forEach(
                        one -> one.among().ifPresent(among -> never("ranking", "among", among, places.of("rankings"))));
        plan.audience()
                .peopleWhen()
                .ifPresent(one -> never("audience", "people-when", one, places.of("audience", "people-when")));
    }

    /** Whether a condition can hold for nobody; told with what it compares, where one comparison alone is to blame. */
    private boolean never(String part, String id, Expression when, Mark mark) {
        if (possibility.canHold(List.of(when))) {
            return false;
        }
        Optional<Expression> blamed = conjuncts(when).stream()
                .filter(one -> !possibility.canHold(List.of(one)))
                .findFirst();
        if (blamed.filter(one -> one instanceof Expression.OfOutcome).isPresent()) {
            // The standard that is asked for tells it itself.
            return true;
        }
        Optional<Expression> moving = blamed.flatMap(this::moving);
        Optional<BigDecimal> fraction = moving.filter(Supposed::isWhole)
                .flatMap(one -> fixed((Compare) blamed.orElseThrow()))
                .filter(one -> one.stripTrailingZeros().scale() > 0);
        if (fraction.isPresent() && ((Compare) blamed.orElseThrow()).relation() == Relation.EQUAL) {
            faults.warning(mark, "never.whole", "never." + part, id, called(moving.orElseThrow()), fraction.get());
            return true;
        }
        Optional<Extent> extent = moving.flatMap(one -> Extent.of(one, plan));
        String whose = "never." + part;
        if (extent.isEmpty()) {
            faults.warning(mark, blamed.isPresent() ? "never.alone" : "never.together", whose, id);
            return true;
        }
        String number = called(moving.orElseThrow());
        Optional<BigDecimal> least = extent.get().least();
        Optional<BigDecimal> most = extent.get().most();
        if (least.isPresent() && most.isPresent()) {
            faults.warning(mark, "never.beyond", whose, id, number, least.get(), most.get());
        } else if (least.isPresent()) {
            faults.warning(mark, "never.below", whose, id, number, least.get());
        } else {
            faults.warning(mark, "never.above", whose, id, number, most.orElse(BigDecimal.ZERO));
        }
        return true;
    }

    private static List<Expression> conjuncts(Expression when) {
        List<Expression> all = new ArrayList<>();
        if (when instanceof Expression.And and) {
            and.parts().forEach(part -> all.addAll(conjuncts(part)));
        } else {
            all.add(when);
        }
        return all;
    }

    /** The side of a comparison with one number that is not that number. */
    private Optional<Expression> moving(Expression condition) {
        if (condition instanceof Compare compare && compare.left().type() == Type.NUMBER) {
            boolean left = Extent.of(compare.left(), plan).flatMap(Extent::only).isPresent();
            boolean right =
                    Extent.of(compare.right(), plan).flatMap(Extent::only).isPresent();
            return left == right ? Optional.empty() : Optional.of(left ? compare.right() : compare.left());
        }
        return Optional.empty();
    }

    /** The number with which a comparison compares. */
    private Optional<BigDecimal> fixed(Compare compare) {
        return Extent.of(compare.left(), plan)
                .flatMap(Extent::only)
                .or(() -> Extent.of(compare.right(), plan).flatMap(Extent::only));
    }

    private String called(Expression number) {
        return switch (number) {
            case Expression.OfFact fact -> fact.fact().label();
            case Expression.OfOutcome outcome ->
                switch (outcome.outcome()) {
                    case POINTS ->
                        plan.criterion(outcome.id()).map(Criterion::heading).orElse(outcome.id());
                    case TOTAL -> "never.total";
                    case RANK -> "never.rank";
                    default -> "never.number";
                };
            default -> "never.number";
        };
    }

    private void target(Target target) {
        if (target.comparison() == Target.Comparison.IS) {
            // A value that is written as yes or no is a fault of its own.
            if (target.value().type() == Type.TRUTH && !(target.value() instanceof Expression.Truth)) {
                boolean yes = target.thresholds().values().stream().allMatch(one -> one.signum() != 0);
                Expression holds = yes ? target.value() : new Expression.Not(target.value());
                never("target", target.id(), holds, places.of("targets", target.id()));
            }
            return;
        }
        if (target.value().type() != Type.NUMBER) {
            return;
        }
        Relation relation = switch (target.comparison()) {
            case AT_LEAST -> Relation.AT_LEAST;
            case AT_MOST -> Relation.AT_MOST;
            case MORE_THAN -> Relation.MORE;
            case LESS_THAN -> Relation.LESS;
            case IS -> Relation.EQUAL;
        };
        for (BigDecimal threshold : new HashSet<>(target.thresholds().values())) {
            Compare reached = new Compare(relation, target.value(), new Expression.Number(threshold));
            if (never("target", target.id(), reached, places.of("targets", target.id()))) {
                return;
            }
        }
    }

    private void award(Award award, Set<Standard> never) {
        award.requires().forEach((kind, requirement) -> {
            // A standard that nobody can meet is told where it stands; here it would be told again.
            if (requirement.standards().noneMatch(never::contains)
                    && !possibility.canHold(List.of(condition(requirement)))) {
                faults.warning(
                        award.mark(),
                        "award.never",
                        award.id(),
                        requirement.standards().map(Standard::id).distinct().toList());
            }
        });
        boolean none = !award.quotas().isEmpty() && award.quotas().stream().allMatch(this::isNone);
        if (none) {
            faults.warning(award.mark(), "quota.none", award.id());
        }
        award.order().stream()
                .filter(key -> Extent.of(key.by(), plan).flatMap(Extent::only).isPresent())
                .forEach(key -> faults.warning(award.mark(), "award.order-same", award.id()));
    }

    private static Expression condition(Requirement requirement) {
        return switch (requirement) {
            case Requirement.One one -> one.standard().when();
            case Requirement.All all ->
                new Expression.And(
                        all.parts().stream().map(NeverCheck::condition).toList());
            case Requirement.Any any ->
                new Expression.Or(
                        any.parts().stream().map(NeverCheck::condition).toList());
        };
    }

    private boolean isNone(Quota quota) {
        boolean others = quota.except().values().stream().anyMatch(one -> one.signum() > 0)
                || quota.exceptBlocks().values().stream().anyMatch(one -> one.signum() > 0);
        return !others
                && switch (quota.places()) {
                    case Quota.Number number ->
                        Extent.of(number.value(), plan).filter(Extent::isZero).isPresent();
                    case Quota.Share share -> isNone(share);
                };
    }

    private static boolean isNone(Quota.Share share) {
        boolean nothing = share.percent().signum() == 0 && share.atLeast() == 0
                || share.atMost().filter(most -> most == 0).isPresent();
        return nothing && share.sizes().stream().allMatch(size -> size.places() == 0);
    }

    /** A class is reached by its own conditions where no better one took the subject before. */
    private void classification(Classification one) {
        Mark mark = places.of("classifications", one.id());
        List<Expression> before = new ArrayList<>();
        for (Classification.Level level : one.levels()) {
            Mark here = places.of("classifications", one.id(), "levels", level.id());
            String id = one.id() + "/" + level.id();
            List<Expression> own = new ArrayList<>();
            level.when().ifPresent(own::add);
            level.and().ifPresent(own::add);
            boolean never = !own.isEmpty() && never("class", id, new Expression.And(own), here);
            if (!never) {
                List<Expression> all = new ArrayList<>(before);
                all.addAll(own);
                // Whoever is above a limit, a cap or an upper class falls to the next, whatever its door.
                boolean falls = !one.limits().isEmpty()
                        || !one.caps().isEmpty()
                        || one.notAbove().isPresent();
                boolean last = level.when().isEmpty();
                if (!falls && !last && !possibility.canHold(all)) {
                    faults.warning(here, "class.never", id);
                }
            }
            if (!never && level.and().isEmpty()) {
                level.when().ifPresent(when -> before.add(new Expression.Not(when)));
            }
        }
        one.limits().stream()
                .filter(limit -> isNone(limit.share()) && limit.raisedBy().isEmpty())
                .forEach(limit -> faults.warning(mark, "class.limit-none", one.id() + "/" + limit.level()));
    }

    private void criterion(Criterion criterion) {
        criterion.onlyIf().ifPresent(one -> never("only-if", criterion.id(), one, criterion.mark()));
        criterion.applies().ifPresent(one -> never("applies", criterion.id(), one, criterion.mark()));
        criterion.rule().ifPresent(rule -> rule(criterion, rule));
    }

    private void rule(Criterion criterion, Rule rule) {
        switch (rule) {
            case Rule.Choose choose -> {
                for (Rule.Alternative one : choose.alternatives()) {
                    // A condition that is written as yes or no is a fault of its own.
                    if (!(one.when() instanceof Expression.Truth)) {
                        never("choice", criterion.id(), one.when(), one.rule().mark());
                    }
                    rule(criterion, one.rule());
                }
                choose.otherwise().ifPresent(one -> rule(criterion, one));
            }
            case Rule.Sum sum -> sum.parts().forEach(part -> rule(criterion, part));
            case Rule.Bands bands ->
                bands.bands().stream()
                        .filter(band -> !possibility.canHold(ends(bands.of(), band)))
                        .forEach(band -> faults.warning(band.mark(), "band.never", criterion.id()));
            default -> {}
        }
    }

    private static List<Expression> ends(Expression of, Band band) {
        List<Expression> ends = new ArrayList<>();
        band.low()
                .ifPresent(low -> ends.add(new Compare(
                        band.lowIncluded() ? Relation.AT_LEAST : Relation.MORE, of, new Expression.Number(low))));
        band.high()
                .ifPresent(high -> ends.add(new Compare(
                        band.highIncluded() ? Relation.AT_MOST : Relation.LESS, of, new Expression.Number(high))));
        return ends;
    }
}
