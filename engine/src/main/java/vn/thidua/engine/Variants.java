package vn.thidua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Register;
import vn.thidua.plan.RegistrationForm;

/** What a fact of one subject can still become: what has happened stays, and after its last day a known number stays too. */
final class Variants {

    private final Plan plan;
    private final LocalDate asOf;
    private final Computation computation;
    private final Subjects subjects;
    private final int row;

    Variants(World world, Computation computation, Subjects subjects, int row) {
        this.plan = world.plan();
        this.asOf = world.asOf();
        this.computation = computation;
        this.subjects = subjects;
        this.row = row;
    }

    /** Last day on which a fact can still change, as far as its goal and the calendar say. */
    Optional<LocalDate> until(FactDeclaration fact, Goal goal) {
        return goal.day(fact)
                .or(() -> plan.calendar().owed().stream()
                        .filter(owed -> owed.fact().equals(Optional.of(fact.id())))
                        .flatMap(owed -> owed.deadline().stream())
                        .flatMap(id -> plan.calendar().deadline(id).stream())
                        .flatMap(deadline -> computation.lastDay(deadline).stream())
                        .findFirst())
                .or(() -> handedIn(fact).flatMap(plan.calendar()::deadline).flatMap(computation::lastDay))
                .or(() -> Optional.of(plan.calendar().to()));
    }

    /** The deadline of what is handed in, a dossier or a registration, where the fact says that it was. */
    private Optional<String> handedIn(FactDeclaration fact) {
        Optional<String> id = Optional.of(fact.id());
        return plan.dossier()
                .filter(dossier ->
                        dossier.complete().equals(id) || dossier.submitted().equals(id))
                .flatMap(Dossier::deadline)
                .or(() -> plan.registration().stream()
                        .filter(form -> form.fact().equals(id))
                        .findFirst()
                        .flatMap(RegistrationForm::deadline));
    }

    /** Values worth a trial in the form of {@link Fixed}, the one known now first, then those that change least. */
    List<Long> of(FactDeclaration fact, Goal goal) {
        long now = subjects.value(fact, row);
        Set<Long> values = new LinkedHashSet<>(List.of(now));
        boolean known = now != Fixed.UNKNOWN;
        // What is imported was found by others: once it is known it stays.
        boolean late = fact.by().contains("import")
                || until(fact, goal).filter(last -> last.isBefore(asOf)).isPresent();
        switch (fact.type()) {
            case DATE, EVENT -> {
                if (!known) {
                    // Nobody has recorded it: it may have happened in time.
                    goal.day(fact)
                            .map(last -> last.isBefore(asOf) ? last : asOf)
                            .ifPresent(day -> values.add(day.toEpochDay()));
                }
                if (!known || now == Fixed.NEVER) {
                    values.add(asOf.toEpochDay());
                    goal.edges(fact).stream()
                            .filter(day -> !known || !day.isBefore(asOf))
                            .forEach(day -> values.add(day.toEpochDay()));
                }
            }
            case BOOLEAN -> {
                if (!known || !late) {
                    values.addAll(List.of(Fixed.TRUE, Fixed.FALSE));
                }
            }
            case TEXT -> {
                for (long value = 0; (!known || !late) && value < fact.values().size(); value++) {
                    values.add(value);
                }
            }
            case INTEGER, DECIMAL, PERCENT -> {
                if (!known || !late) {
                    values.addAll(numbers(fact, goal, now));
                }
            }
            case LIST -> {}
        }
        return List.copyOf(values);
    }

    private List<Long> numbers(FactDeclaration fact, Goal goal, long now) {
        long step = step(fact);
        Set<Long> asked = new LinkedHashSet<>(goal.numbers());
        goal.facts().stream()
                .map(other -> subjects.value(other, row))
                .filter(value -> value != Fixed.UNKNOWN)
                .forEach(asked::add);
        List<Long> beside = new ArrayList<>();
        asked.add(0L);
        asked.forEach(value -> beside.addAll(List.of(value + step, value - step)));
        asked.addAll(beside);
        asked.addAll(between(asked, step));
        fact.most().ifPresent(most -> asked.add(Fixed.of(most)));
        boolean whole = fact.type() == FactType.INTEGER;
        boolean rises = onlyRises(fact) && now != Fixed.UNKNOWN;
        return asked.stream()
                .filter(value -> value >= 0 || fact.least().isEmpty())
                .filter(value ->
                        fact.least().filter(least -> value < Fixed.of(least)).isEmpty())
                .filter(value ->
                        fact.most().filter(most -> value > Fixed.of(most)).isEmpty())
                .filter(value -> !whole || value % Fixed.ONE == 0)
                .filter(value -> !rises || value >= now)
                .sorted((one, other) -> now == Fixed.UNKNOWN
                        ? Long.compare(one, other)
                        : Long.compare(Math.abs(one - now), Math.abs(other - now)))
                .toList();
    }

    /** Between two numbers that are nearer to each other than a step there may be one that counts otherwise. */
    private static List<Long> between(Set<Long> asked, long step) {
        List<Long> sorted = asked.stream().sorted().toList();
        List<Long> middles = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            long gap = sorted.get(i) - sorted.get(i - 1);
            if (gap > 1 && gap < step) {
                middles.add(sorted.get(i - 1) + gap / 2);
            }
        }
        return middles;
    }

    /** By how much a number is changed to stand beside another. */
    static long step(FactDeclaration fact) {
        return fact.type() == FactType.INTEGER ? Fixed.ONE : Fixed.ONE / 100;
    }

    private boolean onlyRises(FactDeclaration fact) {
        return fact.register().filter(Register::onlyRises).isPresent()
                || plan.calendar().reports().stream()
                        .map(Calendar.PeriodicReport::counts)
                        .anyMatch(Optional.of(fact.id())::equals);
    }
}
