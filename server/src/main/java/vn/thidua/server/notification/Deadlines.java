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
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.DeadlinePage;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.delivery.DeliveredPapers;
import vn.thidua.server.delivery.Obligation;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.Tasks;

/** Everything that is due in a campaign, and which units have not done it; asked for all units at once. */
@Service
@Transactional(readOnly = true)
class Deadlines {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Standings standings;
    private final Worlds worlds;
    private final Tasks tasks;
    private final Obligations owing;
    private final DeliveredPapers papers;

    Deadlines(
            Campaigns campaigns,
            Registrations registrations,
            Standings standings,
            Worlds worlds,
            Tasks tasks,
            Obligations owing,
            DeliveredPapers papers) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.standings = standings;
        this.worlds = worlds;
        this.tasks = tasks;
        this.owing = owing;
        this.papers = papers;
    }

    /** The days of a campaign as somebody may see them: a unit's own tasks alone. */
    List<Due> of(Actor actor, Campaign campaign) {
        return of(actor, campaign, Optional.empty());
    }

    /** The same of some days alone; empty for all. Who is behind is asked for these days only. */
    List<Due> of(Actor actor, Campaign campaign, Optional<Set<LocalDate>> days) {
        Predicate<LocalDate> wanted =
                day -> days.map(some -> some.contains(day)).orElse(true);
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = new Outcome(worlds.ofCampaign(campaign, standings.day()));
        List<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        List<Due> dues = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (RegistrationForm form : plan.registration()) {
            form.deadline().ifPresent(told::add);
            registrations
                    .lastDay(campaign, form)
                    .filter(wanted)
                    .ifPresent(day -> dues.add(new Due(
                            "registration/" + form.id(),
                            form.label(),
                            day,
                            Optional.of(registrations.missing(campaign, form.id()).stream()
                                    .map(Participant::code)
                                    .toList()),
                            page(actor, "/registrations", Action.SEE_REGISTRATIONS))));
        }
        DeliveredPapers.Known come = papers.of(campaign);
        Optional<Participant> own = actor.role().ofUnit()
                ? campaigns.participant(campaign, SubjectKind.UNIT, actor.unit())
                : Optional.empty();
        for (Obligation owed : owing.of(campaign)) {
            owed.deadline().ifPresent(told::add);
            // What other blocks owe is in nobody else's calendar.
            owed.until()
                    .filter(day -> own.map(owed::isOwedBy).orElse(true))
                    .filter(wanted)
                    .ifPresent(day -> dues.add(new Due(
                            "owed/" + owed.key(),
                            owed.label(),
                            day,
                            open(owed, units, come),
                            page(actor, "/deliveries", Action.SEE_DELIVERIES))));
        }
        plan.sheets().forEach(sheet -> sheet.deadline().ifPresent(told::add));
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            if (!told.contains(deadline.id())) {
                outcome.lastDay(deadline)
                        .filter(wanted)
                        .ifPresent(day -> dues.add(new Due(
                                "deadline/" + deadline.id(),
                                deadline.label(),
                                day,
                                Optional.empty(),
                                page(actor, plan, deadline))));
            }
        }
        sheets(actor, campaign, plan, wanted, dues);
        tasks(actor, campaign, days, dues);
        return dues.stream().sorted(Comparator.comparing(Due::day)).toList();
    }

    /** The page where it is done; none for those whom it would tell that they may not see it. A unit sees its own. */
    private static String page(Actor actor, String page, Action sees) {
        return actor.role().ofUnit() || actor.may(sees) ? page : "";
    }

    /** The page on which a deadline is kept, as the plan says what it is for. */
    private static String page(Actor actor, Plan plan, Deadline deadline) {
        return DeadlinePage.of(plan, deadline.id())
                .filter(page -> page.isFor(actor))
                .map(DeadlinePage::path)
                .orElse("");
    }

    /** The units that have not handed it in; empty where neither a register nor a fact tells, or where nobody is behind. */
    private static Optional<List<String>> open(Obligation owed, List<Participant> units, DeliveredPapers.Known come) {
        return come.tells(owed)
                ? Optional.of(units.stream()
                        .filter(owed::isOwedBy)
                        .filter(unit -> !come.has(owed, unit))
                        .map(Participant::code)
                        .toList())
                : Optional.empty();
    }

    /** Sheets by the day on which they are due: most by the plan's, some by the office's extension. */
    private void sheets(Actor actor, Campaign campaign, Plan plan, Predicate<LocalDate> wanted, List<Due> dues) {
        standings.due(campaign).forEach((day, units) -> {
            if (wanted.test(day)) {
                dues.add(new Due(
                        "sheet",
                        plan.sheets().getFirst().label(),
                        day,
                        Optional.of(units),
                        page(actor, "/sheets", Action.SEE_SHEETS)));
            }
        });
    }

    private void tasks(Actor actor, Campaign campaign, Optional<Set<LocalDate>> days, List<Due> dues) {
        if (!actor.may(Action.SEE_TASKS)) {
            return;
        }
        Map<LocalDate, Map<String, List<Task>>> byDay = new TreeMap<>();
        tasks.open(actor, campaign, days).stream()
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
