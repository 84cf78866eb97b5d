package vn.thidua.server.scoring;

import static vn.thidua.server.scoring.SheetState.APPRAISED;
import static vn.thidua.server.scoring.SheetState.FINAL;
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
    /** Every line is appraised; the unit is told. */
    FINISH(new Way<>(SUBMITTED, APPRAISED, Action.TEND_SHEETS, false)),
    /** An error was seen before the approval. */
    REOPEN(new Way<>(APPRAISED, SUBMITTED, Action.TEND_SHEETS, true)),
    /** The steering committee approves; no appeal is open. */
    APPROVE(new Way<>(APPRAISED, FINAL, Action.APPROVE_POINTS, false)),
    /** The steering committee takes its approval back, with a reason. */
    REVOKE(new Way<>(FINAL, APPRAISED, Action.APPROVE_POINTS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<SheetState> way;

    SheetStep(Way<SheetState> way) {
        this.way = way;
    }

    @Override
    public Way<SheetState> way() {
        return way;
    }

    /** Whether it needs a day: until when a supplement or an appeal may come. */
    public boolean needsDay() {
        return this == RETURN || this == FINISH;
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
