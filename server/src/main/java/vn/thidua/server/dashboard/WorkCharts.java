package vn.thidua.server.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.tracking.TaskChoice;
import vn.thidua.server.tracking.Tasks;

/** Tasks and initiatives by where they stand. */
@Component
@Order(4)
class WorkCharts implements ChartSource {

    private static final List<TaskChoice> CHOICES =
            List.of(TaskChoice.UNDONE, TaskChoice.LATE, TaskChoice.REPORTED, TaskChoice.CONFIRMED);

    private final Tasks tasks;
    private final Initiatives initiatives;

    WorkCharts(Tasks tasks, Initiatives initiatives) {
        this.tasks = tasks;
        this.initiatives = initiatives;
    }

    @Override
    public Drawn of(Actor actor, Campaign campaign, ChartQuestion asked, Texts texts) {
        List<Chart> charts = new ArrayList<>();
        if (actor.may(Action.SEE_TASKS) && tasks.count(actor, campaign, TaskChoice.ALL) > 0) {
            charts.add(counted(
                    "tasks",
                    CHOICES.stream()
                            .map(choice -> new Chart.Row(
                                    texts.say("dashboard.task-" + choice.word()),
                                    ChartSource.in(campaign, "/tasks?only=" + choice.word()),
                                    List.of(Cells.number(tasks.count(actor, campaign, choice), texts))))
                            .toList(),
                    texts));
        }
        if (actor.may(Action.SEE_INITIATIVES)) {
            charts.add(counted(
                    "initiatives",
                    Arrays.stream(InitiativeState.values())
                            .map(state -> new Chart.Row(
                                    texts.say("initiative-state." + state.word()),
                                    ChartSource.in(campaign, "/initiatives?only=" + state.word()),
                                    List.of(Cells.number(initiatives.count(actor, campaign, state), texts))))
                            .toList(),
                    texts));
        }
        List<Tile> tiles = actor.may(Action.SEE_TASKS)
                ? List.of(new Tile(
                        texts.say("dashboard.late"),
                        texts.show(tasks.count(actor, campaign, TaskChoice.LATE)),
                        "",
                        ChartSource.in(campaign, "/tasks?only=late")))
                : List.of();
        return new Drawn(tiles, charts);
    }

    private static Chart counted(String id, List<Chart.Row> rows, Texts texts) {
        return new Chart(
                ChartKind.BARS,
                id,
                texts.say("dashboard." + id),
                "",
                texts.say("dashboard.state"),
                List.of(texts.say("dashboard.many")),
                rows,
                "");
    }
}
