package vn.thidua.server.tracking;

import static vn.thidua.server.tracking.TaskState.CANCELLED;
import static vn.thidua.server.tracking.TaskState.CONFIRMED;
import static vn.thidua.server.tracking.TaskState.OPEN;
import static vn.thidua.server.tracking.TaskState.REPORTED;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;
import vn.thidua.server.web.Worded;

/** Every step of a task, and by whom. */
public enum TaskStep implements Move<TaskState> {
    /** The unit says on which day it was done, with what proves it. */
    REPORT(OPEN, REPORTED, Action.REPORT_TASK, true),
    /** The assigner confirms it. */
    CONFIRM(REPORTED, CONFIRMED, Action.ASSIGN_TASK, false),
    /** It is not done yet. */
    RETURN(REPORTED, OPEN, Action.ASSIGN_TASK, true),
    /** The last day moves. */
    EXTEND(OPEN, OPEN, Action.ASSIGN_TASK, true),
    /** It is no longer asked. */
    CANCEL(OPEN, CANCELLED, Action.ASSIGN_TASK, true);

    private final TaskState from;
    private final TaskState to;
    private final Action action;
    private final boolean reason;

    TaskStep(TaskState from, TaskState to, Action action, boolean reason) {
        this.from = from;
        this.to = to;
        this.action = action;
        this.reason = reason;
    }

    @Override
    public TaskState from() {
        return from;
    }

    @Override
    public TaskState to() {
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

    /** Whether it names a day: of completion, or the new last one. */
    public boolean needsDay() {
        return this == REPORT || this == EXTEND;
    }

    static List<TaskStep> from(TaskState state) {
        return Arrays.stream(values()).filter(step -> step.from == state).toList();
    }
}
