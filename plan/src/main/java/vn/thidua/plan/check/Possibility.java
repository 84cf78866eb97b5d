package vn.thidua.plan.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Expression.Outcome;
import vn.thidua.plan.expression.Expression.Relation;
import vn.thidua.plan.expression.Scope;
import vn.thidua.plan.expression.Type;

/**
 * Whether conditions can hold together for anybody, as far as their own form shows, and the limits of what they ask. Where it
 * cannot be seen, they can: "cannot" is certain, "can" is not.
 */
final class Possibility {

    /** Conditions have few alternatives; one with more is not followed to its end. */
    private static final int MOST_STEPS = 1_000;

    private static final int MOST_DEPTH = 100;

    private final Plan plan;
    private int steps;
    private int depth;

    Possibility(Plan plan) {
        this.plan = plan;
    }

    /** Whether all of them can hold for somebody at once. */
    boolean canHold(List<Expression> conditions) {
        Deque<Goal> goals = new ArrayDeque<>();
        conditions.forEach(one -> goals.add(new Goal(one, true)));
        return canBe(goals);
    }

    /** Whether it can fail for somebody. */
    boolean canFail(Expression condition) {
        Deque<Goal> goals = new ArrayDeque<>();
        goals.add(new Goal(condition, false));
        return canBe(goals);
    }

    private boolean canBe(Deque<Goal> goals) {
        steps = 0;
        return canBe(goals, new Supposed(plan), new HashSet<>());
    }

    /** What is looked for: that a condition holds, or that it fails. */
    private record Goal(Expression condition, boolean holds) {}

    /** @param standards those whose conditions are supposed already, so that none is followed in a circle */
    private boolean canBe(Deque<Goal> goals, Supposed supposed, Set<Goal> standards) {
        while (!goals.isEmpty()) {
            if (++steps > MOST_STEPS) {
                return true;
            }
            Goal goal = goals.pop();
            boolean holds = goal.holds();
            switch (goal.condition()) {
                case Expression.Truth truth -> {
                    if (truth.value() != holds) {
                        return false;
                    }
                }
                case Expression.OfParameter parameter -> goals.push(new Goal(parameter.value(), holds));
                case Expression.Not not -> goals.push(new Goal(not.of(), !holds));
                case Expression.And and when holds -> push(goals, and.parts(), true);
                case Expression.Or or when !holds -> push(goals, or.parts(), false);
                case Expression.And and -> {
                    return any(and.parts(), false, goals, supposed, standards);
                }
                case Expression.Or or -> {
                    return any(or.parts(), true, goals, supposed, standards);
                }
                case Expression.OneOf oneOf -> {
                    Expression either = new Expression.Or(oneOf.values().stream()
                            .<Expression>map(value -> new Compare(Relation.EQUAL, oneOf.of(), value))
                            .toList());
                    goals.push(new Goal(either, holds));
                }
                case Expression.Conditional choice -> {
                    Expression not = new Expression.Not(choice.when());
                    Expression then = holds ? choice.then() : new Expression.Not(choice.then());
                    Expression otherwise = holds ? choice.otherwise() : new Expression.Not(choice.otherwise());
                    List<Expression> ways = List.of(
                            new Expression.And(List.of(choice.when(), then)),
                            new Expression.And(List.of(not, otherwise)));
                    return any(ways, true, goals, supposed, standards);
                }
                case Compare compare
                when compare.left().type() == Type.TRUTH
                        && compare.relation() == Relation.EQUAL
                        && compare.right() instanceof Expression.Truth right ->
                    goals.push(new Goal(compare.left(), holds == right.value()));
                case Compare compare -> {
                    if (!supposed.compared(holds ? compare : contrary(compare))) {
                        return false;
                    }
                }
                case OfOutcome met
                when met.outcome() == Outcome.MET && met.scope() == Scope.SELF -> {
                    Standard standard = plan.standards(met.of()).get(met.id());
                    if (!supposed.holds(met, holds)) {
                        return false;
                    }
                    if (standard != null && standards.add(goal)) {
                        goals.push(new Goal(standard.when(), holds));
                    }
                }
                case Expression.InTime inTime
                when holds -> {
                    if (!supposed.holds(inTime, true) || !supposed.compared(span(inTime))) {
                        return false;
                    }
                }
                default -> {
                    if (!supposed.holds(goal.condition(), holds)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static void push(Deque<Goal> goals, List<Expression> parts, boolean hold) {
        parts.forEach(part -> goals.push(new Goal(part, hold)));
    }

    private boolean any(
            List<Expression> ways, boolean hold, Deque<Goal> goals, Supposed supposed, Set<Goal> standards) {
        if (depth >= MOST_DEPTH) {
            return true;
        }
        depth++;
        boolean can = ways.stream().anyMatch(way -> {
            Deque<Goal> rest = new ArrayDeque<>(goals);
            rest.push(new Goal(way, hold));
            return canBe(rest, supposed.copy(), new HashSet<>(standards));
        });
        depth--;
        return can;
    }

    /** What a day in time is: not before the first day that counts, not after the last; where both are written. */
    private List<Compare> span(Expression.InTime inTime) {
        Optional<Deadline> deadline = plan.calendar().deadline(inTime.deadline());
        Optional<Compare> from = deadline.flatMap(Deadline::from)
                .map(day -> new Compare(Relation.AT_LEAST, inTime.event(), new Expression.Day(day)));
        Optional<Compare> until = deadline.flatMap(one -> one.due() instanceof Deadline.Fixed(Expression day)
                ? Optional.of(new Compare(one.dueIncluded() ? Relation.AT_MOST : Relation.LESS, inTime.event(), day))
                : Optional.empty());
        return Stream.of(from, until).flatMap(Optional::stream).toList();
    }

    private static Compare contrary(Compare compare) {
        Relation contrary = switch (compare.relation()) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE;
            case MORE -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS;
        };
        return new Compare(contrary, compare.left(), compare.right());
    }
}
