package vn.thidua.server.casework;

import static vn.thidua.server.casework.CaseState.OPEN;
import static vn.thidua.server.casework.CaseState.REJECTED;
import static vn.thidua.server.casework.CaseState.RESOLVED;
import static vn.thidua.server.casework.CaseState.UPHELD;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step of a case, taken by the body that keeps the register. */
public enum CaseStep implements Move<CaseState> {
    /** It is true. */
    UPHOLD(OPEN, UPHELD),
    /** It is not true. */
    REJECT(OPEN, REJECTED),
    /** What was found is put right. */
    RESOLVE(UPHELD, RESOLVED),
    /** Something was overlooked. */
    REOPEN(UPHELD, OPEN),
    /** It is looked into again. */
    TAKE_UP(REJECTED, OPEN);

    private final CaseState from;
    private final CaseState to;

    CaseStep(CaseState from, CaseState to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public CaseState from() {
        return from;
    }

    @Override
    public CaseState to() {
        return to;
    }

    @Override
    public Action action() {
        return Action.KEEP_CASES;
    }

    @Override
    public boolean needsReason() {
        return true;
    }

    @Override
    public String word() {
        return Worded.word(this);
    }

    static List<CaseStep> from(CaseState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
