package vn.thidua.server.campaign;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** A page of a campaign on which that is done for which its plan sets a last day. */
public enum DeadlinePage {
    /** Promises. */
    REGISTRATIONS("/registrations", Action.SEE_REGISTRATIONS),
    /** Papers that units owe. */
    DELIVERIES("/deliveries", Action.SEE_DELIVERIES),
    /** Score sheets. */
    SHEETS("/sheets", Action.SEE_SHEETS),
    /** Dossiers. */
    NOMINATIONS("/nominations", Action.SEE_NOMINATIONS),
    /** Reports of reviews. */
    REVIEWS("/reviews", Action.SEE_REVIEWS),
    /** Targets. */
    TARGETS("/targets", Action.SEE_TASKS);

    private final String path;
    private final Action sees;

    DeadlinePage(String path, Action sees) {
        this.path = path;
        this.sees = sees;
    }

    /** Its path within the campaign. */
    public String path() {
        return path;
    }

    /** Whether it shows somebody anything; a unit sees its own part of each. */
    public boolean isFor(Actor actor) {
        return actor.role().ofUnit() || actor.may(sees);
    }

    /**
     * The page on which a deadline of a plan is kept; empty where the plan does not say what it is for. A deadline that stands
     * in the clause of a target is the day of that target.
     */
    public static Optional<DeadlinePage> of(Plan plan, String deadline) {
        Predicate<Optional<String>> its = id -> id.filter(deadline::equals).isPresent();
        Calendar calendar = plan.calendar();
        if (plan.registration().stream().map(RegistrationForm::deadline).anyMatch(its)) {
            return Optional.of(REGISTRATIONS);
        }
        if (calendar.owed().stream().map(Calendar.OwedPaper::deadline).anyMatch(its)
                || reviews(calendar, true).map(Calendar.Review::deadline).anyMatch(its)) {
            return Optional.of(DELIVERIES);
        }
        if (plan.sheets().stream().map(ScoreSheet::deadline).anyMatch(its)) {
            return Optional.of(SHEETS);
        }
        if (its.test(plan.dossier().flatMap(Dossier::deadline))) {
            return Optional.of(NOMINATIONS);
        }
        if (reviews(calendar, false).map(Calendar.Review::deadline).anyMatch(its)) {
            return Optional.of(REVIEWS);
        }
        return calendar.deadline(deadline)
                .map(Deadline::clause)
                .filter(clause -> plan.targets().values().stream()
                        .flatMap(targets -> targets.values().stream())
                        .anyMatch(target -> target.clause().equals(clause)))
                .map(clause -> TARGETS);
    }

    private static Stream<Calendar.Review> reviews(Calendar calendar, boolean ofUnits) {
        return calendar.reviews().stream().filter(one -> one.ofUnits() == ofUnits);
    }
}
