package vn.thidua.server.question;

import static vn.thidua.server.question.QuestionState.ANSWERED;
import static vn.thidua.server.question.QuestionState.OPEN;
import static vn.thidua.server.question.QuestionState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step that a question can take, and by whom. */
public enum QuestionStep implements Transition<QuestionState> {
    /** The office answers; the answer is what is said. */
    ANSWER(new Step<>(OPEN, ANSWERED, Action.ANSWER_QUESTION, true)),
    /** The office puts its answer right. */
    AMEND(new Step<>(ANSWERED, ANSWERED, Action.ANSWER_QUESTION, true)),
    /** The unit takes it back before it was answered. */
    WITHDRAW(new Step<>(OPEN, WITHDRAWN, Action.ASK_QUESTION, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<QuestionState> step;

    QuestionStep(Step<QuestionState> step) {
        this.step = step;
    }

    @Override
    public Step<QuestionState> step() {
        return step;
    }
}
