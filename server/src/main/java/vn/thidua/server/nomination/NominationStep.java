package vn.thidua.server.nomination;

import static vn.thidua.server.nomination.NominationState.ACCEPTED;
import static vn.thidua.server.nomination.NominationState.DRAFT;
import static vn.thidua.server.nomination.NominationState.RETURNED;
import static vn.thidua.server.nomination.NominationState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step that a nomination can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum NominationStep implements Move<NominationState> {
    /** The head hands the dossier in and gets a receipt. */
    SUBMIT(DRAFT, SUBMITTED, Action.SUBMIT_NOMINATION, false),
    /** The head takes it back before the office found it in order. */
    WITHDRAW(SUBMITTED, DRAFT, Action.SUBMIT_NOMINATION, true),
    /** It goes back for supplement, with what is wanted. */
    RETURN(SUBMITTED, RETURNED, Action.TEND_NOMINATIONS, true),
    /** The head hands in the supplement; the day of the first submission stays. */
    SUBMIT_AGAIN(RETURNED, SUBMITTED, Action.SUBMIT_NOMINATION, false),
    /** The office found it in order. */
    ACCEPT(SUBMITTED, ACCEPTED, Action.TEND_NOMINATIONS, false),
    /** Something was overlooked. */
    REOPEN(ACCEPTED, SUBMITTED, Action.TEND_NOMINATIONS, true);

    private final NominationState from;
    private final NominationState to;
    private final Action action;
    private final boolean reason;

    NominationStep(NominationState from, NominationState to, Action action, boolean reason) {
        this.from = from;
        this.to = to;
        this.action = action;
        this.reason = reason;
    }

    /** The state in which it can be taken. */
    @Override
    public NominationState from() {
        return from;
    }

    /** The state to which it leads. */
    @Override
    public NominationState to() {
        return to;
    }

    /** What one must be allowed. */
    @Override
    public Action action() {
        return action;
    }

    /** Whether it needs a reason. */
    @Override
    public boolean needsReason() {
        return reason;
    }

    /** The word by which tables and messages name it. */
    @Override
    public String word() {
        return Worded.word(this);
    }

    /** The step of a word. */
    static NominationStep of(String word) {
        return Worded.of(NominationStep.class, word);
    }

    /** The steps possible from a state. */
    static List<NominationStep> from(NominationState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
