package vn.thidua.server.review;

import static vn.thidua.server.review.ReviewState.DRAFT;
import static vn.thidua.server.review.ReviewState.SIGNED;
import static vn.thidua.server.review.ReviewState.SUBMITTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step that the report of a review can take, and by whom. Nothing leads back from a signature. */
public enum ReviewStep implements Transition<ReviewState> {
    /** Something is written in it. */
    WRITE(new Step<>(DRAFT, DRAFT, Action.WRITE_REVIEW, false)),
    /** It goes to whoever signs. */
    SUBMIT(new Step<>(DRAFT, SUBMITTED, Action.WRITE_REVIEW, false)),
    /** Whoever wrote it takes it back. */
    WITHDRAW(new Step<>(SUBMITTED, DRAFT, Action.WRITE_REVIEW, false)),
    /** Whoever should sign gives it back. */
    RETURN(new Step<>(SUBMITTED, DRAFT, Action.SIGN_REVIEW, true)),
    /** It is signed. */
    SIGN(new Step<>(SUBMITTED, SIGNED, Action.SIGN_REVIEW, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<ReviewState> step;

    ReviewStep(Step<ReviewState> step) {
        this.step = step;
    }

    @Override
    public Step<ReviewState> step() {
        return step;
    }

    /** Those that are taken by one button, with a reason where one is needed. */
    public static List<ReviewStep> plain(ReviewState from) {
        return Transition.from(from, values()).stream()
                .filter(one -> one != WRITE && one != SIGN)
                .toList();
    }
}
