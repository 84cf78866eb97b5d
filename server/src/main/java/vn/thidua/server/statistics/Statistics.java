package vn.thidua.server.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Truth;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;

/** What the state's forms say of a year, now and as they were locked, with the cases behind each number. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    /** How many days before the last one the office is reminded. */
    private static final int DAYS_BEFORE = 30;

    private static final int FIRST_YEAR = 1945;

    private static final int LAST_OF_DECEMBER = 31;

    private final StatisticalCases cases;
    private final StatisticsTable table;
    private final Campaigns campaigns;
    private final Law law;
    private final Today today;

    Statistics(StatisticalCases cases, StatisticsTable table, Campaigns campaigns, Law law, Today today) {
        this.cases = cases;
        this.table = table;
        this.campaigns = campaigns;
        this.law = law;
        this.today = today;
    }

    /** Only for a whole authority: who has but one campaign sees none of it. */
    static void requireSight(Actor actor) {
        actor.require(Action.SEE_STATISTICS, actor.authority(), 0);
    }

    /** Refuses a year of which there can be no statistics. */
    private void requireYear(int year) {
        if (year < FIRST_YEAR || year > today.day().getYear()) {
            throw Refusal.unknown(String.valueOf(year));
        }
    }

    /** The years of which there is something to count, and this one; newest first. */
    public List<Integer> years(Actor actor) {
        requireSight(actor);
        Set<Integer> years = new LinkedHashSet<>(cases.years(actor));
        years.addAll(table.years(actor.authority()));
        years.add(today.day().getYear());
        return years.stream()
                .filter(year -> year <= today.day().getYear())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A form of a year with all that it was counted from, as things are now. */
    public FormCopy now(Actor actor, int year, StatisticalForm form) {
        requireSight(actor);
        requireYear(year);
        if (form.isTyped()) {
            Map<FilledForm.Place, Integer> figures = new HashMap<>();
            table.figures(actor.authority(), year, form)
                    .forEach((place, typed) -> typed.value().ifPresent(value -> figures.put(place, value)));
            return new FormCopy(FilledForm.typed(form, figures), List.of());
        }
        CaseCondition total = form.columns().getFirst().when();
        List<StatisticalCase> counted = cases.of(actor, form.counts().orElseThrow(), year).stream()
                .filter(one -> total.holds(one) != Truth.NO)
                .toList();
        return new FormCopy(FilledForm.counted(form, counted), counted);
    }

    /** What was typed into a form of a year, by place. */
    public Map<FilledForm.Place, TypedFigure> figures(Actor actor, int year, StatisticalForm form) {
        requireSight(actor);
        return table.figures(actor.authority(), year, form);
    }

    /** Every lock of a form of a year, the newest first. */
    public List<FormLock> locks(Actor actor, int year, StatisticalForm form) {
        requireSight(actor);
        requireYear(year);
        return table.locks(actor.authority(), year, form);
    }

    /** Awards of a year that stand in none of the forms, because they are of a lower level. */
    public long outside(Actor actor, int year) {
        requireSight(actor);
        return cases.of(actor, CaseKind.AWARD, year).stream()
                .filter(one -> one.value(Trait.AWARD).filter("none"::equals).isPresent())
                .count();
    }

    /**
     * The cases behind a number.
     *
     * @param sure those that stand there
     * @param open those of which it is not known
     */
    public record Behind(List<StatisticalCase> sure, List<StatisticalCase> open) {}

    /**
     * The cases behind a number of a form.
     *
     * @param line id of a line, empty for the first
     * @param column id of a column, empty for the first
     */
    public Behind behind(Actor actor, int year, StatisticalForm form, String line, String column) {
        return behind(form, now(actor, year, form).cases(), line, column);
    }

    static Behind behind(StatisticalForm form, List<StatisticalCase> counted, String line, String column) {
        StatisticalForm.Column heading = column.isEmpty() ? form.columns().getFirst() : form.column(column);
        Optional<StatisticalForm.Row> left = form.rows().stream()
                .filter(row -> !row.of().isEmpty() && (row.group() + "-" + row.of()).equals(line))
                .findFirst();
        if (left.isPresent()) {
            return new Behind(
                    counted.stream()
                            .filter(one -> FilledForm.isLeft(form, left.get(), heading, one))
                            .toList(),
                    List.of());
        }
        StatisticalForm.Row row = line.isEmpty() ? form.rows().getFirst() : form.row(line);
        CaseCondition when = row.when().and(heading.when());
        return new Behind(
                counted.stream().filter(one -> when.holds(one) == Truth.YES).toList(),
                counted.stream().filter(one -> when.holds(one) == Truth.UNKNOWN).toList());
    }

    /** What people have to say of the cases of a form, and what they said, by trait; traits that nobody need say are not there. */
    public Map<Trait, List<StatisticalCase>> asked(Actor actor, int year, StatisticalForm form) {
        return asked(form, now(actor, year, form).cases());
    }

    private static Map<Trait, List<StatisticalCase>> asked(StatisticalForm form, List<StatisticalCase> counted) {
        Map<Trait, List<StatisticalCase>> asked = new EnumMap<>(Trait.class);
        for (Trait trait : form.traits()) {
            List<StatisticalCase> those = counted.stream()
                    .filter(one -> one.isAsked(trait) && form.asks(trait, one))
                    // What is still to be said stands first.
                    .sorted(Comparator.comparing(one -> one.value(trait).isPresent()))
                    .toList();
            if (!those.isEmpty()) {
                asked.put(trait, those);
            }
        }
        return asked;
    }

    /** How many answers a form still waits for. */
    public long missing(Actor actor, int year, StatisticalForm form) {
        if (form.isTyped()) {
            return now(actor, year, form).filled().open();
        }
        return asked(actor, year, form).entrySet().stream()
                .mapToLong(one -> one.getValue().stream()
                        .filter(which -> which.value(one.getKey()).isEmpty())
                        .count())
                .sum();
    }

    /** The last day on which the ministry receives the forms of a year; empty where the law as data knows none. */
    public Optional<LocalDate> due(Actor actor, int year) {
        return law.find(actor.authority(), "statistics.day", LocalDate.of(year, Month.DECEMBER, 1))
                .map(LawValue::value)
                .map(day -> Math.clamp(new BigDecimal(day).intValue(), 1, LAST_OF_DECEMBER))
                .map(day -> LocalDate.of(year, Month.DECEMBER, day));
    }

    /**
     * Forms that wait to be locked.
     *
     * @param forms how many
     * @param first the first of them
     */
    public record Waiting(int year, int forms, StatisticalForm first, LocalDate due) {}

    /** What waits for the office today: from some weeks before the last day until the forms are locked, at most to the end of January. */
    public Optional<Waiting> waiting(Actor actor) {
        if (!actor.may(Action.KEEP_STATISTICS) || actor.grant().campaign().isPresent()) {
            return Optional.empty();
        }
        LocalDate day = today.day();
        int year = day.getMonth() == Month.JANUARY ? day.getYear() - 1 : day.getYear();
        return due(actor, year)
                .filter(due -> !day.isBefore(due.minusDays(DAYS_BEFORE)))
                // Who has not begun to work with the program reports by other ways.
                .filter(due -> campaigns.seenBy(actor).stream().anyMatch(one -> !one.isDraft()))
                .flatMap(due -> open(actor, year, due));
    }

    private Optional<Waiting> open(Actor actor, int year, LocalDate due) {
        List<String> locked = table.locked(actor.authority(), year);
        List<StatisticalForm> open = StatisticalForms.all().stream()
                .filter(form -> !locked.contains(form.word()))
                .toList();
        return open.stream().findFirst().map(first -> new Waiting(year, open.size(), first, due));
    }
}
