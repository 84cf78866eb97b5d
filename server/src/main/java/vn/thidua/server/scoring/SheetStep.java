package vn.thidua.server.scoring;

import static vn.thidua.server.scoring.SheetState.APPRAISED;
import static vn.thidua.server.scoring.SheetState.CLOSED;
import static vn.thidua.server.scoring.SheetState.FINAL;
import static vn.thidua.server.scoring.SheetState.MISSING;
import static vn.thidua.server.scoring.SheetState.OPEN;
import static vn.thidua.server.scoring.SheetState.RETURNED;
import static vn.thidua.server.scoring.SheetState.SUBMITTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.workflow.Transition;

/** Every step that a score sheet can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum SheetStep implements Transition<SheetState> {
    /** The head submits what the unit claims. */
    SUBMIT(new Step<>(OPEN, SUBMITTED, Action.SUBMIT_SHEET, false)),
    /** The head takes it back before anybody appraised a line. */
    WITHDRAW(new Step<>(SUBMITTED, OPEN, Action.SUBMIT_SHEET, false)),
    /** Lines go back for supplement, with a reason and a day. */
    RETURN(new Step<>(SUBMITTED, RETURNED, Action.TEND_SHEETS, true)),
    /** The head submits the supplement. */
    SUBMIT_AGAIN(new Step<>(RETURNED, SUBMITTED, Action.SUBMIT_SHEET, false)),
    /** The supplement never came: the appraisal goes on with what was submitted. */
    TAKE(new Step<>(RETURNED, SUBMITTED, Action.TEND_SHEETS, true)),
    /** Every line is appraised; the unit is told. */
    FINISH(new Step<>(SUBMITTED, APPRAISED, Action.TEND_SHEETS, false)),
    /** An error was seen before the approval. */
    REOPEN(new Step<>(APPRAISED, SUBMITTED, Action.TEND_SHEETS, true)),
    /** The head accepts the result before the last day of appeals; no appeal comes any more. */
    AGREE(new Step<>(APPRAISED, APPRAISED, Action.SUBMIT_SHEET, false)),
    /** The steering committee approves; no appeal is open and none can come. */
    APPROVE(new Step<>(APPRAISED, FINAL, Action.APPROVE_POINTS, false)),
    /** The steering committee takes its approval back, with a reason. */
    REVOKE(new Step<>(FINAL, APPRAISED, Action.APPROVE_POINTS, true)),
    /** One unit gets more days for its self-assessment. */
    EXTEND(new Step<>(OPEN, OPEN, Action.TEND_SHEETS, true)),
    /** The self-assessment never came: the sheet is closed without it. */
    CLOSE(new Step<>(OPEN, MISSING, Action.TEND_SHEETS, true)),
    /** The unit may assess itself after all, until a day. */
    ADMIT(new Step<>(MISSING, OPEN, Action.TEND_SHEETS, true)),
    /** The steering committee approves what follows from the missing self-assessment. */
    CONFIRM(new Step<>(MISSING, CLOSED, Action.APPROVE_POINTS, false)),
    /** The steering committee takes that approval back, with a reason. */
    RESUME(new Step<>(CLOSED, MISSING, Action.APPROVE_POINTS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<SheetState> step;

    SheetStep(Step<SheetState> step) {
        this.step = step;
    }

    @Override
    public Step<SheetState> step() {
        return step;
    }

    /** Whether it needs a day: until when a self-assessment, a supplement or an appeal may come. */
    public boolean needsDay() {
        return this == RETURN || this == FINISH || this == EXTEND || this == ADMIT;
    }

    /** Whether the lines that go back are named. */
    public boolean needsLines() {
        return this == RETURN;
    }

    /** Whether the page says a sentence about it beside its form. */
    public boolean hasHint() {
        return this == RETURN || this == TAKE || this == EXTEND || this == CLOSE;
    }

    /** The step of a word. */
    static SheetStep of(String word) {
        return EnumWords.of(SheetStep.class, word);
    }

    /** The steps possible from a state. */
    static List<SheetStep> from(SheetState state) {
        return Transition.from(state, values());
    }
}
