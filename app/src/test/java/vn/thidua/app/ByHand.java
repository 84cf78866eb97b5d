package vn.thidua.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Scope;

/**
 * What the description of the language says, worked out as a person would with everything known: one unit, one formula at
 * a time, in plain decimals, remembering nothing. A result that has no value (a division by zero, a line that is not asked)
 * is null. Only units are rated.
 */
final class ByHand {

    private static final LocalDate NEVER = LocalDate.MAX;
    /** Days off that are no weekend, of the year of random plans and of the next, into which their deadlines may reach. */
    private static final String OFF = """
            2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02
            2025-09-01 2025-09-02
            2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01
            2026-08-31 2026-09-01 2026-09-02 2026-11-24
            """;

    private static final String WORKED_SATURDAYS = "2025-04-26 2026-01-10 2026-08-22";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;
    private final Plan plan;
    private final Subjects units;
    private final Subjects own;

    ByHand(World world) {
        this(world, world.units());
    }

    /** @param own of whom the rows are: the units, or the people where only facts are asked */
    ByHand(World world, Subjects own) {
        this.world = world;
        this.plan = world.plan();
        this.units = world.units();
        this.own = own;
    }

    @Nullable
    Boolean holds(Expression condition, int row) {
        return (Boolean) value(condition, row);
    }

    @Nullable
    Object value(Expression expression, int row) {
        return switch (expression) {
            case Expression.Truth truth -> truth.value();
            case Expression.Number number -> six(number.value());
            case Expression.Day day -> day.value();
            case Expression.Text text -> text.value();
            case Expression.OfParameter parameter -> value(parameter.value(), row);
            case Expression.OfFact fact -> fact(fact, row);
            case Expression.OfBlock ignored ->
                List.copyOf(plan.blocks().keySet()).get(units.block(row));
            case Expression.Not not -> {
                Boolean of = holds(not.of(), row);
                yield of == null ? null : !of;
            }
            case Expression.And and -> all(and.parts(), row);
            case Expression.Or or -> any(or.parts(), row);
            case Expression.Compare compare ->
                compare(compare.relation(), value(compare.left(), row), value(compare.right(), row));
            case Expression.OneOf oneOf -> oneOf(oneOf, row);
            case Expression.Arithmetic sum -> arithmetic(sum, row);
            case Expression.Conditional choice -> conditional(choice, row);
            case Expression.InTime inTime -> inTime(inTime, row);
            case Expression.Happened happened -> {
                LocalDate day = (LocalDate) value(happened.event(), row);
                yield day == null ? null : !day.equals(NEVER) && !day.isAfter(world.asOf());
            }
            case Expression.Round round -> {
                BigDecimal of = number(round.of(), row);
                yield of == null
                        ? null
                        : six(of.setScale(
                                round.rounding().decimals(), round.rounding().mode()));
            }
            case Expression.Extreme extreme -> {
                BigDecimal a = number(extreme.left(), row);
                BigDecimal b = number(extreme.right(), row);
                yield a == null || b == null ? null : extreme.greater() ? a.max(b) : a.min(b);
            }
            case Expression.Aggregate aggregate -> new ByHandSets(this, units).value(aggregate, row);
            case Expression.OfOutcome outcome -> outcome(outcome, row);
            case Expression.Known known -> value(known.of(), row) != null;
            case Expression.OfList list -> list(list, row);
            case Expression.OfPeriods periods -> periods(periods, row);
            default -> throw new IllegalArgumentException(expression.toString());
        };
    }

    private @Nullable BigDecimal list(Expression.OfList of, int row) {
        List<?> list = own.list(of.list().fact(), row);
        if (list == null) {
            return null;
        }
        BigDecimal total =
                list.stream().map(one -> BigDecimal.valueOf((Long) one, 6)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal size = BigDecimal.valueOf(list.size());
        return switch (of.question()) {
            case TOTAL -> six(total);
            case SIZE -> six(size);
            case AVERAGE -> list.isEmpty() ? null : total.divide(size, 6, RoundingMode.HALF_UP);
            case LOWEST, HIGHEST -> extreme(list, of.question());
        };
    }

    private static @Nullable BigDecimal extreme(List<?> list, Expression.ListQuestion question) {
        List<BigDecimal> numbers = list.stream()
                .map(one -> BigDecimal.valueOf((Long) one, 6))
                .sorted()
                .toList();
        return numbers.isEmpty()
                ? null
                : question == Expression.ListQuestion.LOWEST ? numbers.getFirst() : numbers.getLast();
    }

    /** Known only when the number of every period is; how many there are is known. */
    private @Nullable BigDecimal periods(Expression.OfPeriods of, int row) {
        if (of.question() == Expression.ListQuestion.SIZE) {
            return six(BigDecimal.valueOf(of.facts().size()));
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (Expression.OfFact fact : of.facts()) {
            BigDecimal number = number(fact, row);
            if (number == null) {
                return null;
            }
            numbers.add(number);
        }
        BigDecimal total = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (of.question()) {
            case AVERAGE -> total.divide(BigDecimal.valueOf(numbers.size()), 6, RoundingMode.HALF_UP);
            case LOWEST -> Collections.min(numbers);
            case HIGHEST -> Collections.max(numbers);
            default -> six(total);
        };
    }

    @Nullable
    BigDecimal number(Expression expression, int row) {
        return (BigDecimal) value(expression, row);
    }

    static BigDecimal six(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP);
    }

    private @Nullable Object fact(Expression.OfFact of, int row) {
        Subjects subjects = of.scope() == Scope.CAMPAIGN ? world.campaign() : own;
        int at = of.scope() == Scope.CAMPAIGN ? 0 : of.scope() == Scope.PARENT ? units.above(row) : row;
        return at < 0 ? null : known(subjects, of.fact(), at);
    }

    private static @Nullable Object known(Subjects subjects, FactDeclaration fact, int row) {
        Object value = subjects.known(fact, row).orElse(null);
        return value instanceof BigDecimal number
                ? six(number)
                : "never".equals(value) && fact.type().isDay() ? NEVER : value;
    }

    private @Nullable Boolean all(List<Expression> parts, int row) {
        List<Optional<Boolean>> values = parts.stream()
                .map(part -> Optional.ofNullable(holds(part, row)))
                .toList();
        return values.contains(Optional.of(false))
                ? Boolean.FALSE
                : values.contains(Optional.<Boolean>empty()) ? null : Boolean.TRUE;
    }

    private @Nullable Boolean any(List<Expression> parts, int row) {
        List<Optional<Boolean>> values = parts.stream()
                .map(part -> Optional.ofNullable(holds(part, row)))
                .toList();
        return values.contains(Optional.of(true))
                ? Boolean.TRUE
                : values.contains(Optional.<Boolean>empty()) ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean compare(Expression.Relation relation, @Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        int order = switch (a) {
            case BigDecimal number -> number.compareTo((BigDecimal) b);
            case LocalDate day -> day.compareTo((LocalDate) b);
            default -> a.equals(b) ? 0 : 1;
        };
        return switch (relation) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private @Nullable Boolean oneOf(Expression.OneOf oneOf, int row) {
        Object of = value(oneOf.of(), row);
        List<Optional<Boolean>> same = oneOf.values().stream()
                .map(one -> Optional.ofNullable(compare(Expression.Relation.EQUAL, of, value(one, row))))
                .toList();
        return same.contains(Optional.of(true))
                ? Boolean.TRUE
                : same.contains(Optional.<Boolean>empty()) ? null : Boolean.FALSE;
    }

    private @Nullable BigDecimal arithmetic(Expression.Arithmetic sum, int row) {
        BigDecimal a = number(sum.left(), row);
        BigDecimal b = number(sum.right(), row);
        if (a == null || b == null) {
            return null;
        }
        return switch (sum.operation()) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> six(a.multiply(b));
            case DIVIDED_BY -> b.signum() == 0 ? null : a.divide(b, 6, RoundingMode.HALF_UP);
        };
    }

    private @Nullable Object conditional(Expression.Conditional choice, int row) {
        Boolean when = holds(choice.when(), row);
        Object then = value(choice.then(), row);
        Object otherwise = value(choice.otherwise(), row);
        return when == null ? (Objects.equals(then, otherwise) ? then : null) : when ? then : otherwise;
    }

    private @Nullable Boolean inTime(Expression.InTime inTime, int row) {
        Deadline deadline = plan.calendar().deadline(inTime.deadline()).orElseThrow();
        LocalDate base = (LocalDate) value(deadline.base(), row);
        LocalDate event = (LocalDate) value(inTime.event(), row);
        if (base != null && base.equals(NEVER) && deadline.due() instanceof Deadline.DaysAfter) {
            return false;
        }
        if (event == null) {
            return null;
        }
        if (event.equals(NEVER) || deadline.from().filter(event::isBefore).isPresent()) {
            return false;
        }
        if (base == null) {
            return null;
        }
        return !event.isAfter(last(deadline, base));
    }

    /** The last day that counts. */
    private static LocalDate last(Deadline deadline, LocalDate base) {
        LocalDate last = base;
        if (deadline.due() instanceof Deadline.DaysAfter after) {
            boolean counts = after.counted() == Deadline.Counting.WORKING_DAYS;
            last = counts ? base : base.plusDays(after.days());
            for (int left = counts ? after.days() : 0; left > 0; ) {
                last = last.plusDays(1);
                left -= isWorked(last) ? 1 : 0;
            }
            while (after.counted() == Deadline.Counting.MOVED && !isWorked(last)) {
                last = last.plusDays(1);
            }
        }
        return deadline.dueIncluded() ? last : last.minusDays(1);
    }

    private static boolean isWorked(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend ? WORKED_SATURDAYS.contains(day.toString()) : !OFF.contains(day.toString());
    }

    private @Nullable Object outcome(Expression.OfOutcome of, int row) {
        return switch (of.outcome()) {
            case TOTAL -> total(row);
            case POINTS -> points(plan.criterion(of.id()).orElseThrow(), row).orElse(null);
            case MET ->
                met(Objects.requireNonNull(plan.standards(SubjectKind.UNIT).get(of.id())), row);
            case TARGET ->
                met(Objects.requireNonNull(plan.targets(SubjectKind.UNIT).get(of.id())), row);
            case TARGETS_MET -> targetsMet(row);
            case RANK -> rank(row);
            case LOWEST_SHARE -> lowestShare(row);
            case CLASS -> new ByHandClasses(this, world).level(of.id(), row).orElse(null);
            case ELIGIBLE -> eligible(of.id(), row);
            case PROPOSED -> proposed(of.id(), row);
            case SELECTED -> throw new IllegalArgumentException(of.toString());
        };
    }

    /** Whether a unit meets all standards of an award that is for all blocks. */
    private @Nullable Boolean eligible(String award, int row) {
        if (isOut(row) || isUnsubmitted(row, Unsubmitted.Means.NOT_RANKED)) {
            return false;
        }
        Boolean meets = all(
                Objects.requireNonNull(plan.awards().get(award)).standards(SubjectKind.UNIT).stream()
                        .map(Standard::when)
                        .toList(),
                row);
        // Whose registration may still come may or may not take part.
        return Boolean.TRUE.equals(meets) ? joins(SubjectKind.UNIT, row) : meets;
    }

    /** Whose dossier came was proposed; who is no candidate was not, and nobody else was when the last day is over. */
    private @Nullable Boolean proposed(String award, int row) {
        if (world.proposed().contains(new World.Proposal(award, SubjectKind.UNIT, units.id(row)))) {
            return true;
        }
        Deadline deadline = plan.calendar()
                .deadline(plan.dossier().orElseThrow().deadline().orElseThrow())
                .orElseThrow();
        LocalDate base = (LocalDate) value(deadline.base(), row);
        boolean over = base != null && (base.equals(NEVER) || world.asOf().isAfter(last(deadline, base)));
        return over || Boolean.FALSE.equals(eligible(award, row)) ? Boolean.FALSE : null;
    }

    /** Whether somebody takes part: registered by now, or a registration may still come. */
    @Nullable
    Boolean joins(SubjectKind kind, int row) {
        List<RegistrationForm> forms =
                plan.registration().stream().filter(form -> form.of() == kind).toList();
        if (!plan.audience().joining().equals("registration")) {
            return true;
        }
        if (forms.isEmpty()) {
            return kind == SubjectKind.UNIT
                    ? Boolean.TRUE
                    : joins(SubjectKind.UNIT, world.people().above(row));
        }
        RegistrationForm form = forms.getFirst();
        Subjects subjects = kind == SubjectKind.UNIT ? units : world.people();
        FactDeclaration fact = plan.fact(kind, form.fact().orElseThrow()).orElseThrow();
        LocalDate day = (LocalDate) known(subjects, fact, row);
        if (day != null && !day.isAfter(world.asOf())) {
            return true;
        }
        Deadline deadline =
                plan.calendar().deadline(form.deadline().orElseThrow()).orElseThrow();
        LocalDate base = (LocalDate) value(deadline.base(), row);
        boolean none = base == null || base.equals(NEVER);
        return none || !world.asOf().isAfter(last(deadline, base)) ? null : false;
    }

    private boolean isOut(int row) {
        return Boolean.FALSE.equals(joins(SubjectKind.UNIT, row));
    }

    @Nullable
    Boolean met(Standard standard, int row) {
        return isOut(row) ? Boolean.FALSE : holds(standard.when(), row);
    }

    private @Nullable Boolean targetsMet(int row) {
        if (isOut(row)) {
            return false;
        }
        List<Optional<Boolean>> met = plan.targets(SubjectKind.UNIT).values().stream()
                .filter(target -> threshold(target, row).isPresent() && !Boolean.FALSE.equals(within(target, row)))
                .map(target -> Optional.ofNullable(compared(target, row))
                        .filter(reached -> reached || within(target, row) != null))
                .toList();
        return met.contains(Optional.of(false))
                ? Boolean.FALSE
                : met.contains(Optional.<Boolean>empty()) ? null : Boolean.TRUE;
    }

    private Optional<BigDecimal> threshold(Target target, int row) {
        return target.threshold(List.copyOf(plan.blocks().keySet()).get(units.block(row)));
    }

    /** Whether a target is within the function of a unit; null where nobody has said so. */
    private @Nullable Boolean within(Target target, int row) {
        if (plan.notApplicable().isEmpty()) {
            return true;
        }
        List<?> outside = units.list(plan.notApplicable().get(), row);
        return outside == null ? null : !outside.contains(target.id());
    }

    /** Whether the unit's sheet was closed without a self-assessment, and the plan reads this into it. */
    boolean isUnsubmitted(int row, Unsubmitted.Means means) {
        return units.isUnsubmitted(row)
                && plan.sheets().getFirst().unsubmitted().isPresent()
                && plan.sheets().getFirst().whenUnsubmitted() == means;
    }

    @Nullable
    Boolean met(Target target, int row) {
        return Boolean.TRUE.equals(within(target, row)) && !isOut(row) ? compared(target, row) : null;
    }

    private @Nullable Boolean compared(Target target, int row) {
        Object value = value(target.value(), row);
        if (value == null || threshold(target, row).isEmpty()) {
            return null;
        }
        BigDecimal reached =
                value instanceof Boolean truth ? (truth ? BigDecimal.ONE : BigDecimal.ZERO) : (BigDecimal) value;
        boolean met = target.comparison()
                .holds(reached.compareTo(threshold(target, row).get()));
        LocalDate due = FactValues.day(target.due()).orElseThrow();
        return met ? Boolean.TRUE : !target.last() && !world.asOf().isAfter(due) ? null : Boolean.FALSE;
    }

    /** Empty where it has no value: because it is not asked, or because a formula has none. */
    Optional<BigDecimal> points(Criterion criterion, int row) {
        return asked(criterion, row) ? new ByHandPoints(this).of(criterion, row) : Optional.empty();
    }

    /** Whether a criterion is asked for certain: a group is where one of its parts is. */
    boolean surelyAsked(Criterion criterion, int row) {
        boolean applies = criterion.applies().isEmpty()
                || Boolean.TRUE.equals(holds(criterion.applies().get(), row));
        return applies
                && (criterion.isLine() || criterion.children().stream().anyMatch(child -> surelyAsked(child, row)));
    }

    /** Whether the precondition of a criterion fails. */
    boolean isShut(Criterion criterion, int row) {
        return criterion.onlyIf().isPresent()
                && Boolean.FALSE.equals(holds(criterion.onlyIf().get(), row));
    }

    boolean asked(Criterion criterion, int row) {
        if (isOut(row)) {
            return false;
        }
        boolean applies = criterion.applies().isEmpty()
                || !Boolean.FALSE.equals(holds(criterion.applies().get(), row));
        return applies && (criterion.isLine() || criterion.children().stream().anyMatch(child -> asked(child, row)));
    }

    @Nullable
    BigDecimal total(int row) {
        if (isOut(row)) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (ScoreSheet sheet : plan.sheets()) {
            for (Criterion criterion : sheet.criteria()) {
                Optional<BigDecimal> points = points(criterion, row);
                if (points.isEmpty() && asked(criterion, row)) {
                    return null;
                }
                BigDecimal some = points.orElse(BigDecimal.ZERO);
                total = criterion.part() == Criterion.Part.PENALTY ? total.subtract(some) : total.add(some);
            }
        }
        return six(total);
    }

    /** The place by every key of the plan's ranking, among those of whom its condition holds; null where anything is open. */
    @Nullable
    BigDecimal rank(int row) {
        Ranking ranking = plan.rankings().getFirst();
        List<Integer> members = new ArrayList<>();
        for (int other = 0; other < units.size(); other++) {
            Boolean joins = joins(SubjectKind.UNIT, other);
            Boolean in = ranking.among().isEmpty()
                    ? Boolean.TRUE
                    : holds(ranking.among().get(), other);
            if (in == null || joins == null) {
                return null;
            }
            if (in
                    && joins
                    && !isUnsubmitted(other, Unsubmitted.Means.NOT_RANKED)
                    && units.block(other) == units.block(row)) {
                members.add(other);
            }
        }
        if (!members.contains(row)) {
            return six(BigDecimal.valueOf(members.size() + 1L));
        }
        long ahead = 0;
        for (int other : members) {
            Integer order = before(ranking.keys(), other, row);
            if (order == null) {
                return null;
            }
            ahead += order > 0 ? 1 : 0;
        }
        return six(BigDecimal.valueOf(1 + ahead));
    }

    /** More than 0 where one comes before the other, 0 where they are equal. */
    private @Nullable Integer before(List<OrderKey> keys, int one, int other) {
        for (OrderKey key : keys) {
            Comparable<Object> a = comparable(value(key.by(), one));
            Comparable<Object> b = comparable(value(key.by(), other));
            if (a == null || b == null) {
                return null;
            }
            int order = a.compareTo(b);
            if (order != 0) {
                return key.highestFirst() ? order : -order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>) value;
    }

    private @Nullable BigDecimal lowestShare(int row) {
        BigDecimal least = null;
        for (Criterion line : plan.sheets().getFirst().lines().toList()) {
            if (line.part() == Criterion.Part.NORMAL && asked(line, row)) {
                Optional<BigDecimal> points = points(line, row);
                if (points.isEmpty()) {
                    return null;
                }
                BigDecimal share = points.get().multiply(HUNDRED).divide(line.max(), 6, RoundingMode.HALF_UP);
                least = least == null ? share : least.min(share);
            }
        }
        return least;
    }

    World world() {
        return world;
    }
}
