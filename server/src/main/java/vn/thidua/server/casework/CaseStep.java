package vn.thidua.server.casework;

import static vn.thidua.server.casework.CaseState.OPEN;
import static vn.thidua.server.casework.CaseState.REJECTED;
import static vn.thidua.server.casework.CaseState.RESOLVED;
import static vn.thidua.server.casework.CaseState.UPHELD;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a case, taken by the body that keeps the register. */
public enum CaseStep implements Transition<CaseState> {
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

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<CaseState> step;

    CaseStep(CaseState from, CaseState to) {
        this.step = new Step<>(from, to, Action.KEEP_CASES, true);
    }

    @Override
    public Step<CaseState> step() {
        return step;
    }
}
