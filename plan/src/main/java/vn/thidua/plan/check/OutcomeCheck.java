package vn.thidua.plan.check;

import vn.thidua.plan.Dossier;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfOutcome;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/**
 * A formula may ask only for results that the plan gives: a total needs a sheet, a place a ranking, who was proposed a last
 * day for dossiers.
 */
final class OutcomeCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    OutcomeCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        new PlanFormulas(plan, places)
                .visit((formula, mark) -> Expressions.visitAll(formula, part -> {
                    if (part instanceof OfOutcome outcome) {
                        look(outcome, mark);
                    }
                }));
    }

    private void look(OfOutcome asked, Mark mark) {
        SubjectKind kind = asked.of();
        boolean given = switch (asked.outcome()) {
            case TOTAL, LOWEST_SHARE -> plan.sheets().stream().anyMatch(sheet -> sheet.of() == kind);
            case RANK -> plan.rankings().stream().anyMatch(ranking -> ranking.of() == kind);
            case TARGETS_MET -> !plan.targets(kind).isEmpty() || places.says("targets");
            // The others are named, and a name that is not there was refused when the formula was read.
            case POINTS, TARGET, MET, ELIGIBLE, SELECTED, CLASS -> true;
            case PROPOSED -> plan.dossier().flatMap(Dossier::deadline).isPresent();
        };
        if (!given) {
            String whose = "subject." + kind.word();
            faults.error(mark, missing(asked.outcome()), whose);
        }
    }

    private static String missing(Expression.Outcome outcome) {
        return switch (outcome) {
            case RANK -> "outcome.no-ranking";
            case TARGETS_MET -> "outcome.no-target";
            case PROPOSED -> "outcome.no-dossier";
            default -> "outcome.no-sheet";
        };
    }
}
