package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;

/**
 * The steps by which the rules lead to a class, before its limit: the door that did not open above it, the one that did, what people
 * decided, and what keeps the class down.
 */
final class ClassSteps {

    private final Computation computation;
    private final Classification classification;
    private final int row;
    private final ConditionReasons conditions;
    private final List<Reason> steps = new ArrayList<>();

    ClassSteps(Computation computation, Classification classification, int row) {
        this.computation = computation;
        this.classification = classification;
        this.row = row;
        this.conditions = new ConditionReasons(computation, classification.of(), row, classification.clause());
    }

    /** The steps in their order; what would have held but changed nothing is not among them. */
    List<Reason> all() {
        Optional<Expression> lowest = classification.lowestIf().filter(this::holds);
        if (lowest.isPresent()) {
            steps.add(conditions.of(lowest.get()));
            return steps;
        }
        notAbove(capped(byDoor()));
        return steps;
    }

    /** The class to which doors and decisions lead; the last one where something on the way is not known. */
    private int byDoor() {
        Optional<Reason> closed = Optional.empty();
        for (int at = 0; at < classification.levels().size(); at++) {
            Level level = classification.levels().get(at);
            if (level.when().filter(when -> !holds(when)).isPresent()) {
                closed = Optional.of(step("closed", level, Truth.NO, level.when()));
                continue;
            }
            if (level.and().filter(and -> !holds(and)).isEmpty()) {
                closed.ifPresent(steps::add);
                level.when().ifPresent(when -> steps.add(conditions.of(when)));
                level.and().ifPresent(and -> steps.add(conditions.of(and)));
                return at;
            }
            closed = Optional.empty();
            steps.add(step("unmet", level, Truth.NO, level.and()));
            Optional<Level> decided = level.openIfUnmet() ? decided() : Optional.empty();
            if (decided.isPresent()) {
                steps.add(step("decided", decided.get(), Truth.YES, Optional.empty()));
                return classification.indexOf(decided.get().id());
            }
        }
        return classification.levels().size() - 1;
    }

    private Optional<Level> decided() {
        Optional<FactDeclaration> fact = classification.decided();
        return fact.flatMap(one -> computation.subjects(classification.of()).known(one, row))
                .map(word -> classification.indexOf((String) word))
                .filter(at -> at >= 0)
                .map(classification.levels()::get);
    }

    private int capped(int from) {
        int at = from;
        for (Classification.Cap cap : classification.caps()) {
            int most = classification.indexOf(cap.at());
            if (most > at && holds(cap.when())) {
                at = most;
                steps.add(step("capped", classification.levels().get(most), Truth.YES, Optional.of(cap.when())));
            }
        }
        return at;
    }

    private void notAbove(int at) {
        int unit = computation.subjects(classification.of()).above(row);
        if (unit < 0
                || classification.notAbove().filter(rule -> holds(rule.when())).isEmpty()) {
            return;
        }
        Classification.NotAbove rule = classification.notAbove().get();
        int most = computation.classes(rule.classesOfUnit()).level(unit);
        if (most > at) {
            Level level = classification.levels().get(most);
            String name = computation.subjects(SubjectKind.UNIT).name(unit);
            steps.add(ClassReasons.of(
                    classification,
                    "not-above",
                    List.of(level.label(), name),
                    Truth.YES,
                    List.of(conditions.of(rule.when()))));
        }
    }

    private Reason step(String code, Level level, Truth truth, Optional<Expression> because) {
        return ClassReasons.of(
                classification,
                code,
                List.of(level.label()),
                truth,
                because.map(conditions::of).stream().toList());
    }

    private boolean holds(Expression condition) {
        return conditions.value(condition) == Fixed.TRUE;
    }
}
