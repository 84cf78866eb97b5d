package vn.thidua.server.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.ParticipantNames;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.FieldChanges;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;

/** Tasks as a table: they come in by a file and go out by one. */
@Service
class TaskFiles implements Importer {

    private static final List<String> HEAD =
            List.of("Mã đơn vị", "Nhiệm vụ", "Hạn", "Sản phẩm", "Người phụ trách", "Văn bản giao");
    private static final List<String> DATA = List.of("unit", "title", "product", "person", "paper", "due");
    private static final int NEEDED = 3;

    private final Tasks tasks;
    private final Campaigns campaigns;
    private final ParticipantNames called;

    TaskFiles(Tasks tasks, Campaigns campaigns, ParticipantNames called) {
        this.tasks = tasks;
        this.campaigns = campaigns;
        this.called = called;
    }

    DataTable table(List<Task> all) {
        return DataTable.typed(
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

    @Override
    public String kind() {
        return "tasks";
    }

    private Campaign campaign(Actor actor, String scope) {
        return campaigns.campaign(actor, Long.parseLong(scope));
    }

    @Override
    public void permit(Actor actor, String scope) {
        Campaign campaign = campaign(actor, scope);
        actor.require(Action.ASSIGN_TASK, campaign.authority(), campaign.id());
    }

    @Override
    public String home(String scope) {
        return "/campaigns/" + scope + "/tasks";
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Campaign campaign = campaign(actor, scope);
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(given, HEAD, NEEDED);
        Map<String, String> names = new HashMap<>();
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, false);
        units.forEach(one -> names.put(one.code(), one.name()));
        SubjectNames meant = called.of(campaign, units);
        Set<List<String>> there = new HashSet<>();
        tasks.seenBy(actor, campaign, "").forEach(task -> there.add(said(task)));
        List<RowChange> changes = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            task(row, sheet, meant, checks)
                    .ifPresent(task -> changes.add(change(
                            row.number(),
                            there.add(said(task)) ? RowVerdict.ADDED : RowVerdict.SAME,
                            names.getOrDefault(task.unit(), task.unit()),
                            task)));
        }
        checks.finish();
        return changes;
    }

    private static RowChange change(int row, RowVerdict verdict, String who, Task task) {
        FieldChanges fields = FieldChanges.ofNew(
                HEAD.subList(1, HEAD.size()),
                List.of(task.title(), Values.day(task.due()), task.product(), task.person(), task.paper()));
        return new RowChange(row, verdict, who, fields.field(), fields.before(), fields.after(), "", data(task));
    }

    private static Optional<Task> task(DataTable.Row row, DataTable sheet, SubjectNames units, Checks checks) {
        List<String> cells = checks.cells(row, sheet, HEAD, NEEDED);
        Optional<String> unit = Meant.one(units, cells.get(0), row.number(), HEAD.get(0), checks);
        checks.needText(row, sheet, HEAD.get(5));
        return checks.day(row, sheet, HEAD.get(2))
                .map(due -> Task.open(unit.orElse(""), cells.get(1), cells.get(3), cells.get(4), cells.get(5), due));
    }

    private static List<String> said(Task task) {
        return List.of(
                task.unit(),
                task.title(),
                task.product(),
                task.person(),
                task.paper(),
                task.due().toString());
    }

    private static Map<String, String> data(Task task) {
        List<String> said = said(task);
        Map<String, String> data = new HashMap<>();
        for (int i = 0; i < DATA.size(); i++) {
            data.put(DATA.get(i), said.get(i));
        }
        return data;
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        Campaign campaign = campaign(actor, scope);
        List<Task> given = changes.stream()
                .map(change -> {
                    List<String> said = DATA.stream()
                            .map(key -> change.data().getOrDefault(key, ""))
                            .toList();
                    return Task.open(
                            said.get(0),
                            said.get(1),
                            said.get(2),
                            said.get(3),
                            said.get(4),
                            LocalDate.parse(said.get(5)));
                })
                .toList();
        List<Long> ids = tasks.assign(actor, campaign, given);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> changes.get(i).written(String.valueOf(ids.get(i))))
                .toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        Campaign campaign = campaign(actor, scope);
        // Only where nobody has done anything with it: its version is still the first.
        changes.forEach(change -> tasks.step(
                actor,
                campaign,
                Long.parseLong(change.data().getOrDefault(RowChange.WRITTEN, "0")),
                new TakenStep<>(TaskStep.CANCEL, reason, 0),
                Tasks.StepDetails.NONE));
    }
}
