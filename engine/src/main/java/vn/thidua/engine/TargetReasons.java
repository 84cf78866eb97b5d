package vn.thidua.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Scope;

/** Says why a target is met, missed or open. */
final class TargetReasons {

    private final Computation computation;
    private final SubjectKind kind;
    private final int row;

    TargetReasons(Computation computation, SubjectKind kind, int row) {
        this.computation = computation;
        this.kind = kind;
        this.row = row;
    }

    Reason of(Target target) {
        TargetResults targets = computation.targets(kind);
        ConditionReasons conditions = new ConditionReasons(computation, kind, row, target.clause());
        Optional<Object> value = conditions.object(target.value());
        Truth truth = targets.truth(target, row);
        Object threshold =
                targets.threshold(target, row).<Object>map(one -> one).orElse("");
        LocalDate due = LocalDate.ofEpochDay(FactValues.literal(target.due()));
        Optional<FactDeclaration> function = targets.functionOpen(row);
        if (function.isPresent()) {
            return new Reason(
                    target.clause(),
                    "target-function",
                    List.of(target.label(), function.get().label()),
                    Truth.UNKNOWN,
                    List.of(new FactUse(Scope.SELF, function.get(), Optional.empty())),
                    List.of());
        }
        String code;
        if (value.isEmpty()) {
            code = "target-no-value";
        } else if (target.comparison() == Target.Comparison.IS) {
            code = truth == Truth.UNKNOWN ? "target-is-open" : "target-is";
        } else {
            code = truth == Truth.UNKNOWN ? "target-open" : "target";
        }
        return new Reason(
                target.clause(),
                code,
                List.of(target.value(), value.orElse(""), target.comparison().sign(), threshold, due, target.label()),
                truth,
                conditions.facts(target.value()),
                List.of());
    }
}
