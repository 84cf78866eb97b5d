package vn.thidua.server.tracking;

import static vn.thidua.server.tracking.TaskState.CANCELLED;
import static vn.thidua.server.tracking.TaskState.CONFIRMED;
import static vn.thidua.server.tracking.TaskState.OPEN;
import static vn.thidua.server.tracking.TaskState.REPORTED;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a task, and by whom. */
public enum TaskStep implements Transition<TaskState> {
    /** The unit says on which day it was done, with what proves it. */
    REPORT(new Step<>(OPEN, REPORTED, Action.REPORT_TASK, true)),
    /** The assigner confirms it. */
    CONFIRM(new Step<>(REPORTED, CONFIRMED, Action.ASSIGN_TASK, false)),
    /** It is not done yet. */
    RETURN(new Step<>(REPORTED, OPEN, Action.ASSIGN_TASK, true)),
    /** The last day moves. */
    EXTEND(new Step<>(OPEN, OPEN, Action.ASSIGN_TASK, true)),
    /** It is no longer asked. */
    CANCEL(new Step<>(OPEN, CANCELLED, Action.ASSIGN_TASK, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<TaskState> step;

    TaskStep(Step<TaskState> step) {
        this.step = step;
    }

    @Override
    public Step<TaskState> step() {
        return step;
    }

    /** Whether it names a day: of completion, or the new last one. */
    public boolean needsDay() {
        return this == REPORT || this == EXTEND;
    }

    static List<TaskStep> from(TaskState state) {
        return Transition.from(state, values());
    }
}
