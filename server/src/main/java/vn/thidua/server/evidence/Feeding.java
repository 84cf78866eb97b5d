package vn.thidua.server.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Scope;

/** Which facts of a unit feed a line of its sheet. */
final class Feeding {

    private Feeding() {}

    /** The unit's own facts that a line's rule and conditions ask for, by id. */
    static Set<String> facts(Criterion line) {
        Set<String> facts = new LinkedHashSet<>();
        Stream.of(
                        line.onlyIf().stream(),
                        line.applies().stream(),
                        line.rule().stream().flatMap(rule -> rule.expressions().stream()))
                .flatMap(all -> all)
                .forEach(expression -> Expressions.visit(expression, part -> {
                    if (part instanceof Expression.OfFact fact && fact.scope() == Scope.SELF) {
                        facts.add(fact.fact().id());
                    }
                }));
        return facts;
    }
}
