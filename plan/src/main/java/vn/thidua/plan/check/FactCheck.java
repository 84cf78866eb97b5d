package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Faults;
import vn.thidua.plan.FromUnits;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/** Facts must have limits that a value can keep, and be of use to something. */
final class FactCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;
    private final Map<SubjectKind, Set<String>> used = Map.of(
            SubjectKind.CAMPAIGN, new HashSet<>(),
            SubjectKind.UNIT, new HashSet<>(),
            SubjectKind.PERSON, new HashSet<>());

    FactCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        plan.facts().forEach((kind, facts) -> facts.values().forEach(fact -> limits(fact, places.of(fact))));
    }

    /** Says which facts nothing uses; not while there are errors, which may well be the cause. */
    void unused() {
        if (faults.hasErrors()) {
            return;
        }
        uses();
        plan.facts()
                .forEach((kind, facts) -> facts.values().stream()
                        .filter(fact -> !used(kind).contains(fact.id()))
                        .forEach(fact -> faults.warning(places.of(fact), "fact.unused", fact.id())));
    }

    private void limits(FactDeclaration fact, Mark mark) {
        boolean percent = fact.type() == FactType.PERCENT;
        Optional<BigDecimal> least = fact.least();
        Optional<BigDecimal> most = fact.most();
        boolean numbers = switch (fact.type()) {
            case INTEGER, DECIMAL, PERCENT -> true;
            case LIST -> fact.listOf().equals(Optional.of("number"));
            case BOOLEAN, TEXT, DATE, EVENT -> false;
        };
        if (!numbers && (least.isPresent() || most.isPresent())) {
            faults.error(mark, "fact.limits-of-no-number", fact.declaredAs());
            return;
        }
        boolean apart = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        if (apart) {
            faults.error(mark, "fact.limits", fact.declaredAs(), least.get(), most.get());
        } else if (fact.type() == FactType.INTEGER
                && least.isPresent()
                && most.isPresent()
                && least.get().setScale(0, RoundingMode.CEILING).compareTo(most.get()) > 0) {
            faults.error(mark, "fact.no-whole", fact.declaredAs(), least.get(), most.get());
        }
        if (percent
                && (least.filter(one -> one.signum() < 0).isPresent()
                        || most.filter(one -> one.compareTo(BigDecimal.valueOf(100)) > 0)
                                .isPresent())) {
            faults.error(mark, "fact.percent", fact.declaredAs());
        }
    }

    private Set<String> used(SubjectKind kind) {
        return used.getOrDefault(kind, Set.of());
    }

    private void use(SubjectKind kind, Optional<String> fact) {
        fact.ifPresent(used(kind)::add);
    }

    private void uses() {
        new PlanFormulas(plan, places)
                .visit((formula, mark) -> Expressions.visitAll(formula, part -> {
                    if (part instanceof Expression.OfFact of) {
                        use(of.fact().of(), Optional.of(of.fact().id()));
                        plan.facts().keySet().forEach(kind -> sameName(kind, of));
                    }
                }));
        plan.classifications().forEach(one -> {
            use(one.of(), decided(one));
            one.limits().forEach(limit -> use(one.of(), limit.alike()));
        });
        plan.awards()
                .values()
                .forEach(award ->
                        award.quotas().forEach(quota -> award.to().forEach(kind -> use(kind, quota.alike()))));
        use(SubjectKind.UNIT, plan.notApplicable().map(FactDeclaration::id));
        for (RegistrationForm form : plan.registration()) {
            use(form.of(), form.fact());
        }
        for (Calendar.OwedPaper owed : plan.calendar().owed()) {
            use(SubjectKind.UNIT, owed.fact());
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            use(SubjectKind.UNIT, report.counts());
        }
        plan.dossier().ifPresent(this::dossier);
        plan.councils().values().forEach(council -> {
            use(SubjectKind.UNIT, council.votes());
            use(SubjectKind.PERSON, council.votes());
        });
        plan.facts()
                .getOrDefault(SubjectKind.CAMPAIGN, Map.of())
                .values()
                .forEach(fact -> use(SubjectKind.UNIT, fact.fromUnits().map(FromUnits::fact)));
    }

    /** An award to units and people alike asks both for the fact of that name. */
    private void sameName(SubjectKind kind, Expression.OfFact of) {
        boolean both =
                plan.awards().values().stream().anyMatch(award -> award.to().size() > 1);
        if (both && kind != SubjectKind.CAMPAIGN) {
            use(kind, Optional.of(of.fact().id()));
        }
    }

    private void dossier(Dossier dossier) {
        for (SubjectKind kind : SubjectKind.values()) {
            use(kind, dossier.complete());
            use(kind, dossier.submitted());
        }
    }

    private static Optional<String> decided(Classification one) {
        return one.decided().map(FactDeclaration::id);
    }
}
