package vn.thidua.server.scoring;

import static vn.thidua.server.scoring.SheetState.APPRAISED;
import static vn.thidua.server.scoring.SheetState.FINAL;
import static vn.thidua.server.scoring.SheetState.OPEN;
import static vn.thidua.server.scoring.SheetState.RETURNED;
import static vn.thidua.server.scoring.SheetState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step that a score sheet can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum SheetStep implements Move<SheetState> {
    /** The head submits what the unit claims. */
    SUBMIT(OPEN, SUBMITTED, Action.SUBMIT_SHEET),
    /** The head takes it back before anybody appraised a line. */
    WITHDRAW(SUBMITTED, OPEN, Action.SUBMIT_SHEET),
    /** Lines go back for supplement, with a reason and a day. */
    RETURN(SUBMITTED, RETURNED, Action.TEND_SHEETS),
    /** The head submits the supplement. */
    SUBMIT_AGAIN(RETURNED, SUBMITTED, Action.SUBMIT_SHEET),
    /** Every line is appraised; the unit is told. */
    FINISH(SUBMITTED, APPRAISED, Action.TEND_SHEETS),
    /** An error was seen before the approval. */
    REOPEN(APPRAISED, SUBMITTED, Action.TEND_SHEETS),
    /** The steering committee approves; no appeal is open. */
    APPROVE(APPRAISED, FINAL, Action.APPROVE_POINTS),
    /** The steering committee takes its approval back, with a reason. */
    REVOKE(FINAL, APPRAISED, Action.APPROVE_POINTS);

    private final SheetState from;
    private final SheetState to;
    private final Action action;

    SheetStep(SheetState from, SheetState to, Action action) {
        this.from = from;
        this.to = to;
        this.action = action;
    }

    /** The state in which it can be taken. */
    @Override
    public SheetState from() {
        return from;
    }

    /** The state to which it leads. */
    @Override
    public SheetState to() {
        return to;
    }

    /** What one must be allowed. */
    @Override
    public Action action() {
        return action;
    }

    /** Whether it needs a day: until when a supplement or an appeal may come. */
    public boolean needsDay() {
        return this == RETURN || this == FINISH;
    }

    /** Whether it needs a reason. */
    @Override
    public boolean needsReason() {
        return this == RETURN || this == REOPEN || this == REVOKE;
    }

    /** The word by which tables and messages name it. */
    @Override
    public String word() {
        return Worded.word(this);
    }

    /** The step of a word. */
    static SheetStep of(String word) {
        return Worded.of(SheetStep.class, word);
    }

    /** The steps possible from a state. */
    static List<SheetStep> from(SheetState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
