package vn.thidua.server.initiative;

import static vn.thidua.server.initiative.InitiativeState.APPRAISED;
import static vn.thidua.server.initiative.InitiativeState.PROPOSED;
import static vn.thidua.server.initiative.InitiativeState.RECOGNISED;
import static vn.thidua.server.initiative.InitiativeState.REJECTED;
import static vn.thidua.server.initiative.InitiativeState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step of an initiative, and by whom. */
public enum InitiativeStep implements Move<InitiativeState> {
    /** The unit takes it back. */
    WITHDRAW(PROPOSED, WITHDRAWN, Action.PROPOSE_INITIATIVE, true),
    /** The office says what is new in it and what it brings. */
    APPRAISE(PROPOSED, APPRAISED, Action.APPRAISE_INITIATIVE, true),
    /** It is nothing new, or brings nothing. */
    REFUSE(PROPOSED, REJECTED, Action.APPRAISE_INITIATIVE, true),
    /** It is recognised by a decision with number and day. */
    RECOGNISE(APPRAISED, RECOGNISED, Action.RECOGNISE_INITIATIVE, false),
    /** The entitled body does not recognise it. */
    DECLINE(APPRAISED, REJECTED, Action.RECOGNISE_INITIATIVE, true);

    private final InitiativeState from;
    private final InitiativeState to;
    private final Action action;
    private final boolean reason;

    InitiativeStep(InitiativeState from, InitiativeState to, Action action, boolean reason) {
        this.from = from;
        this.to = to;
        this.action = action;
        this.reason = reason;
    }

    @Override
    public InitiativeState from() {
        return from;
    }

    @Override
    public InitiativeState to() {
        return to;
    }

    @Override
    public Action action() {
        return action;
    }

    @Override
    public boolean needsReason() {
        return reason;
    }

    @Override
    public String word() {
        return Worded.word(this);
    }

    static List<InitiativeStep> from(InitiativeState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
