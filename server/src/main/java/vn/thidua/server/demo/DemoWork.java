package vn.thidua.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
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
import vn.thidua.server.workflow.TakenStep;

/** The work behind the numbers of a demonstration: as many tasks, cases and initiatives as the facts that count them say. */
@Component
class DemoWork {

    private final Tasks tasks;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Campaigns campaigns;

    DemoWork(Tasks tasks, Cases cases, Initiatives initiatives, Campaigns campaigns) {
        this.tasks = tasks;
        this.cases = cases;
        this.initiatives = initiatives;
        this.campaigns = campaigns;
    }

    /** Puts down the work of the year, each act on a day of its own. */
    void play(Campaign campaign, DemoYear year, DemoCast cast) {
        DemoValues values = new DemoValues(year.plan().calendar());
        for (Participant unit : cast.units()) {
            tasks(campaign, year, cast, unit, values);
            for (Register kind :
                    List.of(Register.COMPLAINTS, Register.CONDUCT, Register.DISCIPLINE, Register.FINDINGS_OPEN)) {
                fact(year, kind, SubjectKind.UNIT)
                        .ifPresent(fact -> cases(campaign, year, cast, unit, fact, number(fact, unit, values)));
            }
            initiatives(campaign, year, cast, unit, values);
        }
        fact(year, Register.WORKS, SubjectKind.PERSON)
                .ifPresent(fact -> campaigns.participants(campaign, SubjectKind.PERSON, false).stream()
                        .filter(person -> Chance.below(4, person.code(), "writes") == 0)
                        .forEach(person -> works(campaign, year, cast, person, fact, number(fact, person, values))));
    }

    private static Optional<FactDeclaration> fact(DemoYear year, Register register, SubjectKind of) {
        return year.plan().facts().getOrDefault(of, Map.of()).values().stream()
                .filter((FactDeclaration fact) ->
                        fact.register().filter(register::equals).isPresent())
                .findFirst();
    }

    private static int number(FactDeclaration fact, Participant of, DemoValues values) {
        return values.of(fact, of.code()).map(Integer::valueOf).orElse(0);
    }

    private void tasks(Campaign campaign, DemoYear year, DemoCast cast, Participant unit, DemoValues values) {
        int assigned = number(year, Register.TASKS_ASSIGNED, unit, values);
        int unfinished = number(year, Register.TASKS_UNFINISHED, unit, values);
        for (int i = 0; i < assigned; i++) {
            task(campaign, year, cast, unit, i, i < unfinished);
        }
    }

    private void task(
            Campaign campaign, DemoYear year, DemoCast cast, Participant unit, int number, boolean unfinished) {
        Actor office = cast.of(Role.STANDING_OFFICE);
        String which = String.valueOf(number);
        LocalDate given = year.days().some(55, unit.code(), "given", which);
        LocalDate due = given.plusDays(25 + Chance.below(25, unit.code(), "due", which));
        LocalDate done = due.minusDays(Chance.below(14, unit.code(), "done", which));
        LocalDate sure = done.plusDays(2 + Chance.below(6, unit.code(), "sure", which));
        String words = "Đã hoàn thành, gửi kèm báo cáo.";
        Tasks.StepDetails said = new Tasks.StepDetails(Optional.of(done), Optional.empty());
        year.work(given, () -> {
            long id = tasks.assign(
                    office,
                    campaign,
                    Task.open(
                            unit.code(),
                            word("tasks", unit.code(), which),
                            word("products", unit.code(), which),
                            Chance.name(unit.code(), "task" + number % 3),
                            (20 + Chance.below(70, unit.code(), "paper", which)) + "/UBND-NV",
                            due));
            if (!unfinished) {
                Actor clerk = cast.of(Role.CLERK, unit);
                year.work(
                        done, () -> tasks.step(clerk, campaign, id, new TakenStep<>(TaskStep.REPORT, words, 0), said));
                year.work(
                        sure,
                        () -> tasks.step(office, campaign, id, new TakenStep<>(TaskStep.CONFIRM, words, 1), said));
            }
        });
    }

    private void cases(
            Campaign campaign, DemoYear year, DemoCast cast, Participant unit, FactDeclaration fact, int many) {
        Register kind = fact.register().orElseThrow();
        for (int i = 0; i < many; i++) {
            String which = kind.word() + i;
            String source = "Phiếu số " + (3 + Chance.below(90, unit.code(), which));
            LocalDate day = year.days().some(15, unit.code(), which);
            enter(
                    campaign,
                    year,
                    cast.provider(year.plan(), fact),
                    CaseFile.of(kind, unit.code(), "", word(kind.word(), unit.code(), which), source, day),
                    "Đã xác minh với đơn vị.");
        }
    }

    private void works(
            Campaign campaign, DemoYear year, DemoCast cast, Participant person, FactDeclaration fact, int many) {
        for (int i = 0; i < many; i++) {
            String which = "work" + i;
            int number = 100 + Chance.below(800, person.code(), which);
            enter(
                    campaign,
                    year,
                    cast.provider(year.plan(), fact),
                    CaseFile.work(
                            person.code(),
                            word(Register.WORKS.word(), person.code(), which),
                            "Số " + number,
                            year.days().some(15, person.code(), which),
                            word("media", person.code(), which),
                            "https://bao.example/" + number),
                    "Đúng nội dung cải cách hành chính, đã phát hành.");
        }
    }

    private void enter(Campaign campaign, DemoYear year, Optional<Actor> keeper, CaseFile one, String words) {
        LocalDate decided = one.day().plusDays(4 + Chance.below(7, one.source()));
        keeper.ifPresent(actor -> year.work(one.day(), () -> {
            long id = cases.enter(actor, campaign, one);
            year.work(decided, () -> cases.step(actor, campaign, id, new TakenStep<>(CaseStep.UPHOLD, words, 0)));
        }));
    }

    private void initiatives(Campaign campaign, DemoYear year, DemoCast cast, Participant unit, DemoValues values) {
        if (fact(year, Register.INITIATIVES_RECOGNISED, SubjectKind.UNIT).isEmpty()
                && fact(year, Register.INITIATIVES_APPLIED, SubjectKind.UNIT).isEmpty()) {
            return;
        }
        int used = number(year, Register.INITIATIVES_APPLIED, unit, values);
        int good = recognised(year, unit, values);
        int waiting = Chance.below(6, unit.code(), "waiting") == 0 ? 1 : 0;
        for (int i = 0; i < good + waiting; i++) {
            initiative(campaign, year, cast, unit, i, i < good, i < used);
        }
    }

    /** How many initiatives of a unit are recognised: as many as its fact says, at least those that others use. */
    static int recognised(DemoYear year, Participant unit, DemoValues values) {
        return Math.max(
                number(year, Register.INITIATIVES_APPLIED, unit, values),
                number(year, Register.INITIATIVES_RECOGNISED, unit, values));
    }

    private static int number(DemoYear year, Register register, Participant unit, DemoValues values) {
        return fact(year, register, SubjectKind.UNIT)
                .map(fact -> number(fact, unit, values))
                .orElse(0);
    }

    private void initiative(
            Campaign campaign, DemoYear year, DemoCast cast, Participant unit, int number, boolean good, boolean used) {
        String which = String.valueOf(number);
        LocalDate proposed = year.days().some(45, unit.code(), "initiative", which);
        LocalDate decided = proposed.plusDays(24);
        Initiative one = Initiative.propose(
                campaign.id(),
                unit.code(),
                "",
                word("initiatives", unit.code(), which),
                "Cán bộ một cửa và tổ công nghệ số cùng làm, người dân không phải đi lại.",
                "Bớt một lần đi lại, rút ngắn hai ngày chờ.");
        year.work(proposed, () -> {
            long id = initiatives.propose(cast.of(Role.CLERK, unit), campaign, one, List.of());
            if (good) {
                Initiatives.Recognition decision = new Initiatives.Recognition("07/QĐ-BCĐ", Optional.of(decided));
                Actor office = cast.of(Role.STANDING_OFFICE);
                Actor committee = cast.of(Role.STEERING_COMMITTEE);
                year.work(
                        proposed.plusDays(10),
                        () -> initiatives.step(
                                office,
                                campaign,
                                id,
                                new TakenStep<>(InitiativeStep.APPRAISE, "Mới trên địa bàn, đã dùng thử.", 0),
                                Initiatives.Recognition.NONE));
                year.work(
                        decided,
                        () -> initiatives.step(
                                committee, campaign, id, new TakenStep<>(InitiativeStep.RECOGNISE, "", 1), decision));
            }
            if (used) {
                List<Participant> others = cast.units().stream()
                        .filter(other -> !other.code().equals(unit.code()))
                        .toList();
                Actor other = cast.of(Role.CLERK, Chance.one(others, unit.code(), "adopts", which));
                year.work(decided.plusDays(7), () -> initiatives.adopt(other, campaign, id));
            }
        });
    }

    private static String word(String list, String... words) {
        return String.valueOf(
                Chance.one(DemoScript.list(DemoScript.yaml("names").get(list)), words));
    }
}
