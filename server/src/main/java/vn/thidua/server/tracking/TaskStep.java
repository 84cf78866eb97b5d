package vn.thidua.server.tracking;

import static vn.thidua.server.tracking.TaskState.CANCELLED;
import static vn.thidua.server.tracking.TaskState.CONFIRMED;
import static vn.thidua.server.tracking.TaskState.OPEN;
import static vn.thidua.server.tracking.TaskState.REPORTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of a task, and by whom. */
public enum TaskStep implements Move<TaskState> {
    /** The unit says on which day it was done, with what proves it. */
    REPORT(new Way<>(OPEN, REPORTED, Action.REPORT_TASK, true)),
    /** The assigner confirms it. */
    CONFIRM(new Way<>(REPORTED, CONFIRMED, Action.ASSIGN_TASK, false)),
    /** It is not done yet. */
    RETURN(new Way<>(REPORTED, OPEN, Action.ASSIGN_TASK, true)),
    /** The last day moves. */
    EXTEND(new Way<>(OPEN, OPEN, Action.ASSIGN_TASK, true)),
    /** It is no longer asked. */
    CANCEL(new Way<>(OPEN, CANCELLED, Action.ASSIGN_TASK, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<TaskState> way;

    TaskStep(Way<TaskState> way) {
        this.way = way;
    }

    @Override
    public Way<TaskState> way() {
        return way;
    }

    /** Whether it names a day: of completion, or the new last one. */
    public boolean needsDay() {
        return this == REPORT || this == EXTEND;
    }

    static List<TaskStep> from(TaskState state) {
        return Move.from(state, values());
    }
}
