package vn.thidua.server.review;

import static vn.thidua.server.review.ReviewState.DRAFT;
import static vn.thidua.server.review.ReviewState.SUBMITTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of what a unit writes for the report of a review of the whole. */
public enum UnitReportStep implements Transition<ReviewState> {
    /** Something is written in it. */
    WRITE(new Step<>(DRAFT, DRAFT, Action.DELIVER, false)),
    /** It goes to whoever puts the report together. */
    SEND(new Step<>(DRAFT, SUBMITTED, Action.DELIVER, false)),
    /** The unit takes it back. */
    TAKE_BACK(new Step<>(SUBMITTED, DRAFT, Action.DELIVER, false)),
    /** It goes back with what is wanted. */
    RETURN(new Step<>(SUBMITTED, DRAFT, Action.WRITE_REVIEW, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<ReviewState> step;

    UnitReportStep(Step<ReviewState> step) {
        this.step = step;
    }

    @Override
    public Step<ReviewState> step() {
        return step;
    }

    /** Those that are taken by one button, with a reason where one is needed. */
    static List<UnitReportStep> plain(ReviewState from) {
        return Transition.from(from, values()).stream()
                .filter(one -> one != WRITE)
                .toList();
    }
}
