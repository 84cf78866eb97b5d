package vn.thidua.server.home;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;

/** Facts for whose want points, targets or standards of somebody are not known. */
final class MissingFacts {

    private MissingFacts() {}

    /** All of a campaign. */
    static Set<FactDeclaration> of(Outcome outcome) {
        return of(outcome, true, (kind, code) -> true);
    }

    /**
     * Those of a campaign.
     *
     * @param outcome what is known of it
     * @param points whether points are still open; else targets and standards alone ask for facts
     * @param who of whom facts are looked for, by kind and code
     */
    static Set<FactDeclaration> of(Outcome outcome, boolean points, BiPredicate<SubjectKind, String> who) {
        Plan plan = outcome.world().plan();
        Set<FactDeclaration> missing = new LinkedHashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Subjects subjects = outcome.subjects(kind);
            for (int row = 0; row < subjects.size(); row++) {
                if (who.test(kind, subjects.id(row))) {
                    One one = new One(plan, outcome, subjects, row, missing);
                    if (points) {
                        one.lines();
                    }
                    one.standards();
                    one.targets();
                    if (kind == SubjectKind.CAMPAIGN) {
                        one.places();
                    }
                }
            }
        }
        return missing;
    }

    /** Of whom facts are looked for, and where they go. */
    private record One(Plan plan, Outcome outcome, Subjects of, int row, Set<FactDeclaration> missing) {

        void lines() {
            for (Criterion line : outcome.lines(of.kind(), row)) {
                if (outcome.asked(of.kind(), row, line)
                        && !outcome.pointSpan(of.kind(), row, line).settled()) {
                    line.facts(of.kind()).forEach(this::take);
                }
            }
        }

        void standards() {
            plan.awards().values().stream()
                    .filter(award -> award.to().contains(of.kind())
                            && outcome.isCandidate(award, of.kind(), row)
                            && outcome.eligible(award, of.kind(), row) == Truth.UNKNOWN)
                    .flatMap(award -> award.standards(of.kind()).stream())
                    .filter(standard -> outcome.met(standard, row) == Truth.UNKNOWN)
                    .forEach(standard -> take(standard.when()));
        }

        void targets() {
            outcome.targets(of.kind(), row).stream()
                    .filter(target -> outcome.met(target, row) == Truth.UNKNOWN)
                    .forEach(target -> take(target.value()));
        }

        /** How many an award takes, where somebody has to say it. */
        void places() {
            plan.awards().values().stream()
                    .flatMap(award -> award.quotas().stream())
                    .map(Quota::places)
                    .forEach(places -> {
                        if (places instanceof Quota.Number number) {
                            Expressions.visit(number.value(), part -> {
                                if (part instanceof Expression.OfFact of
                                        && of.fact().of() == SubjectKind.CAMPAIGN) {
                                    take(of.fact().id());
                                }
                            });
                        }
                    });
        }

        private void take(Expression expression) {
            Expressions.facts(expression, of.kind()).forEach(this::take);
        }

        private void take(String id) {
            plan.fact(of.kind(), id)
                    .filter(fact -> fact.type() != FactType.LIST
                            && fact.absentMeans().isEmpty()
                            && fact.isDueOn(outcome.world().asOf())
                            && of.known(fact, row).isEmpty())
                    .ifPresent(missing::add);
        }
    }
}
