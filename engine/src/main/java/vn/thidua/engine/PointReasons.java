package vn.thidua.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Band;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Rule;
import vn.thidua.plan.Sheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;

/** Says how a criterion came to its points. */
final class PointReasons {

    private final Computation computation;
    private final SubjectKind kind;
    private final int row;
    private final Criterion criterion;
    private final ConditionReasons conditions;

    PointReasons(Computation computation, SubjectKind kind, int row, Criterion criterion) {
        this.computation = computation;
        this.kind = kind;
        this.row = row;
        this.criterion = criterion;
        this.conditions = new ConditionReasons(computation, kind, row, criterion.clause());
    }

    Reason reason() {
        Reason ruled = ruled();
        long granted = computation.subjects(kind).granted(row, criterion.id());
        if (granted == Fixed.UNKNOWN && criterion.isLine() && !ruled.code().equals("not-asked")) {
            Optional<Unsubmitted> nothing = computation.scores(kind).sheet(row).flatMap(Sheet::unsubmitted);
            if (computation.isUnsubmitted(kind, row, Unsubmitted.Means.ZERO)) {
                return new Reason(
                        nothing.orElseThrow().clause(), "unsubmitted", List.of(), Truth.YES, List.of(), List.of(ruled));
            }
        }
        return granted == Fixed.UNKNOWN || ruled.code().equals("not-asked")
                ? ruled
                : make("granted", List.of(Fixed.decimal(granted)), List.of(), List.of(ruled));
    }

    private Reason ruled() {
        Optional<Expression> applies = criterion.applies();
        if (applies.isPresent() && conditions.value(applies.get()) != Fixed.TRUE) {
            return make("not-asked", List.of(), List.of(), List.of(conditions.of(applies.get())));
        }
        Optional<Expression> gate = criterion.onlyIf();
        if (gate.isPresent() && conditions.value(gate.get()) == Fixed.FALSE) {
            return make("gate-closed", List.of(), List.of(), List.of(conditions.of(gate.get())));
        }
        List<Reason> parts = new ArrayList<>();
        gate.ifPresent(one -> parts.add(conditions.of(one)));
        if (criterion.isLine()) {
            Reason rule = rule(criterion.rule().orElseThrow());
            if (parts.isEmpty()) {
                return rule;
            }
            parts.add(rule);
            return make("gate-open", List.of(), List.of(), parts);
        }
        for (Criterion child : criterion.children()) {
            parts.add(new PointReasons(computation, kind, row, child).reason());
        }
        return make("group", List.of(), List.of(), parts);
    }

    private Reason rule(Rule rule) {
        return switch (rule) {
            case Rule.Fixed fixed -> make("points", List.of(fixed.points()), List.of(), List.of());
            case Rule.Choose choose -> choose(choose);
            case Rule.Deduct deduct -> deduct(deduct);
            case Rule.Bands bands -> bands(bands);
            case Rule.OnTime onTime -> onTime(onTime);
            case Rule.Sum sum ->
                make(
                        "sum",
                        List.of(shown(rule)),
                        List.of(),
                        sum.parts().stream().map(this::rule).toList());
            case Rule.Each each ->
                counted(
                        "each",
                        each.per(),
                        List.of(each.points(), shown(rule)),
                        each.cap().map(c -> (Object) c));
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.Formula formula -> counted("formula", formula.value(), List.of(shown(rule)), Optional.empty());
            case Rule.Judged judged ->
                counted("judged", judged.fact(), List.of(judged.from(), judged.to()), Optional.empty());
        };
    }

    private Reason choose(Rule.Choose choose) {
        List<Reason> parts = new ArrayList<>();
        for (Rule.Alternative alternative : choose.alternatives()) {
            Reason when = conditions.of(alternative.when());
            parts.add(when);
            if (when.truth() == Truth.YES) {
                parts.add(rule(alternative.rule()));
                return make("choose", List.of(shown(choose)), List.of(), parts);
            }
        }
        if (parts.stream().allMatch(one -> one.truth() == Truth.NO)) {
            choose.otherwise().ifPresent(rule -> parts.add(rule(rule)));
        }
        return make("choose", List.of(shown(choose)), List.of(), parts);
    }

    private Reason deduct(Rule.Deduct deduct) {
        if (deduct.minus().size() == 1) {
            Rule.Minus minus = deduct.minus().getFirst();
            return counted(
                    "deduct", minus.per(), List.of(deduct.start(), minus.points(), shown(deduct)), Optional.empty());
        }
        List<Reason> parts = deduct.minus().stream()
                .map(minus -> counted("deduct-part", minus.per(), List.of(minus.points()), Optional.empty()))
                .toList();
        return make("deduct-many", List.of(deduct.start(), shown(deduct)), List.of(), parts);
    }

    private Reason bands(Rule.Bands bands) {
        Optional<Object> value = conditions.object(bands.of());
        Optional<Band> band = value.flatMap(one ->
                bands.bands().stream().filter(b -> b.holds((BigDecimal) one)).findFirst());
        if (value.isEmpty() || band.isEmpty()) {
            return open(bands.of());
        }
        String ends = (band.get()
                                .low()
                                .map(low -> (band.get().lowIncluded() ? "≥ " : "> ") + low)
                                .orElse("")
                        + " "
                        + band.get()
                                .high()
                                .map(high -> (band.get().highIncluded() ? "≤ " : "< ") + high)
                                .orElse(""))
                .strip();
        return make(
                "band",
                List.of(bands.of(), value.get(), ends, band.get().points()),
                conditions.facts(bands.of()),
                List.of());
    }

    private Reason onTime(Rule.OnTime rule) {
        Optional<Object> day = conditions.object(rule.event());
        if (day.isEmpty()) {
            return open(rule.event());
        }
        long until = computation.cell(rule.until(), SubjectKind.CAMPAIGN).at(0);
        if (until == Fixed.UNKNOWN || until == Fixed.NEVER) {
            return open(rule.until());
        }
        Object last = LocalDate.ofEpochDay(until);
        String code;
        Object periods = 0L;
        if (day.get().equals("never")) {
            code = "on-time-never";
        } else if (conditions.value(rule.event()) <= until) {
            code = "on-time";
        } else {
            code = rule.late()
                    .map(late -> "late-" + late.per().name().toLowerCase(java.util.Locale.ROOT))
                    .orElse("late");
            periods = rule.late()
                    .map(late -> RuleMaker.periods(late.per(), until, conditions.value(rule.event())))
                    .orElse(0L);
        }
        return make(
                code,
                List.of(
                        rule.event(),
                        day.get(),
                        last,
                        rule.points(),
                        periods,
                        rule.late().map(Rule.Late::points).orElse(BigDecimal.ZERO),
                        shown(rule)),
                conditions.facts(rule.event()),
                List.of());
    }

    private Reason ratio(Rule.Ratio ratio) {
        Optional<Object> of = conditions.object(ratio.of());
        Optional<Object> over = conditions.object(ratio.over());
        List<FactUse> facts = new ArrayList<>(conditions.facts(ratio.of()));
        facts.addAll(conditions.facts(ratio.over()));
        if (of.isEmpty() || over.isEmpty()) {
            return make("open", List.of(of.isEmpty() ? ratio.of() : ratio.over()), facts, List.of());
        }
        return make(
                "ratio",
                List.of(ratio.of(), of.get(), ratio.over(), over.get(), ratio.times(), shown(ratio)),
                facts,
                List.of());
    }

    private Reason counted(String code, Expression of, List<Object> more, Optional<Object> last) {
        Optional<Object> value = conditions.object(of);
        if (value.isEmpty()) {
            return open(of);
        }
        List<Object> args = new ArrayList<>(List.of(of, value.get()));
        args.addAll(more);
        last.ifPresent(args::add);
        return make(code, args, conditions.facts(of), List.of());
    }

    private Reason open(Expression of) {
        List<FactUse> facts = conditions.facts(of);
        return make("open", List.of(of), facts, List.of());
    }

    /** The points of a part of the rule, as a number; the empty text while they are open. */
    private Object shown(Rule rule) {
        long points = computation.points(rule, kind).at(row);
        return points == Fixed.UNKNOWN ? "" : Fixed.decimal(points);
    }

    private Reason make(String code, List<Object> args, List<FactUse> facts, List<Reason> parts) {
        return new Reason(criterion.clause(), code, args, Truth.YES, facts, parts);
    }
}
