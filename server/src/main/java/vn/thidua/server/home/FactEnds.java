package vn.thidua.server.home;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
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
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.identity.Actor;

/** Facts that nobody recorded and for whose want points, targets or standards of somebody are still not known. */
@Component
@Order(2)
@Transactional(readOnly = true)
class FactEnds implements OpenEnds {

    /** The key of their sentence. */
    static final String FACTS = "facts";

    private final Campaigns campaigns;
    private final Settlements settlements;

    FactEnds(Campaigns campaigns, Settlements settlements) {
        this.campaigns = campaigns;
        this.settlements = settlements;
    }

    @Override
    public List<OpenEnd> of(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = settlements.outcome(campaign);
        Set<FactDeclaration> wanting = new LinkedHashSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                Wanting here = new Wanting(plan, outcome.subjects(kind), row, wanting);
                lines(outcome, kind, row, here);
                standards(plan, outcome, kind, row, here);
                outcome.targets(kind, row).stream()
                        .filter(target -> outcome.met(target, here.row()) == Truth.UNKNOWN)
                        .forEach(target -> here.take(target.value()));
            }
        }
        YearEnds.Ends ends = new YearEnds.Ends(campaign);
        wanting.stream().findFirst().ifPresent(first -> ends.add(FACTS, wanting.size(), page(campaign, first)));
        return ends.all();
    }

    private static void lines(Outcome outcome, SubjectKind kind, int row, Wanting here) {
        for (Criterion line : outcome.lines(kind, row)) {
            if (outcome.asked(kind, row, line)
                    && !outcome.pointSpan(kind, row, line).settled()) {
                line.facts(kind).forEach(here::take);
            }
        }
    }

    private static void standards(Plan plan, Outcome outcome, SubjectKind kind, int row, Wanting here) {
        plan.awards().values().stream()
                .filter(award -> award.to().contains(kind)
                        && outcome.isCandidate(award, kind, row)
                        && outcome.eligible(award, kind, row) == Truth.UNKNOWN)
                .flatMap(award -> award.standards(kind).stream())
                .filter(standard -> outcome.met(standard, row) == Truth.UNKNOWN)
                .forEach(standard -> here.take(standard.when()));
    }

    private static String page(Campaign campaign, FactDeclaration fact) {
        return fact.of() == SubjectKind.CAMPAIGN
                ? "/facts/campaign/" + campaign.plan()
                : "/facts/grid?kind=" + fact.of().word() + "&fact=" + fact.id();
    }

    /** Takes the facts of one subject that are not known of it. */
    private record Wanting(Plan plan, Subjects of, int row, Set<FactDeclaration> all) {

        void take(Expression expression) {
            Expressions.facts(expression, of.kind()).forEach(this::take);
        }

        void take(String id) {
            plan.fact(of.kind(), id)
                    .filter(fact -> fact.type() != FactType.LIST
                            && fact.absentMeans().isEmpty()
                            && of.known(fact, row).isEmpty())
                    .ifPresent(all::add);
        }
    }
}
