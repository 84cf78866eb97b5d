package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Scope;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FormulaWords;

/** The calendar of a plan in words: deadlines, reports owed again and again, reviews. */
public final class PlanDays {

    private final Plan plan;
    private final Texts texts;
    private final FormulaWords formulas;

    PlanDays(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
        this.formulas = new FormulaWords(plan, texts.reasons());
    }

    /** The last day of the calendar that the plan itself names: of its period, of a deadline, of a report. */
    static LocalDate last(Plan plan) {
        List<LocalDate> days = new ArrayList<>(List.of(plan.calendar().to()));
        fixed(plan).values().forEach(days::add);
        plan.calendar().reports().forEach(report -> report.due().forEach(due -> days.add(due.until())));
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** The deadlines whose day the plan names, in its order; those that wait for an event are not among them. */
    public static Map<Deadline, LocalDate> fixed(Plan plan) {
        Map<Deadline, LocalDate> days = new LinkedHashMap<>();
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            if (deadline.due() instanceof Deadline.Fixed fixed && written(fixed.day()) instanceof Expression.Day day) {
                days.put(
                        deadline,
                        deadline.dueIncluded() ? day.value() : day.value().minusDays(1));
            }
        }
        return days;
    }

    /** The last days of single reports of a series, by what they are called; of those owed in a span the first alone. */
    static Map<String, LocalDate> ofReports(Plan plan) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        plan.calendar()
                .reports()
                .forEach(report -> report.due().stream()
                        .limit(report.every().isPresent() ? 1 : Long.MAX_VALUE)
                        .forEach(due -> days.put(report.label() + ", " + due.period(), due.until())));
        return days;
    }

    /**
     * The deadlines that the plan leaves open until somebody records a fact about the campaign: the day itself, or what the
     * deadline runs from.
     */
    static Map<Deadline, FactDeclaration> open(Plan plan) {
        Map<Deadline, FactDeclaration> open = new LinkedHashMap<>();
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            setBy(deadline).ifPresent(fact -> open.put(deadline, fact));
        }
        return open;
    }

    /** The fact about the campaign that sets the day of a deadline, or from which it runs; empty where something else does. */
    public static Optional<FactDeclaration> setBy(Deadline deadline) {
        return deadline.base() instanceof Expression.OfFact(Scope ignored, FactDeclaration fact)
                        && fact.of() == SubjectKind.CAMPAIGN
                ? Optional.of(fact)
                : Optional.empty();
    }

    /** What stands for a parameter: a day that the paper does not name and whoever prepared the campaign took. */
    private static Expression written(Expression day) {
        return day instanceof Expression.OfParameter(String ignored, Expression value) ? value : day;
    }

    List<PlanView.DayPart> all() {
        List<PlanView.DayPart> days = new ArrayList<>();
        for (Deadline deadline : plan.calendar().deadlines().values()) {
            days.add(new PlanView.DayPart(deadline.label(), due(deadline), who(deadline.who()), deadline.clause()));
        }
        for (Calendar.PeriodicReport report : plan.calendar().reports()) {
            report.every()
                    .ifPresent(every ->
                            days.add(new PlanView.DayPart(report.label(), said(every), from(report), report.clause())));
            for (Calendar.DueReport due : report.every().isPresent() ? List.<Calendar.DueReport>of() : report.due()) {
                days.add(new PlanView.DayPart(
                        report.label() + ", " + due.period(),
                        by(due.by(), texts.day(due.until())),
                        from(report),
                        report.clause()));
            }
        }
        for (Calendar.Review review : plan.calendar().reviews()) {
            days.add(new PlanView.DayPart(review.label(), when(review), review.by(), review.clause()));
        }
        return days;
    }

    /** Who owes a report: every unit, or those of some blocks. */
    private String from(Calendar.PeriodicReport report) {
        return report.from().isEmpty()
                ? texts.say("kind.unit")
                : report.from().stream().map(plan::blockLabel).collect(Collectors.joining(", "));
    }

    /** The occasion or the last day of a review, as the plan names them; that it names neither is said, too. */
    private String when(Calendar.Review review) {
        return review.occasion()
                .or(() -> review.deadline()
                        .map(id -> plan.calendar().deadlines().get(id))
                        .map(this::due))
                .orElseGet(() -> texts.say("due.none"));
    }

    private String due(Deadline deadline) {
        String base = setBy(deadline)
                .map(fact -> texts.say("due.set", fact.label()))
                .orElseGet(() -> formulas.say(deadline.base()));
        String last = switch (deadline.due()) {
            case Deadline.Fixed ignored -> texts.say(deadline.dueIncluded() ? "due.until" : "due.before", base);
            case Deadline.DaysAfter after ->
                texts.say(
                        switch (after.counted()) {
                            case ALL_DAYS -> "due.after";
                            case MOVED -> "due.after-moved";
                            case WORKING_DAYS -> "due.after-working";
                        },
                        after.days(),
                        base);
        };
        return by(
                deadline.by(),
                deadline.from().map(from -> texts.say("due.from", from, last)).orElse(last));
    }

    private String by(Optional<LocalTime> time, String day) {
        return time.map(hour -> texts.say("due.by", hour.toString(), day)).orElse(day);
    }

    private String said(Calendar.Every every) {
        String on = every.on().map(String::valueOf).orElse("");
        String step = every.step() == Calendar.Step.WEEK
                ? texts.say("due.every.week", texts.say("weekday." + on))
                : texts.say("due.every." + EnumWords.word(every.step()), on);
        return by(every.by(), texts.say("due.every", step, texts.day(every.from()), texts.day(every.to())));
    }

    private String who(List<String> ids) {
        return ids.stream()
                .map(id -> id.equals("unit") || id.equals("person") ? texts.say("kind." + id) : plan.bodyLabel(id))
                .collect(Collectors.joining(", "));
    }
}
