package vn.thidua.server.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.Sheet;
import vn.thidua.server.web.Refusal;
import vn.thidua.words.typed.Source;

/** Tasks as a table: they come in by a file and go out by one. */
@Service
class TaskFiles {

    private static final List<String> HEAD =
            List.of("Mã đơn vị", "Nhiệm vụ", "Hạn", "Sản phẩm", "Người phụ trách", "Văn bản giao");
    private static final int NEEDED = 3;

    private final Tasks tasks;
    private final Campaigns campaigns;

    TaskFiles(Tasks tasks, Campaigns campaigns) {
        this.tasks = tasks;
        this.campaigns = campaigns;
    }

    Sheet table(List<Task> all) {
        return Sheet.typed(
                HEAD,
                all.stream()
                        .map(task -> List.of(
                                Source.text(task.unit()),
                                Source.text(task.title()),
                                Source.day(task.due()),
                                Source.text(task.product()),
                                Source.text(task.person()),
                                Source.text(task.paper())))
                        .toList());
    }

    /** Takes a file of tasks: all of it, or nothing where any cell is wrong. How many. */
    @Transactional
    public int take(Actor actor, Campaign campaign, Sheet given) {
        actor.require(Action.ASSIGN_TASK, campaign.authority(), campaign.id());
        Checks checks = new Checks();
        Sheet sheet = checks.needColumns(given, HEAD, NEEDED);
        Set<String> units = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .map(Participant::code)
                .collect(Collectors.toSet());
        List<Task> read = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = checks.cells(row, sheet, HEAD, NEEDED);
            if (!cells.get(0).isEmpty() && !units.contains(cells.get(0))) {
                checks.note(row.number(), HEAD.get(0), Refusal.bad("import-unknown", cells.get(0)));
            }
            checks.needText(row, sheet, HEAD.get(5));
            Optional<LocalDate> due = checks.day(row, sheet, HEAD.get(2));
            due.ifPresent(day ->
                    read.add(Task.open(cells.get(0), cells.get(1), cells.get(3), cells.get(4), cells.get(5), day)));
        }
        checks.finish();
        read.forEach(task -> tasks.assign(actor, campaign, task));
        return read.size();
    }
}
