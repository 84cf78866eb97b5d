package vn.thidua.server.home;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;

/** Facts for whose want points, targets or standards of somebody are not known. */
@Component
@Transactional(readOnly = true)
class MissingFacts {

    private final Campaigns campaigns;
    private final Settlements settlements;

    MissingFacts(Campaigns campaigns, Settlements settlements) {
        this.campaigns = campaigns;
        this.settlements = settlements;
    }

    /** All of a campaign. */
    Set<FactDeclaration> of(Campaign campaign) {
        return of(campaign, true, (kind, code) -> true);
    }

    /**
     * Those of a campaign.
     *
     * @param points whether points are still open; else targets and standards alone ask for facts
     * @param who of whom facts are looked for, by kind and code
     */
    Set<FactDeclaration> of(Campaign campaign, boolean points, BiPredicate<SubjectKind, String> who) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
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

        private void take(Expression expression) {
            Expressions.facts(expression, of.kind()).forEach(this::take);
        }

        private void take(String id) {
            plan.fact(of.kind(), id)
                    .filter(fact -> fact.type() != FactType.LIST
                            && fact.absentMeans().isEmpty()
                            && of.known(fact, row).isEmpty())
                    .ifPresent(missing::add);
        }
    }
}
