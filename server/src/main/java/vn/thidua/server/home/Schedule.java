package vn.thidua.server.home;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.DeadlinePage;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanDays;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Worlds;

/** The days of a campaign, as far as they are known: what is due when, and for whom. */
@Component
public class Schedule {

    private final Campaigns campaigns;
    private final Worlds worlds;
    private final Today today;

    Schedule(Campaigns campaigns, Worlds worlds, Today today) {
        this.campaigns = campaigns;
        this.worlds = worlds;
        this.today = today;
    }

    /**
     * Something due.
     *
     * @param id of the deadline; of the report and period for reports
     * @param day last day; empty while what it waits for is not known
     * @param daysLeft until then; negative when past
     * @param place on the line between the campaign's first and last known day, in thousandths
     * @param who ids of bodies, {@code unit} or {@code person}
     * @param page where it is done, as a path within the campaign; empty where the plan does not say what is due
     */
    public record Day(
            String id,
            String label,
            Clause clause,
            Optional<LocalDate> day,
            Optional<Long> daysLeft,
            int place,
            List<String> who,
            String page) {}

    /**
     * The line of a campaign.
     *
     * @param todayPlace where today stands, in thousandths
     */
    public record Line(LocalDate from, LocalDate to, int todayPlace, List<Day> days) {}

    /** The line of a campaign, what has no day yet last. */
    public Line of(Campaign campaign) {
        return of(campaign, ignored -> true);
    }

    /** The line as somebody sees it: of reports that are asked of some blocks, a unit those of its own alone. */
    Line of(Actor actor, Campaign campaign) {
        if (!actor.role().ofUnit()) {
            return of(campaign);
        }
        String block = campaigns
                .participant(campaign, SubjectKind.UNIT, actor.unit())
                .flatMap(Participant::block)
                .orElse("");
        boolean outside = campaigns.isOutside(campaign, actor.unit());
        return of(campaign, report -> !outside && report.isOwedBy(block));
    }

    private Line of(Campaign campaign, Predicate<Calendar.PeriodicReport> asked) {
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = new Outcome(worlds.ofCampaign(campaign, today.day()));
        List<Day> found = new ArrayList<>();
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            found.add(day(
                    deadline.id(),
                    deadline.label(),
                    deadline.clause(),
                    outcome.lastDay(deadline),
                    deadline.who(),
                    DeadlinePage.of(plan, deadline.id()).map(DeadlinePage::path).orElse("")));
        }
        for (Calendar.PeriodicReport report :
                plan.calendar().reports().stream().filter(asked).toList()) {
            for (Calendar.DueReport due : shown(report)) {
                found.add(day(
                        report.id() + " " + due.period(),
                        report.label() + ", " + due.period(),
                        report.clause(),
                        Optional.of(due.until()),
                        List.of("unit"),
                        "/deliveries?owed="
                                + UriUtils.encode(report.id() + "/" + due.period(), StandardCharsets.UTF_8)));
            }
        }
        LocalDate last = found.stream()
                .flatMap(day -> day.day().stream())
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(campaign.to()))
                .orElse(campaign.to());
        List<Day> placed = found.stream()
                .map(day -> new Day(
                        day.id(),
                        day.label(),
                        day.clause(),
                        day.day(),
                        day.daysLeft(),
                        day.day().map(on -> place(campaign.from(), last, on)).orElse(1000),
                        day.who(),
                        day.page()))
                .sorted(Comparator.comparing((Day day) -> day.day().orElse(LocalDate.MAX)))
                .toList();
        return new Line(campaign.from(), last, place(campaign.from(), last, today.day()), placed);
    }

    /** Of a report owed again and again in a span the next one alone: the line has no room for a year of days. */
    private List<Calendar.DueReport> shown(Calendar.PeriodicReport report) {
        return report.every().isEmpty()
                ? report.due()
                : report.due().stream()
                        .filter(due -> !due.until().isBefore(today.day()))
                        .limit(1)
                        .toList();
    }

    private Day day(String id, String label, Clause clause, Optional<LocalDate> day, List<String> who, String page) {
        return new Day(
                id,
                label,
                clause,
                day,
                day.map(on -> on.toEpochDay() - today.day().toEpochDay()),
                0,
                List.copyOf(who),
                page);
    }

    private static int place(LocalDate from, LocalDate to, LocalDate day) {
        long whole = Math.max(1, to.toEpochDay() - from.toEpochDay());
        return Math.clamp((day.toEpochDay() - from.toEpochDay()) * 1000 / whole, 0, 1000);
    }

    /**
     * Whether the last day of a campaign is past, that of its year and of everything that is due; nothing of it is pressing
     * then. A day that somebody has still to set has not passed.
     */
    boolean isOver(Campaign campaign) {
        if (!today.day().isAfter(campaign.to())) {
            return false;
        }
        Line line = of(campaign);
        Calendar calendar = campaigns.plan(campaign).calendar();
        return today.day().isAfter(line.to())
                && line.days().stream()
                        .filter(day -> day.day().isEmpty())
                        .flatMap(day -> calendar.deadline(day.id()).stream())
                        .noneMatch(one -> PlanDays.setBy(one).isPresent());
    }

    /** The day of a deadline of that id. */
    Optional<Day> find(Line line, String id) {
        return line.days().stream().filter(day -> day.id().equals(id)).findFirst();
    }
}
