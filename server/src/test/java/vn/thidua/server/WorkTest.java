package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.casework.CaseFile;
import vn.thidua.server.casework.CaseState;
import vn.thidua.server.casework.CaseStep;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.counting.CountedFact;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.delivery.DeliveryStep;
import vn.thidua.server.home.Waiting;
import vn.thidua.server.home.WaitingList;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.InitiativeStep;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskState;
import vn.thidua.server.tracking.TaskStep;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.TakenStep;

/** Facts arise from work: tasks, cases and initiatives are counted into the ledger, and never over what somebody typed. */
class WorkTest {

    private static final List<CaseStep> CASE_STEPS = List.of(CaseStep.values());
    private static final List<TaskStep> TASK_STEPS = List.of(TaskStep.values());

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Tasks tasks = Running.part(Tasks.class);
    private final Cases cases = Running.part(Cases.class);
    private final Initiatives initiatives = Running.part(Initiatives.class);
    private final Counts counts = Running.part(Counts.class);
    private final Ledger ledger = Running.part(Ledger.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor clerk = scene.invented(Role.CLERK);

    private long assign(String unit, LocalDate due) {
        return tasks.assign(office, campaign, Task.open(unit, "Rà soát thủ tục", "Báo cáo", "", "12/KH", due));
    }

    private Optional<String> fact(String unit, String fact) {
        return ledger.current(campaign, SubjectKind.UNIT, unit, fact).flatMap(Entry::value);
    }

    private Tasks.StepDetails said(LocalDate day) {
        return new Tasks.StepDetails(Optional.of(day), Optional.empty());
    }

    @Test
    void tasksBecomePoints() {
        long late = assign("w1", LocalDate.of(2024, 6, 1));
        assign("w1", LocalDate.of(2099, 6, 1));
        assertThat(fact("w1", "tasks.assigned")).contains("2");
        assertThat(fact("w1", "tasks.unfinished")).contains("1");
        assertThat(points("PL.I.1")).isEqualByComparingTo("9");
        tasks.step(clerk, campaign, late, new TakenStep<>(TaskStep.REPORT, "xong", 0), said(LocalDate.of(2024, 7, 1)));
        assertThat(fact("w1", "tasks.unfinished"))
                .as("reported is not yet confirmed")
                .contains("1");
        tasks.step(
                office, campaign, late, new TakenStep<>(TaskStep.CONFIRM, "xong", 1), said(LocalDate.of(2024, 7, 1)));
        assertThat(fact("w1", "tasks.unfinished")).contains("0");
        assertThat(points("PL.I.1")).isEqualByComparingTo("10");
        assertThat(fact("w2", "tasks.assigned"))
                .as("nothing assigned is not known, not zero")
                .isEmpty();
    }

    private BigDecimal points(String line) {
        Outcome outcome = Running.part(Standings.class).outcomeOf(campaign, "w1");
        int row = outcome.subjects(SubjectKind.UNIT).row("w1");
        return outcome.points(
                        SubjectKind.UNIT,
                        row,
                        outcome.world().plan().criterion(line).orElseThrow())
                .orElseThrow();
    }

    @Test
    void whatSomebodyTypedIsNeverReplacedSilently() {
        ledger.record(office, campaign, List.of(typed("4", 0)));
        assign("w1", LocalDate.of(2024, 6, 1));
        assertThat(fact("w1", "tasks.assigned")).contains("4");
        CountedFact conflict = counts.all(campaign).stream()
                .filter(CountedFact::conflicts)
                .findFirst()
                .orElseThrow();
        assertThat(conflict.fact().id()).isEqualTo("tasks.assigned");
        long seen = conflict.entry().map(Entry::id).orElseThrow();
        assertThatThrownBy(() -> counts.take(office, campaign, "tasks.assigned", "w1", seen - 1))
                .hasMessageContaining("moved");
        counts.take(office, campaign, "tasks.assigned", "w1", seen);
        assertThat(fact("w1", "tasks.assigned")).contains("1");
        assertThatThrownBy(() -> counts.take(office, campaign, "tasks.assigned", "w1", seen))
                .hasMessageContaining("count-agrees");
        long now = ledger.current(campaign, SubjectKind.UNIT, "w1", "tasks.assigned")
                .map(Entry::id)
                .orElseThrow();
        ledger.record(office, campaign, List.of(typed("7", now)));
        assertThat(fact("w1", "tasks.assigned")).as("typed over a count").contains("7");
    }

    private static Ledger.Draft typed(String value, long seen) {
        return new Ledger.Draft(
                SubjectKind.UNIT,
                "w1",
                "tasks.assigned",
                Optional.of(value),
                LocalDate.of(2024, 6, 1),
                "form",
                "",
                seen);
    }

    /** After any sequence of changes the ledger says what a recount from scratch says. */
    @Test
    void whatIsPostedIsWhatARecountGives() {
        Random random = new Random(11);
        List<Long> open = new ArrayList<>();
        List<Long> files = new ArrayList<>();
        for (int turn = 0; turn < 60; turn++) {
            String unit = "w" + (1 + random.nextInt(3));
            Actor head = scene.invented(Role.HEAD, unit, "");
            switch (random.nextInt(6)) {
                case 0 -> open.add(assign(unit, LocalDate.of(2024, 1 + random.nextInt(12), 5)));
                case 1 -> files.add(cases.enter(office, campaign, complaint(unit)));
                case 2 ->
                    pick(random, files)
                            .ifPresent(id -> attempt(() -> cases.step(
                                    office,
                                    campaign,
                                    id,
                                    new TakenStep<>(
                                            CASE_STEPS.get(random.nextInt(CASE_STEPS.size())), "thử", version(id)))));
                case 3 ->
                    pick(random, open).ifPresent(id -> {
                        Task task = tasks.one(office, campaign, id);
                        TaskStep step = TASK_STEPS.get(random.nextInt(TASK_STEPS.size()));
                        Actor who = step == TaskStep.REPORT ? scene.invented(Role.HEAD, task.unit(), "") : office;
                        LocalDate day = step == TaskStep.EXTEND ? task.due().plusDays(40) : LocalDate.of(2024, 3, 1);
                        attempt(() -> tasks.step(
                                who, campaign, id, new TakenStep<>(step, "xong", task.version()), said(day)));
                    });
                case 4 -> {
                    long id = initiatives.propose(head, campaign, idea(unit, "Sáng kiến số " + turn), List.of());
                    initiatives.step(
                            office,
                            campaign,
                            id,
                            new TakenStep<>(InitiativeStep.APPRAISE, "mới", 0),
                            Initiatives.Recognition.NONE);
                    initiatives.step(
                            scene.invented(Role.STEERING_COMMITTEE),
                            campaign,
                            id,
                            new TakenStep<>(
                                    random.nextBoolean() ? InitiativeStep.RECOGNISE : InitiativeStep.DECLINE, "thử", 1),
                            new Initiatives.Recognition("5/QĐ", Optional.of(LocalDate.of(2024, 9, 1))));
                }
                default ->
                    initiatives.seenBy(head, campaign).stream()
                            .filter(Initiative::isRecognised)
                            .findAny()
                            .ifPresent(one -> attempt(() -> initiatives.adopt(head, campaign, one.id())));
            }
            assertThat(counts.all(campaign))
                    .allSatisfy(one -> assertThat(one.agrees()).isTrue());
        }
        assertThat(counts.all(campaign)).hasSizeGreaterThan(8);
    }

    private int version(long id) {
        return cases.look(office, campaign, id).version();
    }

    private static Optional<Long> pick(Random random, List<Long> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** A step that is not possible is refused and changes nothing. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("refusal.");
        }
    }

    private static CaseFile complaint(String unit) {
        return CaseFile.of(Register.COMPLAINTS, unit, "", "Chậm trả hồ sơ", "Phiếu 12", LocalDate.of(2024, 5, 2));
    }

    private Initiative idea(String unit, String title) {
        return Initiative.propose(campaign.id(), unit, "", title, "Làm khác trước", "Nhanh hơn");
    }

    @Test
    void casesAreKeptByThoseEntitledAndEveryLookIsRecorded() {
        Actor team = scene.invented(Role.SPECIALIST, "", "inspection-team");
        assertThat(cases.kept(team, campaign)).containsExactly(Register.COMPLAINTS);
        long id = cases.enter(team, campaign, complaint("w1"));
        CaseFile conduct = CaseFile.of(Register.CONDUCT, "w1", "", "Đi muộn", "BB 3", LocalDate.of(2024, 5, 2));
        assertThatThrownBy(() -> cases.enter(team, campaign, conduct)).hasMessageContaining("not-your-register");
        long other = cases.enter(office, campaign, conduct);
        assertThat(cases.seenBy(team, campaign, ""))
                .extracting(CaseFile::id)
                .contains(id)
                .doesNotContain(other);
        assertThatThrownBy(() -> cases.look(team, campaign, other)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cases.look(scene.invented(Role.HEAD, "w2", ""), campaign, id))
                .isInstanceOf(Refusal.class);
        long before = audited("case.look");
        assertThat(cases.look(clerk, campaign, id).state()).isEqualTo(CaseState.OPEN);
        assertThat(audited("case.look")).isEqualTo(before + 1);
        cases.answer(clerk, campaign, id, "Hồ sơ thiếu giấy tờ");
        assertThat(fact("w1", "complaints.toInspectionTeam"))
                .as("not decided yet")
                .isEmpty();
        cases.step(team, campaign, id, new TakenStep<>(CaseStep.UPHOLD, "Đúng là chậm", 0));
        assertThat(fact("w1", "complaints.toInspectionTeam")).contains("1");
        assertThatThrownBy(() -> cases.step(team, campaign, id, new TakenStep<>(CaseStep.UPHOLD, "lần nữa", 0)))
                .hasMessageContaining("moved");
        cases.answer(clerk, campaign, id, "Đã bố trí người thay");
        cases.step(team, campaign, id, new TakenStep<>(CaseStep.RESOLVE, "Đã xin lỗi", 1));
        assertThatThrownBy(() -> cases.answer(clerk, campaign, id, "Chưa đúng"))
                .as("it is over")
                .hasMessageContaining("case-concluded");
        assertThat(fact("w1", "complaints.toInspectionTeam"))
                .as("put right, but it happened")
                .contains("1");
        assertThat(cases.events(cases.look(team, campaign, id)))
                .extracting(event -> event.step())
                .containsExactly("enter", "answer", "uphold", "answer", "resolve");
    }

    private static long audited(String what) {
        return Running.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from audit_entry where action = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private static List<String> waiting(Actor actor) {
        return Running.part(WaitingList.class).of(actor, Texts.of("vi")).stream()
                .map(Waiting::title)
                .toList();
    }

    @Test
    void aRecognisedInitiativeIsOnRecordAndCanBeTakenOver() {
        long id = initiatives.propose(clerk, campaign, idea("w1", "Trả kết quả tại nhà"), List.of());
        assertThat(initiatives.similar(clerk, campaign, "tra ket qua tai nha dan"))
                .extracting(Initiative::id)
                .contains(id);
        Actor other = scene.invented(Role.HEAD, "w2", "");
        assertThatThrownBy(() -> initiatives.one(other, campaign, id)).isInstanceOf(Refusal.class);
        initiatives.step(
                office,
                campaign,
                id,
                new TakenStep<>(InitiativeStep.APPRAISE, "Chưa nơi nào làm", 0),
                Initiatives.Recognition.NONE);
        Actor committee = scene.invented(Role.STEERING_COMMITTEE);
        assertThatThrownBy(() -> initiatives.step(
                        committee,
                        campaign,
                        id,
                        new TakenStep<>(InitiativeStep.RECOGNISE, "", 1),
                        Initiatives.Recognition.NONE))
                .hasMessageContaining("decision-needed");
        initiatives.step(
                committee,
                campaign,
                id,
                new TakenStep<>(InitiativeStep.RECOGNISE, "", 1),
                new Initiatives.Recognition("15/QĐ-BCĐ", Optional.of(LocalDate.of(2024, 10, 1))));
        assertThat(fact("w1", "initiatives.recognised")).contains("1");
        assertThat(fact("w1", "initiatives.applied")).contains("0");
        assertThat(waiting(clerk))
                .as("its own unit is told that it does not count as in use by itself")
                .anySatisfy(one -> assertThat(one).contains("chưa ghi là đang áp dụng: Trả kết quả tại nhà"));
        assertThat(Running.part(Achievements.class).of(scene.authority, SubjectKind.UNIT, "w1"))
                .anySatisfy(one -> assertThat(one.label()).isEqualTo("Trả kết quả tại nhà"));
        assertThat(initiatives.library(other, campaign, "tai nha", 10)).hasSize(1);
        initiatives.adopt(other, campaign, id);
        assertThatThrownBy(() -> initiatives.adopt(other, campaign, id)).hasMessageContaining("used-already");
        assertThat(fact("w1", "initiatives.applied")).contains("1");
        assertThat(waiting(clerk)).noneMatch(one -> one.contains("chưa ghi là đang áp dụng"));
        assertThat(initiatives.uses(initiatives.one(clerk, campaign, id)))
                .extracting(use -> use.unit())
                .containsExactly("w2");
        assertThat(initiatives.events(other, initiatives.one(other, campaign, id)))
                .isEmpty();
    }

    /** Every step from every state by every role: only what the table says. */
    @Test
    void aTaskMovesOnlyAsTheTableSays() {
        for (TaskState state : TaskState.values()) {
            long id = assign("w1", LocalDate.of(2024, 6, 1));
            int version = bring(id, state);
            for (TaskStep step : TaskStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
                        assertThatThrownBy(() -> tasks.step(
                                        actor,
                                        campaign,
                                        id,
                                        new TakenStep<>(step, "xong", version),
                                        said(LocalDate.of(2024, 5, 1))))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(tasks.one(office, campaign, id).state()).isEqualTo(state);
        }
    }

    private int bring(long id, TaskState state) {
        if (state == TaskState.OPEN) {
            return 0;
        }
        if (state == TaskState.CANCELLED) {
            tasks.step(
                    office, campaign, id, new TakenStep<>(TaskStep.CANCEL, "xong", 0), said(LocalDate.of(2024, 5, 1)));
            return 1;
        }
        tasks.step(clerk, campaign, id, new TakenStep<>(TaskStep.REPORT, "xong", 0), said(LocalDate.of(2024, 5, 1)));
        if (state == TaskState.CONFIRMED) {
            tasks.step(
                    office, campaign, id, new TakenStep<>(TaskStep.CONFIRM, "xong", 1), said(LocalDate.of(2024, 5, 1)));
        }
        return state == TaskState.CONFIRMED ? 2 : 1;
    }

    @Test
    void initiativesAndCasesMoveOnlyAsTheirTablesSay() {
        for (InitiativeState state : List.of(InitiativeState.PROPOSED, InitiativeState.APPRAISED)) {
            long id = initiatives.propose(clerk, campaign, idea("w1", "Bảng của " + state), List.of());
            if (state == InitiativeState.APPRAISED) {
                initiatives.step(
                        office,
                        campaign,
                        id,
                        new TakenStep<>(InitiativeStep.APPRAISE, "mới", 0),
                        Initiatives.Recognition.NONE);
            }
            int version = state == InitiativeState.APPRAISED ? 1 : 0;
            for (InitiativeStep step : InitiativeStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
                        assertThatThrownBy(() -> initiatives.step(
                                        actor,
                                        campaign,
                                        id,
                                        new TakenStep<>(step, "thử", version),
                                        new Initiatives.Recognition("1/QĐ", Optional.of(LocalDate.of(2024, 5, 1)))))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(initiatives.one(clerk, campaign, id).state()).isEqualTo(state);
        }
        for (CaseState state : CaseState.values()) {
            long id = cases.enter(office, campaign, complaint("w1"));
            int version = 0;
            if (state != CaseState.OPEN) {
                cases.step(
                        office,
                        campaign,
                        id,
                        new TakenStep<>(
                                state == CaseState.REJECTED ? CaseStep.REJECT : CaseStep.UPHOLD, "thử", version++));
            }
            if (state == CaseState.RESOLVED) {
                cases.step(office, campaign, id, new TakenStep<>(CaseStep.RESOLVE, "thử", version++));
            }
            int seen = version;
            for (CaseStep step : CaseStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
                        assertThatThrownBy(() -> cases.step(actor, campaign, id, new TakenStep<>(step, "thử", seen)))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(cases.look(office, campaign, id).state()).isEqualTo(state);
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("task-steps", TaskStep.values());
        Docs.steps("delivery-steps", DeliveryStep.values());
        Docs.steps("case-steps", CaseStep.values());
        Docs.steps("initiative-steps", InitiativeStep.values());
        assertThat(TaskStep.REPORT.action()).isEqualTo(Action.REPORT_TASK);
    }
}
