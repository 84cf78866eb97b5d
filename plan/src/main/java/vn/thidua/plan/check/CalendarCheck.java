package vn.thidua.plan.check;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.expression.Expression;

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
        if (calendar.from().isAfter(calendar.to())) {
            faults.error(places.of("period"), "period.backwards", calendar.from(), calendar.to());
        }
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
            }
        }
    }

    private static Optional<LocalDate> day(Deadline deadline) {
        return deadline.due() instanceof Deadline.Fixed(Expression day) ? literal(day) : Optional.empty();
    }

    private static Optional<LocalDate> literal(Expression expression) {
        return switch (expression) {
            case Expression.Day day -> Optional.of(day.value());
            case Expression.OfParameter parameter -> literal(parameter.value());
            default -> Optional.empty();
        };
    }
}
