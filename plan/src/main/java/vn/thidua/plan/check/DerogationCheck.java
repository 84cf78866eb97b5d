package vn.thidua.plan.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Derogation;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/**
 * A fact added later must not change what was known, but where a plan reads absence as a meaning, or compares with
 * others. Every such place is an exception that the plan lists, with its reason.
 */
final class DerogationCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;
    private final Map<String, Mark> needed = new LinkedHashMap<>();

    DerogationCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        plan.facts()
                .forEach((kind, facts) -> facts.values().stream()
                        .filter(fact -> fact.absentMeans().isPresent())
                        .forEach(fact -> needed.putIfAbsent(kind.word() + ":" + fact.id(), places.of(fact))));
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            // Nothing known of a registration when its last day is over means that there was none.
            plan.joinedBy(kind)
                    .forEach(form -> form.fact()
                            .ifPresent(fact -> needed.putIfAbsent(
                                    kind.word() + ":" + fact, places.of("registration", form.id()))));
        }
        for (SubjectKind kind : SubjectKind.values()) {
            plan.standards(kind).values().forEach(one -> look(one.when(), one.mark()));
            plan.targets(kind).values().forEach(one -> look(one.value(), places.of("targets", one.id())));
        }
        plan.sheets().forEach(sheet -> sheet.all().forEach(this::criterion));
        plan.classifications()
                .forEach(one ->
                        one.expressions().forEach(formula -> look(formula, places.of("classifications", one.id()))));
        plan.rankings().forEach(one -> one.expressions().forEach(formula -> look(formula, places.of("rankings"))));
        Set<String> listed = new LinkedHashSet<>();
        for (Derogation one : plan.derogations()) {
            listed.add(one.what());
            if (!needed.containsKey(one.what())) {
                faults.warning(one.mark(), "exception.not-needed", one.what());
            }
        }
        needed.forEach((what, mark) -> {
            if (!listed.contains(what)) {
                faults.error(mark, "exception.missing", what);
            }
        });
    }

    private void criterion(Criterion criterion) {
        criterion.onlyIf().ifPresent(one -> look(one, criterion.mark()));
        criterion.applies().ifPresent(one -> look(one, criterion.mark()));
        criterion.rule().ifPresent(this::rule);
        if (criterion.combine() instanceof Criterion.Weighted(Criterion.Missing missing, var rounding)
                && missing != Criterion.Missing.OPEN) {
            needed.putIfAbsent("spread", criterion.mark());
        }
    }

    private void rule(Rule rule) {
        switch (rule) {
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> {
                    look(one.when(), rule.mark());
                    rule(one.rule());
                });
                choose.otherwise().ifPresent(one -> rule(one));
            }
            case Rule.Deduct deduct -> deduct.minus().forEach(one -> look(one.per(), rule.mark()));
            case Rule.Bands bands -> look(bands.of(), rule.mark());
            case Rule.Sum sum -> sum.parts().forEach(one -> rule(one));
            case Rule.Each each -> look(each.per(), rule.mark());
            case Rule.Ratio ratio -> {
                look(ratio.of(), rule.mark());
                look(ratio.over(), rule.mark());
            }
            case Rule.Formula formula -> look(formula.value(), rule.mark());
            case Rule.Fixed ignored -> {}
            case Rule.OnTime ignored -> {}
            case Rule.Judged ignored -> {}
        }
    }

    private void look(Expression expression, Mark mark) {
        Expressions.visitAll(expression, part -> {
            switch (part) {
                case Expression.Known(Expression.OfFact fact) ->
                    needed.putIfAbsent(
                            fact.fact().of().word() + ":" + fact.fact().id(), mark);
                case Expression.Known ignored -> needed.putIfAbsent("known", mark);
                case Expression.Aggregate ignored -> needed.putIfAbsent("comparison", mark);
                case Expression.OfOutcome outcome -> outcome(outcome, mark);
                default -> {}
            }
        });
    }

    private void outcome(Expression.OfOutcome outcome, Mark mark) {
        switch (outcome.outcome()) {
            case RANK -> needed.putIfAbsent("rank", mark);
            // Nothing known of a dossier when its last day is over means that there was none.
            case PROPOSED -> needed.putIfAbsent(Derogation.PROPOSALS, mark);
            case SELECTED -> needed.putIfAbsent("selection", mark);
            case CLASS -> classes(outcome, mark);
            default -> {}
        }
    }

    /** A class moves with others only where its number is limited. */
    private void classes(Expression.OfOutcome outcome, Mark mark) {
        plan.classifications().stream()
                .filter(one -> one.id().equals(outcome.id()) && !one.limits().isEmpty())
                .forEach(one -> needed.putIfAbsent("classes", mark));
    }
}
