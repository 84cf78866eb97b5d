package vn.thidua.server.question;

import static vn.thidua.server.question.QuestionState.ANSWERED;
import static vn.thidua.server.question.QuestionState.OPEN;
import static vn.thidua.server.question.QuestionState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step that a question can take, and by whom. */
public enum QuestionStep implements Move<QuestionState> {
    /** The office answers; the answer is what is said. */
    ANSWER(new Way<>(OPEN, ANSWERED, Action.ANSWER_QUESTION, true)),
    /** The office puts its answer right. */
    AMEND(new Way<>(ANSWERED, ANSWERED, Action.ANSWER_QUESTION, true)),
    /** The unit takes it back before it was answered. */
    WITHDRAW(new Way<>(OPEN, WITHDRAWN, Action.ASK_QUESTION, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<QuestionState> way;

    QuestionStep(Way<QuestionState> way) {
        this.way = way;
    }

    @Override
    public Way<QuestionState> way() {
        return way;
    }
}
