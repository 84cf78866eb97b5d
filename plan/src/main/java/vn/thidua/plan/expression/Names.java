package vn.thidua.plan.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression.Outcome;

/**
 * Everything that an expression of a plan may name. Ids are gathered before the first expression is read, so that a
 * part may refer to one that stands below it.
 *
 * @param classes the ids of the levels, by classification
 * @param outcomes ids that an outcome can name, by outcome and kind of subject
 */
public record Names(
        Map<SubjectKind, Map<String, FactDeclaration>> facts,
        Map<String, Parameter> parameters,
        Set<String> blocks,
        Set<String> deadlines,
        Map<String, Collection<String>> classes,
        Map<Outcome, Map<SubjectKind, Set<String>>> outcomes) {

    /** The fact of that id. */
    public Optional<FactDeclaration> fact(SubjectKind of, String id) {
        return Optional.ofNullable(facts.getOrDefault(of, Map.of()).get(id));
    }

    /** The facts of all periods of that id, in their order; empty where no such fact has periods. */
    public List<FactDeclaration> periods(SubjectKind of, String id) {
        return facts.getOrDefault(of, Map.of()).values().stream()
                .filter(fact ->
                        fact.period().filter(one -> one.fact().equals(id)).isPresent())
                .toList();
    }

    /** The ids that an outcome of such a subject can name. */
    public Set<String> ids(Outcome outcome, SubjectKind of) {
        return outcomes.getOrDefault(outcome, Map.of()).getOrDefault(of, Set.of());
    }
}
