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
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step that a score sheet can take, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum SheetStep implements Move<SheetState> {
    /** The head submits what the unit claims. */
    SUBMIT(new Way<>(OPEN, SUBMITTED, Action.SUBMIT_SHEET, false)),
    /** The head takes it back before anybody appraised a line. */
    WITHDRAW(new Way<>(SUBMITTED, OPEN, Action.SUBMIT_SHEET, false)),
    /** Lines go back for supplement, with a reason and a day. */
    RETURN(new Way<>(SUBMITTED, RETURNED, Action.TEND_SHEETS, true)),
    /** The head submits the supplement. */
    SUBMIT_AGAIN(new Way<>(RETURNED, SUBMITTED, Action.SUBMIT_SHEET, false)),
    /** The supplement never came: the appraisal goes on with what was submitted. */
    TAKE(new Way<>(RETURNED, SUBMITTED, Action.TEND_SHEETS, true)),
    /** Every line is appraised; the unit is told. */
    FINISH(new Way<>(SUBMITTED, APPRAISED, Action.TEND_SHEETS, false)),
    /** An error was seen before the approval. */
    REOPEN(new Way<>(APPRAISED, SUBMITTED, Action.TEND_SHEETS, true)),
    /** The head accepts the result before the last day of appeals; no appeal comes any more. */
    AGREE(new Way<>(APPRAISED, APPRAISED, Action.SUBMIT_SHEET, false)),
    /** The steering committee approves; no appeal is open and none can come. */
    APPROVE(new Way<>(APPRAISED, FINAL, Action.APPROVE_POINTS, false)),
    /** The steering committee takes its approval back, with a reason. */
    REVOKE(new Way<>(FINAL, APPRAISED, Action.APPROVE_POINTS, true)),
    /** One unit gets more days for its self-assessment. */
    EXTEND(new Way<>(OPEN, OPEN, Action.TEND_SHEETS, true)),
    /** The self-assessment never came: the sheet is closed without it. */
    CLOSE(new Way<>(OPEN, MISSING, Action.TEND_SHEETS, true)),
    /** The unit may assess itself after all, until a day. */
    ADMIT(new Way<>(MISSING, OPEN, Action.TEND_SHEETS, true)),
    /** The steering committee approves what follows from the missing self-assessment. */
    CONFIRM(new Way<>(MISSING, CLOSED, Action.APPROVE_POINTS, false)),
    /** The steering committee takes that approval back, with a reason. */
    RESUME(new Way<>(CLOSED, MISSING, Action.APPROVE_POINTS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<SheetState> way;

    SheetStep(Way<SheetState> way) {
        this.way = way;
    }

    @Override
    public Way<SheetState> way() {
        return way;
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
        return Worded.of(SheetStep.class, word);
    }

    /** The steps possible from a state. */
    static List<SheetStep> from(SheetState state) {
        return Move.from(state, values());
    }
}
