package vn.thidua.server.campaign;

import vn.thidua.plan.Classification;
import vn.thidua.plan.Plan;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** Who sees the classes of a campaign, and who decides on those that its plan leaves to people. */
public final class ClassDeciders {

    private ClassDeciders() {}

    /** Whether somebody sees the classes of everybody. */
    public static boolean seeAll(Actor actor, Plan plan) {
        return actor.may(Action.SEE_ELIGIBILITY) || decides(actor, plan);
    }

    /** Whether the plan lets somebody of no unit decide on a class that it leaves open, or among equal ones. */
    public static boolean decides(Actor actor, Plan plan) {
        return !actor.role().ofUnit()
                && plan.classifications().stream()
                        .anyMatch(one -> opens(actor, plan, one) || chooses(actor, plan, one));
    }

    private static boolean opens(Actor actor, Plan plan, Classification one) {
        return actor.holds(Action.RECORD_FACT)
                && one.decided().stream()
                        .flatMap(fact -> Recorder.of(plan, fact).stream())
                        .anyMatch(recorder -> recorder.is(actor.grant()));
    }

    private static boolean chooses(Actor actor, Plan plan, Classification one) {
        return one.limits().stream()
                .flatMap(limit -> limit.tieSettledBy().stream())
                .anyMatch(body -> Recorder.actsFor(actor.grant(), plan, body));
    }
}
