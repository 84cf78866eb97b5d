package vn.thidua.server.council;

import static vn.thidua.server.council.SessionState.CANCELLED;
import static vn.thidua.server.council.SessionState.COUNTED;
import static vn.thidua.server.council.SessionState.PLANNED;
import static vn.thidua.server.council.SessionState.SIGNED;
import static vn.thidua.server.council.SessionState.VOTING;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/**
 * Every step of a session, and by whom. What does not stand here cannot happen: nothing leads back from a count or a
 * signature. What was decided is decided again only by another session with minutes of its own. The docs print this table.
 */
public enum SessionStep implements Transition<SessionState> {
    /** Another day, time, place or kind of ballot. */
    CHANGE(new Step<>(PLANNED, PLANNED, Action.CONVENE, true)),
    /** Agenda, attendance, interests noted for members. */
    PREPARE(new Step<>(PLANNED, PLANNED, Action.CONVENE, false)),
    /** It does not take place. */
    CANCEL(new Step<>(PLANNED, CANCELLED, Action.CONVENE, true)),
    /** Members may vote; from now on who sits and who votes on what stands. */
    OPEN(new Step<>(PLANNED, VOTING, Action.CONVENE, false)),
    /** A member's ballot. */
    VOTE(new Step<>(VOTING, VOTING, Action.VOTE, false)),
    /** The vote cannot be counted, for example because the phrase was lost; ballots are destroyed. */
    ABANDON(new Step<>(VOTING, PLANNED, Action.CONVENE, true)),
    /** The ballots are counted. */
    CLOSE(new Step<>(VOTING, COUNTED, Action.CONVENE, false)),
    /** What was counted from ballots of paper. */
    ENTER(new Step<>(PLANNED, COUNTED, Action.CONVENE, false)),
    /** What was said, for the minutes. */
    MINUTE(new Step<>(COUNTED, COUNTED, Action.CONVENE, false)),
    /** Secretary and presiding member sign the minutes; the second signature ends the session. */
    SIGN(new Step<>(COUNTED, SIGNED, Action.VOTE, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<SessionState> step;

    SessionStep(Step<SessionState> step) {
        this.step = step;
    }

    @Override
    public Step<SessionState> step() {
        return step;
    }
}
