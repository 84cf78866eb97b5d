package vn.thidua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.expression.Scope;
import vn.thidua.plan.expression.Type;

/** What points or a standard rest on: the subject's own facts, the numbers and days they are held against, and others. */
final class Goal {

    private final Plan plan;
    private final SubjectKind kind;
    private final Computation computation;
    private final Map<String, FactDeclaration> facts = new LinkedHashMap<>();
    private final Set<Long> numbers = new LinkedHashSet<>();
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, Set<LocalDate>> edges = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private boolean others;

    private Goal(Computation computation, SubjectKind kind) {
        this.computation = computation;
        this.plan = computation.plan();
        this.kind = kind;
    }

    /** Of a line, with the conditions of the groups above it. */
    static Goal of(Computation computation, SubjectKind kind, Criterion line, List<Criterion> above) {
        Goal goal = new Goal(computation, kind);
        goal.line(line);
        above.forEach(group -> group.onlyIf().ifPresent(goal::look));
        return goal;
    }

    /** Of a condition. */
    static Goal of(Computation computation, SubjectKind kind, Expression condition) {
        Goal goal = new Goal(computation, kind);
        goal.look(condition);
        return goal;
    }

    /** Of a target. */
    static Goal of(Computation computation, Target target) {
        Goal goal = new Goal(computation, target.of());
        goal.target(target);
        return goal;
    }

    /** The own facts, by id. */
    List<FactDeclaration> facts() {
        return List.copyOf(facts.values());
    }

    /** Numbers of the rule in the form of {@link Fixed}. */
    Set<Long> numbers() {
        return numbers;
    }

    /** Whether it hangs on other subjects, or on what all the points together make. */
    boolean others() {
        return others;
    }

    /** The last day that the rule itself sets for a fact. */
    Optional<LocalDate> day(FactDeclaration fact) {
        return Optional.ofNullable(days.get(fact.id()));
    }

    /** The days at which it may begin or cease to be in time, on either side of each end. */
    Set<LocalDate> edges(FactDeclaration fact) {
        return edges.getOrDefault(fact.id(), Set.of());
    }

    private void line(Criterion line) {
        line.onlyIf().ifPresent(this::look);
        line.rule().ifPresent(this::rule);
    }

    private void rule(Rule rule) {
        rule.expressions().forEach(this::look);
        steps(rule);
    }

    /** Ends of bands and days of lateness, which no formula names. */
    private void steps(Rule rule) {
        switch (rule) {
            case Rule.Bands bands ->
                bands.bands().forEach(band -> {
                    band.low().ifPresent(end -> numbers.add(Fixed.of(end)));
                    band.high().ifPresent(end -> numbers.add(Fixed.of(end)));
                });
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> steps(one.rule()));
                choose.otherwise().ifPresent(this::steps);
            }
            case Rule.Sum sum -> sum.parts().forEach(this::steps);
            case Rule.Judged judged -> {
                numbers.add(Fixed.of(judged.from()));
                numbers.add(Fixed.of(judged.to()));
            }
            case Rule.Each each ->
                each.cap()
                        .filter(cap -> each.points().signum() > 0)
                        .map(Fixed::of)
                        .map(cap -> Fixed.over(cap, Fixed.of(each.points())))
                        .ifPresent(enough -> numbers.addAll(List.of(enough, wholeUp(enough))));
            case Rule.OnTime onTime -> {
                long last =
                        computation.cell(onTime.until(), SubjectKind.CAMPAIGN).at(0);
                if (last != Fixed.UNKNOWN && last != Fixed.NEVER) {
                    dayOf(onTime.event(), LocalDate.ofEpochDay(last));
                }
            }
            default -> {}
        }
    }

    private static long wholeUp(long number) {
        return Math.ceilDiv(number, Fixed.ONE) * Fixed.ONE;
    }

    private void look(Expression expression) {
        Expressions.visit(expression, this::part);
    }

    private void part(Expression part) {
        switch (part) {
            case OfFact fact
            when fact.scope() == Scope.SELF -> facts.put(fact.fact().id(), fact.fact());
            case OfFact fact -> others |= fact.scope() != Scope.CAMPAIGN;
            case Expression.Number number -> numbers.add(Fixed.of(number.value()));
            case Expression.OfParameter parameter
            when parameter.value() instanceof Expression.Number number -> numbers.add(Fixed.of(number.value()));
            case Expression.Happened happened ->
                dayOf(happened.event(), computation.world().asOf());
            case Expression.InTime inTime ->
                plan.calendar().deadline(inTime.deadline()).ifPresent(deadline -> {
                    computation.lastDay(deadline).ifPresent(last -> dayOf(inTime.event(), last));
                    deadline.from().ifPresent(first -> edge(inTime.event(), first.minusDays(1)));
                });
            case Expression.Compare compare when compare.left().type() == Type.DAY -> days(compare);
            case Expression.OneOf oneOf
            when oneOf.of().type() == Type.DAY ->
                oneOf.values()
                        .forEach(value -> day(value).ifPresent(day -> {
                            edge(oneOf.of(), day.minusDays(1));
                            edge(oneOf.of(), day);
                        }));
            case Expression.Aggregate ignored -> others = true;
            case Expression.OfOutcome outcome -> outcome(outcome);
            default -> {}
        }
    }

    /** A day held against another is in time or late, just as one that a deadline asks for. */
    private void days(Expression.Compare compare) {
        days(compare.relation(), compare.left(), compare.right());
        days(compare.relation().mirrored(), compare.right(), compare.left());
    }

    private void days(Expression.Relation relation, Expression event, Expression other) {
        day(other).ifPresent(day -> {
            switch (relation) {
                case AT_MOST -> dayOf(event, day);
                case LESS -> dayOf(event, day.minusDays(1));
                case EQUAL -> {
                    dayOf(event, day);
                    edge(event, day.minusDays(1));
                }
                case MORE -> edge(event, day);
                case AT_LEAST -> edge(event, day.minusDays(1));
                case NOT_EQUAL -> {
                    edge(event, day.minusDays(1));
                    edge(event, day);
                }
            }
        });
    }

    /** The day that an expression stands for, if it is the same for everybody and known. */
    private Optional<LocalDate> day(Expression expression) {
        boolean fixed = expression instanceof OfFact fact
                ? fact.scope() == Scope.CAMPAIGN
                : expression instanceof Expression.Day || expression instanceof Expression.OfParameter;
        if (!fixed) {
            return Optional.empty();
        }
        long day = computation.cell(expression, kind).at(0);
        return day == Fixed.UNKNOWN || day == Fixed.NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private void dayOf(Expression event, LocalDate last) {
        if (event instanceof OfFact fact && fact.scope() == Scope.SELF) {
            dayOf(fact.fact(), last);
            edge(event, last);
        }
    }

    /** Between this day and the next it may begin or cease to be in time. */
    private void edge(Expression event, LocalDate day) {
        if (event instanceof OfFact fact && fact.scope() == Scope.SELF) {
            edges.computeIfAbsent(fact.fact().id(), id -> new LinkedHashSet<>()).addAll(List.of(day, day.plusDays(1)));
        }
    }

    private void dayOf(FactDeclaration fact, LocalDate last) {
        days.merge(fact.id(), last, (one, other) -> one.isBefore(other) ? one : other);
    }

    private void outcome(Expression.OfOutcome outcome) {
        if (outcome.scope() != Scope.SELF || !seen.add(outcome.outcome() + "/" + outcome.id())) {
            others |= outcome.scope() != Scope.SELF;
            return;
        }
        switch (outcome.outcome()) {
            case POINTS ->
                plan.criterion(outcome.id()).stream().flatMap(Criterion::all).forEach(this::line);
            case MET ->
                Optional.ofNullable(plan.standards(kind).get(outcome.id()))
                        .ifPresent(standard -> look(standard.when()));
            case TARGET ->
                Optional.ofNullable(plan.targets(kind).get(outcome.id())).ifPresent(this::target);
            case PROPOSED -> {
                // After the last day nothing helps; before it whoever becomes a candidate can still be proposed.
                if (!computation.dossiersAreClosed()) {
                    candidate(outcome.id());
                }
            }
            case ELIGIBLE -> candidate(outcome.id());
            default -> others = true;
        }
    }

    private void candidate(String award) {
        Optional.ofNullable(plan.awards().get(award))
                .flatMap(one -> Optional.ofNullable(one.requires().get(kind)))
                .ifPresent(required -> required.standards().forEach(standard -> look(standard.when())));
    }

    private void target(Target target) {
        List<FactDeclaration> before = new ArrayList<>(facts.values());
        look(target.value());
        target.thresholds().values().forEach(threshold -> numbers.add(Fixed.of(threshold)));
        if (!target.last()) {
            LocalDate due = LocalDate.ofEpochDay(FactValues.literal(target.due()));
            facts.values().stream().filter(fact -> !before.contains(fact)).forEach(fact -> dayOf(fact, due));
        }
    }
}
