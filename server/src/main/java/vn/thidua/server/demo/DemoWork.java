package vn.thidua.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.casework.CaseFile;
import vn.thidua.server.casework.CaseStep;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.InitiativeStep;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskStep;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.web.Today;

/** The work behind the numbers of a demonstration: as many tasks, cases and initiatives as the facts that count them say. */
@Component
class DemoWork {

    private final Tasks tasks;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Today today;

    DemoWork(Tasks tasks, Cases cases, Initiatives initiatives, Today today) {
        this.tasks = tasks;
        this.cases = cases;
        this.initiatives = initiatives;
        this.today = today;
    }

    void play(Campaign campaign, Plan plan, DemoCast cast) {
        DemoValues values = new DemoValues(plan.calendar());
        for (Participant unit : cast.units()) {
            tasks(campaign, plan, cast, unit, values);
            for (Register kind :
                    List.of(Register.COMPLAINTS, Register.CONDUCT, Register.DISCIPLINE, Register.FINDINGS_OPEN)) {
                number(plan, kind, unit, values).ifPresent(many -> cases(campaign, cast, unit, kind, many));
            }
            initiatives(campaign, plan, cast, unit, values);
        }
    }

    private static Optional<Integer> number(Plan plan, Register register, Participant unit, DemoValues values) {
        return plan.facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .filter((FactDeclaration fact) ->
                        fact.register().filter(register::equals).isPresent())
                .findFirst()
                .flatMap(fact -> values.of(fact, unit.code()))
                .map(Integer::valueOf);
    }

    private void tasks(Campaign campaign, Plan plan, DemoCast cast, Participant unit, DemoValues values) {
        Optional<Integer> assigned = number(plan, Register.TASKS_ASSIGNED, unit, values);
        Optional<Integer> unfinished = number(plan, Register.TASKS_UNFINISHED, unit, values);
        if (assigned.isEmpty() || unfinished.isEmpty() || unfinished.get() > assigned.get()) {
            return;
        }
        Actor office = cast.of(Role.STANDING_OFFICE);
        for (int i = 0; i < assigned.get(); i++) {
            boolean late = i < unfinished.get();
            LocalDate due = late
                    ? today.day().minusDays(3 + Chance.below(20, unit.code(), "due" + i))
                    : today.day().plusDays(5 + Chance.below(40, unit.code(), "due" + i));
            long id = tasks.assign(
                    office,
                    campaign,
                    Task.open(
                            unit.code(),
                            word("tasks", unit.code(), String.valueOf(i)),
                            word("products", unit.code(), String.valueOf(i)),
                            Chance.name(unit.code(), "task" + i % 3),
                            (20 + Chance.below(70, unit.code(), "paper" + i)) + "/UBND-NV",
                            due));
            if (!late && Chance.below(10, unit.code(), "done" + i) < 9) {
                LocalDate done = today.day().minusDays(Chance.below(9, unit.code(), "day" + i));
                Tasks.Said said =
                        new Tasks.Said("Đã hoàn thành, gửi kèm báo cáo.", Optional.of(done), Optional.empty());
                tasks.step(cast.of(Role.CLERK, unit), campaign, id, TaskStep.REPORT, said, 0);
                if (Chance.below(10, unit.code(), "sure" + i) < 9) {
                    tasks.step(office, campaign, id, TaskStep.CONFIRM, said, 1);
                }
            }
        }
    }

    private void cases(Campaign campaign, DemoCast cast, Participant unit, Register kind, int many) {
        Actor office = cast.of(Role.STANDING_OFFICE);
        for (int i = 0; i < many; i++) {
            long id = cases.enter(
                    office,
                    campaign,
                    CaseFile.of(
                            kind,
                            unit.code(),
                            "",
                            word(kind.word(), unit.code(), String.valueOf(i)),
                            "Phiếu số " + (3 + Chance.below(90, unit.code(), kind.word() + i)),
                            today.day().minusDays(10 + Chance.below(60, unit.code(), kind.word() + i))));
            cases.step(office, campaign, id, CaseStep.UPHOLD, "Đã xác minh với đơn vị.", 0);
        }
    }

    private void initiatives(Campaign campaign, Plan plan, DemoCast cast, Participant unit, DemoValues values) {
        Optional<Integer> recognised = number(plan, Register.INITIATIVES_RECOGNISED, unit, values);
        if (recognised.isEmpty()) {
            return;
        }
        int waiting = Chance.below(6, unit.code(), "waiting") == 0 ? 1 : 0;
        IntStream.range(0, recognised.get() + waiting).forEach(i -> {
            Actor clerk = cast.of(Role.CLERK, unit);
            long id = initiatives.propose(
                    clerk,
                    campaign,
                    Initiative.propose(
                            campaign.id(),
                            unit.code(),
                            "",
                            word("initiatives", unit.code(), String.valueOf(i)),
                            "Cán bộ một cửa và tổ công nghệ số cùng làm, người dân không phải đi lại.",
                            "Bớt một lần đi lại, rút ngắn hai ngày chờ."),
                    List.of());
            if (i < recognised.get()) {
                initiatives.step(
                        cast.of(Role.STANDING_OFFICE),
                        campaign,
                        id,
                        InitiativeStep.APPRAISE,
                        new Initiatives.Said("Mới trên địa bàn, đã dùng thử.", "", Optional.empty()),
                        0);
                initiatives.step(
                        cast.of(Role.STEERING_COMMITTEE),
                        campaign,
                        id,
                        InitiativeStep.RECOGNISE,
                        new Initiatives.Said(
                                "", "07/QĐ-BCĐ", Optional.of(today.day().minusDays(4))),
                        1);
            }
        });
    }

    private static String word(String list, String... words) {
        return String.valueOf(
                Chance.one(DemoScript.list(DemoScript.yaml("names").get(list)), words));
    }
}
