package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskState;
import vn.thidua.server.tracking.Tasks;

/** Tasks of the year: given, confirmed as done, and of these in time; past their day and not done. */
@Component
class WorkFigures implements FigureSource {

    private final Tasks tasks;
    private final Today today;

    WorkFigures(Tasks tasks, Today today) {
        this.tasks = tasks;
        this.today = today;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<Task> given =
                tasks.seenBy(actor, campaign, "").stream().filter(Task::counts).toList();
        List<Task> done = given.stream()
                .filter(task -> task.state() == TaskState.CONFIRMED)
                .toList();
        long late = done.stream()
                .filter(task -> task.done().filter(task.due()::isBefore).isPresent())
                .count();
        long unfinished =
                given.stream().filter(task -> task.isUnfinished(today.day())).count();
        return new FigureSection(
                FigureTopic.TASKS,
                given.isEmpty()
                        ? List.of()
                        : List.of(
                                new Figure("tasks", number(given.size()), "/tasks"),
                                new Figure("tasks-done", number(done.size()), "/tasks?only=confirmed"),
                                new Figure("tasks-late", number(late), "/tasks?only=confirmed"),
                                new Figure("tasks-unfinished", number(unfinished), "/tasks?only=late")),
                List.of());
    }
}
