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
import vn.thidua.server.web.Today;

/** The work behind the numbers of a demonstration: as many tasks, cases and initiatives as the facts that count them say. */
@Component
class DemoWork {

    private final Tasks tasks;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Campaigns campaigns;
    private final Today today;

    DemoWork(Tasks tasks, Cases cases, Initiatives initiatives, Campaigns campaigns, Today today) {
        this.tasks = tasks;
        this.cases = cases;
        this.initiatives = initiatives;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Plays the work of the year up to the campaign's day; each act on a day of its own. */
    void play(Campaign campaign, DemoDays days, DemoCast cast) {
        DemoValues values = new DemoValues(days.plan().calendar());
        for (Participant unit : cast.units()) {
            tasks(campaign, days, cast, unit, values);
            for (Register kind :
                    List.of(Register.COMPLAINTS, Register.CONDUCT, Register.DISCIPLINE, Register.FINDINGS_OPEN)) {
                fact(days, kind, SubjectKind.UNIT)
                        .ifPresent(fact -> cases(campaign, days, cast, unit, fact, number(fact, unit, values)));
            }
            initiatives(campaign, days, cast, unit, values);
        }
        fact(days, Register.WORKS, SubjectKind.PERSON)
                .ifPresent(fact -> campaigns.participants(campaign, SubjectKind.PERSON, false).stream()
                        .filter(person -> Chance.below(4, person.code(), "writes") == 0)
                        .forEach(person -> works(campaign, days, cast, person, fact, number(fact, person, values))));
    }

    private static Optional<FactDeclaration> fact(DemoDays days, Register register, SubjectKind of) {
        return days.plan().facts().getOrDefault(of, Map.of()).values().stream()
                .filter((FactDeclaration fact) ->
                        fact.register().filter(register::equals).isPresent())
                .findFirst();
    }

    private static int number(FactDeclaration fact, Participant of, DemoValues values) {
        return values.of(fact, of.code()).map(Integer::valueOf).orElse(0);
    }

    /** Goes to a day; false where it has not come yet. */
    private boolean comes(DemoDays days, LocalDate day) {
        if (!days.comes(day)) {
            return false;
        }
        today.moveTo(day);
        return true;
    }

    private void tasks(Campaign campaign, DemoDays days, DemoCast cast, Participant unit, DemoValues values) {
        int assigned = fact(days, Register.TASKS_ASSIGNED, SubjectKind.UNIT)
                .map(fact -> number(fact, unit, values))
                .orElse(0);
        int unfinished = fact(days, Register.TASKS_UNFINISHED, SubjectKind.UNIT)
                .map(fact -> number(fact, unit, values))
                .orElse(0);
        for (int i = 0; i < assigned; i++) {
            task(campaign, days, cast, unit, i, i < unfinished);
        }
    }

    private void task(
            Campaign campaign, DemoDays days, DemoCast cast, Participant unit, int number, boolean unfinished) {
        Actor office = cast.of(Role.STANDING_OFFICE);
        String which = String.valueOf(number);
        LocalDate given = days.some(55, unit.code(), "given", which);
        LocalDate due = given.plusDays(25 + Chance.below(25, unit.code(), "due", which));
        if (!comes(days, given)) {
            return;
        }
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
        LocalDate done = due.minusDays(Chance.below(14, unit.code(), "done", which));
        if (unfinished || !comes(days, done)) {
            return;
        }
        Tasks.Said said = new Tasks.Said("Đã hoàn thành, gửi kèm báo cáo.", Optional.of(done), Optional.empty());
        tasks.step(cast.of(Role.CLERK, unit), campaign, id, TaskStep.REPORT, said, 0);
        if (comes(days, done.plusDays(2 + Chance.below(6, unit.code(), "sure", which)))) {
            tasks.step(office, campaign, id, TaskStep.CONFIRM, said, 1);
        }
    }

    private void cases(
            Campaign campaign, DemoDays days, DemoCast cast, Participant unit, FactDeclaration fact, int many) {
        Register kind = fact.register().orElseThrow();
        for (int i = 0; i < many; i++) {
            String which = kind.word() + i;
            String source = "Phiếu số " + (3 + Chance.below(90, unit.code(), which));
            LocalDate day = days.some(15, unit.code(), which);
            enter(
                    campaign,
                    days,
                    cast.provider(days.plan(), fact),
                    CaseFile.of(kind, unit.code(), "", word(kind.word(), unit.code(), which), source, day),
                    "Đã xác minh với đơn vị.");
        }
    }

    private void works(
            Campaign campaign, DemoDays days, DemoCast cast, Participant person, FactDeclaration fact, int many) {
        for (int i = 0; i < many; i++) {
            String which = "work" + i;
            int number = 100 + Chance.below(800, person.code(), which);
            enter(
                    campaign,
                    days,
                    cast.provider(days.plan(), fact),
                    CaseFile.work(
                            person.code(),
                            word(Register.WORKS.word(), person.code(), which),
                            "Số " + number,
                            days.some(15, person.code(), which),
                            word("media", person.code(), which),
                            "https://bao.example/" + number),
                    "Đúng nội dung cải cách hành chính, đã phát hành.");
        }
    }

    private void enter(Campaign campaign, DemoDays days, Optional<Actor> keeper, CaseFile one, String words) {
        if (keeper.isEmpty() || !comes(days, one.day())) {
            return;
        }
        long id = cases.enter(keeper.get(), campaign, one);
        if (comes(days, one.day().plusDays(4 + Chance.below(7, one.source())))) {
            cases.step(keeper.get(), campaign, id, CaseStep.UPHOLD, words, 0);
        }
    }

    private void initiatives(Campaign campaign, DemoDays days, DemoCast cast, Participant unit, DemoValues values) {
        int recognised = fact(days, Register.INITIATIVES_RECOGNISED, SubjectKind.UNIT)
                .map(fact -> number(fact, unit, values))
                .orElse(-1);
        int waiting = Chance.below(6, unit.code(), "waiting") == 0 ? 1 : 0;
        for (int i = 0; recognised >= 0 && i < recognised + waiting; i++) {
            initiative(campaign, days, cast, unit, i, i < recognised);
        }
    }

    private void initiative(
            Campaign campaign, DemoDays days, DemoCast cast, Participant unit, int number, boolean good) {
        String which = String.valueOf(number);
        LocalDate proposed = days.some(45, unit.code(), "initiative", which);
        if (!comes(days, proposed)) {
            return;
        }
        long id = initiatives.propose(
                cast.of(Role.CLERK, unit),
                campaign,
                Initiative.propose(
                        campaign.id(),
                        unit.code(),
                        "",
                        word("initiatives", unit.code(), which),
                        "Cán bộ một cửa và tổ công nghệ số cùng làm, người dân không phải đi lại.",
                        "Bớt một lần đi lại, rút ngắn hai ngày chờ."),
                List.of());
        if (!good || !comes(days, proposed.plusDays(10))) {
            return;
        }
        Initiatives.Said said = new Initiatives.Said("Mới trên địa bàn, đã dùng thử.", "", Optional.empty());
        initiatives.step(cast.of(Role.STANDING_OFFICE), campaign, id, InitiativeStep.APPRAISE, said, 0);
        LocalDate decided = proposed.plusDays(24);
        if (comes(days, decided)) {
            Initiatives.Said decision = new Initiatives.Said("", "07/QĐ-BCĐ", Optional.of(decided));
            initiatives.step(cast.of(Role.STEERING_COMMITTEE), campaign, id, InitiativeStep.RECOGNISE, decision, 1);
        }
    }

    private static String word(String list, String... words) {
        return String.valueOf(
                Chance.one(DemoScript.list(DemoScript.yaml("names").get(list)), words));
    }
}
