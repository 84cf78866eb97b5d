package vn.thidua.plan.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;

/** Walks through expressions. */
public final class Expressions {

    private Expressions() {}

    /** Shows the visitor the expression and every part of it that is about the same subject. */
    public static void visit(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        parts(expression).forEach(part -> visit(part, visitor));
    }

    /** Shows the visitor every part, also what is asked of the members of sets. */
    public static void visitAll(Expression expression, Consumer<Expression> visitor) {
        visitor.accept(expression);
        parts(expression).forEach(part -> visitAll(part, visitor));
        if (expression instanceof Expression.Aggregate aggregate) {
            aggregate.of().ifPresent(inner -> visitAll(inner, visitor));
        }
    }

    /** What an expression is made of, about the same subject. */
    public static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.Not not -> List.of(not.of());
            case Expression.And and -> and.parts();
            case Expression.Or or -> or.parts();
            case Expression.Compare compare -> List.of(compare.left(), compare.right());
            case Expression.OneOf oneOf ->
                Stream.concat(Stream.of(oneOf.of()), oneOf.values().stream()).toList();
            case Expression.Arithmetic sum -> List.of(sum.left(), sum.right());
            case Expression.Conditional choice -> List.of(choice.when(), choice.then(), choice.otherwise());
            case Expression.Known known -> List.of(known.of());
            case Expression.Happened happened -> List.of(happened.event());
            case Expression.InTime inTime -> List.of(inTime.event());
            case Expression.Round round -> List.of(round.of());
            case Expression.Extreme extreme -> List.of(extreme.left(), extreme.right());
            case Expression.OfList list -> List.of(list.list());
            case Expression.OfPeriods periods -> List.copyOf(periods.facts());
            case Expression.ListHas has -> List.of(has.list());
            default -> List.of();
        };
    }

    /** Ids of the facts of the subject itself, of that kind, that an expression asks for. */
    public static Set<String> facts(Expression expression, SubjectKind of) {
        Set<String> facts = new LinkedHashSet<>();
        visit(expression, part -> {
            if (part instanceof Expression.OfFact(Scope scope, FactDeclaration fact)
                    && scope == Scope.SELF
                    && fact.of() == of) {
                facts.add(fact.id());
            }
        });
        return facts;
    }
}
