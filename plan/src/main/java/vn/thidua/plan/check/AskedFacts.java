package vn.thidua.plan.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Block;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Scope;

/** Finds facts that a formula needs of a block of which they are not asked; what a condition on the block rules out is not needed. */
final class AskedFacts {

    private final Plan plan;

    AskedFacts(Plan plan) {
        this.plan = plan;
    }

    /** A fact that is not asked of a block. */
    record Elsewhere(FactDeclaration fact, String block) {}

    /** Those that a formula needs when it is asked of a block; of the campaign as a whole, the block is empty. */
    Set<Elsewhere> needed(Expression formula, String block) {
        Set<Elsewhere> found = new HashSet<>();
        look(formula, block, found, new HashSet<>());
        return found;
    }

    /** Whether a condition fails in a block whatever the facts. */
    boolean fails(Optional<Expression> condition, String block) {
        return condition.map(one -> settled(one, block)).equals(Optional.of(false));
    }

    private void look(Expression formula, String block, Set<Elsewhere> found, Set<String> seen) {
        switch (formula) {
            case Expression.OfFact of -> fact(of, block, found);
            case Expression.And and -> {
                if (!Boolean.FALSE.equals(settled(and, block))) {
                    and.parts().forEach(part -> look(part, block, found, seen));
                }
            }
            case Expression.Or or -> {
                if (!Boolean.TRUE.equals(settled(or, block))) {
                    or.parts().forEach(part -> look(part, block, found, seen));
                }
            }
            case Expression.Conditional choice -> {
                Boolean when = settled(choice.when(), block);
                look(choice.when(), block, found, seen);
                if (!Boolean.FALSE.equals(when)) {
                    look(choice.then(), block, found, seen);
                }
                if (!Boolean.TRUE.equals(when)) {
                    look(choice.otherwise(), block, found, seen);
                }
            }
            case Expression.Aggregate aggregate ->
                aggregate
                        .of()
                        .ifPresent(
                                inner -> members(aggregate, block).forEach(member -> look(inner, member, found, seen)));
            case Expression.OfOutcome of -> standard(of, block, found, seen);
            default -> Expressions.parts(formula).forEach(part -> look(part, block, found, seen));
        }
    }

    private void fact(Expression.OfFact of, String block, Set<Elsewhere> found) {
        boolean own = of.scope() == Scope.SELF || of.scope() == Scope.UNIT;
        Optional<String> above = Optional.ofNullable(plan.blocks().get(block)).flatMap(Block::parentBlock);
        Optional<String> at = own ? Optional.of(block) : of.scope() == Scope.CAMPAIGN ? Optional.empty() : above;
        at.filter(one -> !one.isEmpty() && !of.fact().isAskedOf(one))
                .ifPresent(one -> found.add(new Elsewhere(of.fact(), one)));
    }

    /** A standard that is asked for is worked out in the same block. */
    private void standard(Expression.OfOutcome of, String block, Set<Elsewhere> found, Set<String> seen) {
        boolean here = of.outcome() == Expression.Outcome.MET && (of.scope() == Scope.SELF || of.scope() == Scope.UNIT);
        Optional<Standard> standard =
                here ? Optional.ofNullable(plan.standards(of.of()).get(of.id())) : Optional.empty();
        if (standard.isPresent() && seen.add(of.of() + " " + of.id() + " " + block)) {
            look(standard.get().when(), block, found, seen);
        }
    }

    /** The blocks in which members of a set may be. */
    private List<String> members(Expression.Aggregate aggregate, String block) {
        List<String> all = List.copyOf(plan.blocks().keySet());
        return switch (aggregate.set()) {
            case ALL -> all;
            case BLOCK, MEMBERS -> block.isEmpty() ? all : List.of(block);
            case CHILDREN -> under(Optional.of(block), all);
            case SIBLINGS -> under(Optional.ofNullable(plan.blocks().get(block)).flatMap(Block::parentBlock), all);
        };
    }

    /** The blocks under one; all where the plan says of none. */
    private List<String> under(Optional<String> above, List<String> all) {
        List<String> under = new ArrayList<>();
        plan.blocks().values().stream()
                .filter(one ->
                        one.parentBlock().isPresent() && one.parentBlock().equals(above))
                .forEach(one -> under.add(one.id()));
        return under.isEmpty() ? all : under;
    }

    /** What a condition is in a block whatever the facts; null where it hangs on more than the block. */
    private static @Nullable Boolean settled(Expression condition, String block) {
        return switch (condition) {
            case Expression.Truth truth -> truth.value();
            case Expression.Not not -> {
                Boolean of = settled(not.of(), block);
                yield of == null ? null : !of;
            }
            case Expression.And and -> all(and.parts(), block, false);
            case Expression.Or or -> all(or.parts(), block, true);
            case Expression.Compare(var relation, Expression.OfBlock of, Expression.Text text)
            when isOwn(of) ->
                switch (relation) {
                    case EQUAL -> text.value().equals(block);
                    case NOT_EQUAL -> !text.value().equals(block);
                    default -> null;
                };
            case Expression.OneOf(Expression.OfBlock of, var words)
            when isOwn(of) && words.stream().allMatch(Expression.Text.class::isInstance) ->
                words.contains(new Expression.Text(block));
            default -> null;
        };
    }

    private static boolean isOwn(Expression.OfBlock of) {
        return of.scope() == Scope.SELF || of.scope() == Scope.UNIT;
    }

    /** True or false as soon as one part is that; the other where all parts are. */
    private static @Nullable Boolean all(List<Expression> parts, String block, boolean decides) {
        boolean open = false;
        for (Expression part : parts) {
            Boolean one = settled(part, block);
            if (one != null && one == decides) {
                return decides;
            }
            open |= one == null;
        }
        return open ? null : !decides;
    }
}
