package vn.thidua.plan.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Faults;
import vn.thidua.plan.WorkingDays;
import vn.thidua.plan.yaml.Scalars;

/** Reads reports that are owed again and again: each time named, or a span of days. */
final class ReportReader {

    /** More times than the days of a year and a bit are a slip in a year. */
    private static final int MOST = 400;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final WorkingDays working;
    private final Faults faults;

    ReportReader(WorkingDays working, Faults faults) {
        this.working = working;
        this.faults = faults;
    }

    Calendar.PeriodicReport read(Fields form) {
        String id = form.text("id", "");
        if (form.has("due") == form.has("every")) {
            faults.error(form.mark(), "report.form", id);
        }
        List<Calendar.DueReport> due = new ArrayList<>();
        for (Fields one : form.forms("due")) {
            one.day("until")
                    .ifPresent(until -> due.add(new Calendar.DueReport(one.text("period", ""), until, time(one))));
        }
        Optional<Calendar.Every> every = every(id, form.fields("every"));
        every.ifPresent(one -> due.addAll(times(one, form.fields("every").text("called", ""))));
        return new Calendar.PeriodicReport(
                id,
                form.text("label", ""),
                List.copyOf(due),
                every,
                form.texts("from"),
                form.text("to", ""),
                form.text("counts"),
                form.clause(""));
    }

    /** The time of day, {@code 16:00}; empty where the plan says none. */
    Optional<LocalTime> time(Fields form) {
        Optional<String> said = form.text("by");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(said.get()));
        } catch (DateTimeParseException e) {
            faults.error(form.mark("by"), "time.form", said.get());
            return Optional.empty();
        }
    }

    private Optional<Calendar.Every> every(String id, Fields form) {
        Optional<LocalDate> from = form.day("from");
        Optional<LocalDate> to = form.day("to");
        Optional<Integer> on = form.scalar("on").flatMap(Scalars::number).map(java.math.BigDecimal::intValue);
        boolean noDay =
                form.has("on") && on.filter(day -> day >= 1 && day <= 31).isEmpty();
        if (from.isEmpty() || to.isEmpty() || noDay) {
            // What is missing, or is no day of a month, is told already.
            return Optional.empty();
        }
        Calendar.Step step = form.choice("step", Calendar.Step.class, Calendar.Step.DAY);
        boolean named = step != Calendar.Step.DAY && step != Calendar.Step.WORKING_DAY;
        if (named != on.isPresent()
                || step == Calendar.Step.WEEK && on.filter(day -> day > 7).isPresent()) {
            faults.error(form.mark(), "report.on", id);
            return Optional.empty();
        }
        if (from.get().isAfter(to.get()) || to.get().isAfter(from.get().plusDays(MOST))) {
            faults.error(form.mark(), "report.span", id, from.get(), to.get(), MOST);
            return Optional.empty();
        }
        return Optional.of(new Calendar.Every(step, from.get(), to.get(), on, time(form)));
    }

    private List<Calendar.DueReport> times(Calendar.Every every, String called) {
        List<Calendar.DueReport> times = new ArrayList<>();
        for (LocalDate day = every.from(); !day.isAfter(every.to()); day = day.plusDays(1)) {
            if (falls(every, day)) {
                times.add(new Calendar.DueReport(called + " " + name(every.step(), day), day, every.by()));
            }
        }
        return times;
    }

    private boolean falls(Calendar.Every every, LocalDate day) {
        return switch (every.step()) {
            case DAY -> true;
            case WORKING_DAY -> working.contains(day);
            case WEEK ->
                day.equals(day.with(
                        TemporalAdjusters.nextOrSame(DayOfWeek.of(every.on().orElse(1)))));
            case MONTH -> day.equals(inMonth(every, day));
            case QUARTER -> day.getMonthValue() % 3 == 0 && day.equals(inMonth(every, day));
        };
    }

    private static LocalDate inMonth(Calendar.Every every, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return month.atDay(Math.min(every.on().orElse(1), month.lengthOfMonth()));
    }

    private static String name(Calendar.Step step, LocalDate day) {
        return switch (step) {
            case DAY, WORKING_DAY, WEEK -> DAY.format(day);
            case MONTH -> day.getMonthValue() + "/" + day.getYear();
            case QUARTER -> day.getMonthValue() / 3 + "/" + day.getYear();
        };
    }
}
