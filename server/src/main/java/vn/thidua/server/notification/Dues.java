package vn.thidua.server.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskState;
import vn.thidua.server.tracking.Tasks;

/** Everything that is due in a campaign, and which units have not done it; asked for all units at once. */
@Service
@Transactional(readOnly = true)
class Dues {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Standings standings;
    private final Ledger ledger;
    private final Worlds worlds;
    private final Tasks tasks;

    Dues(
            Campaigns campaigns,
            Registrations registrations,
            Standings standings,
            Ledger ledger,
            Worlds worlds,
            Tasks tasks) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.standings = standings;
        this.ledger = ledger;
        this.worlds = worlds;
        this.tasks = tasks;
    }

    /** The days of a campaign as somebody may see them: a unit's own tasks alone. */
    List<Due> of(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = new Outcome(worlds.ofCampaign(campaign, standings.day()));
        List<String> units = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .map(Participant::code)
                .toList();
        List<Due> dues = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RegistrationForm form : plan.registration()) {
            form.deadline().ifPresent(told::add);
            registrations
                    .lastDay(campaign, form)
                    .ifPresent(day -> dues.add(new Due(
                            "registration/" + form.id(),
                            form.label(),
                            day,
                            Optional.of(registrations.missing(campaign, form.id()).stream()
                                    .map(Participant::code)
                                    .toList()),
                            "/registrations")));
        }
        for (Calendar.OwedPaper owed : plan.calendar().owed()) {
            owed.deadline().ifPresent(told::add);
            owed.deadline()
                    .flatMap(plan.calendar()::deadline)
                    .flatMap(outcome::lastDay)
                    .ifPresent(day -> dues.add(new Due(
                            "owed/" + owed.id(),
                            owed.label(),
                            day,
                            owed.fact().map(fact -> without(campaign, fact, units)),
                            "/facts")));
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            report.due()
                    .forEach(due -> dues.add(new Due(
                            "report/" + report.id() + "/" + due.period(),
                            report.label() + ", " + due.period(),
                            due.until(),
                            Optional.empty(),
                            "/facts")));
        }
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            if (!told.contains(deadline.id())) {
                outcome.lastDay(deadline)
                        .ifPresent(day -> dues.add(
                                new Due("deadline/" + deadline.id(), deadline.label(), day, Optional.empty(), "")));
            }
        }
        sheets(campaign, plan, units, dues);
        tasks(actor, campaign, dues);
        return dues.stream().sorted(Comparator.comparing(Due::day)).toList();
    }

    private List<String> without(Campaign campaign, String fact, List<String> units) {
        Map<String, Entry> entries = ledger.ofFact(campaign, SubjectKind.UNIT, fact);
        return units.stream()
                .filter(unit -> Optional.ofNullable(entries.get(unit))
                        .flatMap(Entry::value)
                        .filter(value -> !value.equals("never") && !value.equals("false"))
                        .isEmpty())
                .toList();
    }

    private void sheets(Campaign campaign, Plan plan, List<String> units, List<Due> dues) {
        if (plan.sheets().isEmpty()) {
            return;
        }
        Map<String, SheetState> states = standings.states(campaign);
        dues.add(new Due(
                "sheet",
                plan.sheets().getFirst().label(),
                campaign.to(),
                Optional.of(units.stream()
                        .filter(unit -> {
                            SheetState state = states.getOrDefault(unit, SheetState.OPEN);
                            return state == SheetState.OPEN || state == SheetState.RETURNED;
                        })
                        .toList()),
                "/sheets"));
    }

    private void tasks(Actor actor, Campaign campaign, List<Due> dues) {
        if (!actor.may(Action.SEE_TASKS)) {
            return;
        }
        Map<LocalDate, Map<String, List<Task>>> byDay = new TreeMap<>();
        tasks.seenBy(actor, campaign, "").stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .forEach(task -> byDay.computeIfAbsent(task.due(), day -> new TreeMap<>())
                        .computeIfAbsent(task.title(), title -> new ArrayList<>())
                        .add(task));
        byDay.forEach((day, byTitle) -> byTitle.forEach((title, some) -> dues.add(new Due(
                "task/" + some.getFirst().id(),
                title,
                day,
                Optional.of(some.stream().map(Task::unit).distinct().toList()),
                "/tasks"))));
    }
}
