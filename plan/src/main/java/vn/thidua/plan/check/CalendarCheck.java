package vn.thidua.plan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Holiday;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.WorkingDays;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Mark;

/** Days must make sense: the period forwards, spans forwards, nothing due before the campaign or long after it. */
final class CalendarCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    CalendarCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        Calendar calendar = plan.calendar();
        calendar.workingDays().off().stream()
                .filter(calendar.workingDays().worked()::contains)
                .sorted()
                .forEach(day -> faults.error(places.of("calendar"), "calendar.both", day));
        working(calendar);
        if (calendar.from().isAfter(calendar.to())) {
            faults.error(places.of("period"), "period.backwards", calendar.from(), calendar.to());
        }
        Optional<LocalDate> paper = issued();
        for (Deadline deadline : calendar.deadlines().values()) {
            Optional<LocalDate> last = day(deadline);
            if (last.isEmpty()) {
                continue;
            }
            if (deadline.from().filter(from -> from.isAfter(last.get())).isPresent()) {
                faults.error(
                        places.of("calendar", "deadlines", deadline.id()),
                        "deadline.backwards",
                        deadline.id(),
                        deadline.from().get(),
                        last.get());
            }
            if (last.get().isBefore(calendar.from())
                    || last.get().isAfter(calendar.to().plusYears(1))) {
                faults.error(
                        places.of("calendar", "deadlines", deadline.id()),
                        "deadline.outside",
                        deadline.id(),
                        last.get(),
                        calendar.from(),
                        calendar.to());
            } else {
                paper.filter(issued -> issued.isAfter(last.get()))
                        .ifPresent(issued -> faults.warning(
                                places.of("calendar", "deadlines", deadline.id()),
                                "deadline.before-paper",
                                deadline.id(),
                                last.get(),
                                issued));
            }
        }
        targets();
    }

    /** Empty also where it came after the end: that is told once, and not again at each deadline. */
    private Optional<LocalDate> issued() {
        Optional<LocalDate> issued = plan.document().issued();
        Optional<LocalDate> late =
                issued.filter(day -> day.isAfter(plan.calendar().to())
                        && !plan.calendar().from().isAfter(plan.calendar().to()));
        late.ifPresent(day -> faults.warning(
                places.of("document", "issued"),
                "document.after-period",
                day,
                plan.calendar().to()));
        return late.isPresent() ? Optional.empty() : issued;
    }

    private void targets() {
        LocalDate from = plan.calendar().from();
        for (SubjectKind kind : SubjectKind.values()) {
            for (Target target : plan.targets(kind).values()) {
                literal(target.due())
                        .filter(due -> due.isBefore(from))
                        .ifPresent(due -> faults.warning(
                                places.of("targets", target.id()), "target.before-period", target.id(), due, from));
            }
        }
    }

    /** Who counts on working days should know where the year's days off are not known, or not for sure. */
    private void working(Calendar calendar) {
        if (calendar.deadlines().values().stream().noneMatch(CalendarCheck::asksWorkingDays)) {
            return;
        }
        Mark place = places.of("calendar");
        WorkingDays own = calendar.workingDays();
        for (int year = calendar.from().getYear(); year <= calendar.to().getYear(); year++) {
            List<Holiday> announced = WorkingDays.announced(year);
            if (announced.isEmpty() && !own.speaksOf(year)) {
                faults.warning(place, "calendar.year", String.valueOf(year));
            }
            for (Holiday holiday : announced) {
                if (!holiday.confirmed() && !holiday.off().stream().allMatch(own::speaksOf)) {
                    faults.warning(place, "calendar.unconfirmed", String.valueOf(year), holiday.vi(), holiday.source());
                }
            }
        }
    }

    private static boolean asksWorkingDays(Deadline deadline) {
        return deadline.due() instanceof Deadline.DaysAfter after
                && after.counted().asksWorkingDays();
    }

    /** The last day that counts. */
    private static Optional<LocalDate> day(Deadline deadline) {
        return deadline.due() instanceof Deadline.Fixed(Expression day)
                ? literal(day).map(last -> deadline.dueIncluded() ? last : last.minusDays(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> literal(Expression expression) {
        return switch (expression) {
            case Expression.Day day -> Optional.of(day.value());
            case Expression.OfParameter parameter -> literal(parameter.value());
            default -> Optional.empty();
        };
    }
}
