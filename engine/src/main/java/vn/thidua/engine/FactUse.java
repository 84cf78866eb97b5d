package vn.thidua.engine;

import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.expression.Scope;

/**
 * A fact that a reason rests on.
 *
 * @param scope whose it is, seen from the subject
 * @param value Boolean, BigDecimal, LocalDate, a word, or a list; empty while it is not known
 */
public record FactUse(Scope scope, FactDeclaration fact, Optional<Object> value) {

    /** The name under which the plan knows it, with whose it is. */
    public String name() {
        return scope.prefix() + fact.id();
    }
}
