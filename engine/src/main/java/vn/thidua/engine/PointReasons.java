package vn.thidua.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Band;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Rule;
import vn.thidua.plan.ScoreSheet;
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
            Optional<Unsubmitted> nothing = computation.scores(kind).sheet(row).flatMap(ScoreSheet::unsubmitted);
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
        return new GroupReasons(
                        computation.scores(kind),
                        row,
                        criterion,
                        child -> new PointReasons(computation, kind, row, child).reason())
                .reason(parts);
    }

    private Reason rule(Rule rule) {
        return switch (rule) {
            case Rule.Fixed fixed -> make("points", List.of(fixed.points()), List.of(), List.of());
            case Rule.Choose choose -> choose(choose);
            case Rule.Deduct deduct -> deduct(deduct);
            case Rule.Bands bands -> bands(bands);
            case Rule.OnTime onTime -> onTime(onTime);
            case Rule.Sum sum -> sum(sum);
            case Rule.Each each -> each(each);
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.Formula formula -> counted("formula", formula.value(), List.of(shown(rule)), Optional.empty());
            case Rule.Judged judged ->
                counted("judged", judged.fact(), List.of(judged.from(), judged.to()), Optional.empty());
        };
    }

    /**
     * The case that applies, alone: what a unit does not fall under explains nothing. Where it is open which one does, the
     * conditions that are open; where none does and the plan gives nothing otherwise, what each would have asked.
     */
    private Reason choose(Rule.Choose choose) {
        List<Reason> open = new ArrayList<>();
        List<Reason> failed = new ArrayList<>();
        for (Rule.Alternative alternative : choose.alternatives()) {
            Reason when = conditions.of(alternative.when());
            if (when.truth() == Truth.YES && open.isEmpty()) {
                return make("choose", List.of(shown(choose)), List.of(), List.of(when, rule(alternative.rule())));
            }
            if (when.truth() == Truth.NO) {
                failed.add(when);
            } else {
                open.addAll(lacking(alternative.when(), when));
            }
        }
        if (!open.isEmpty()) {
            return make(
                    "choose-open",
                    List.of(),
                    List.of(),
                    open.stream().distinct().toList());
        }
        return choose.otherwise()
                .map(otherwise -> make("choose-otherwise", List.of(shown(choose)), List.of(), List.of(rule(otherwise))))
                .orElseGet(() -> make("choose-none", List.of(shown(choose)), List.of(), failed));
    }

    /**
     * Why it is open whether a case applies: the facts that are lacking, not what the case asks of them, since nobody has to
     * fall under it.
     */
    private List<Reason> lacking(Expression when, Reason asked) {
        List<Reason> missing = conditions.missing(when).stream()
                .map(use -> open(new Expression.OfFact(use.scope(), use.fact())))
                .toList();
        return missing.isEmpty() ? List.of(asked) : missing;
    }

    private Reason sum(Rule.Sum sum) {
        List<Reason> parts = sum.parts().stream().map(this::rule).toList();
        Object points = shown(sum);
        boolean capped = sum.cap()
                .filter(cap -> points instanceof BigDecimal given && given.compareTo(cap) == 0)
                .isPresent();
        return capped
                ? make("sum-capped", List.of(points, sum.cap().orElseThrow()), List.of(), parts)
                : make("sum", List.of(points), List.of(), parts);
    }

    private Reason each(Rule.Each each) {
        Object points = shown(each);
        boolean capped = each.cap()
                .filter(cap -> points instanceof BigDecimal given && given.compareTo(cap) == 0)
                .flatMap(cap -> conditions
                        .object(each.per())
                        .filter(number ->
                                ((BigDecimal) number).multiply(each.points()).compareTo(cap) > 0))
                .isPresent();
        return counted(
                capped ? "each-capped" : "each",
                each.per(),
                List.of(each.points(), points),
                each.cap().map(cap -> (Object) cap));
    }

    private Reason deduct(Rule.Deduct deduct) {
        if (deduct.minus().size() == 1) {
            Rule.Minus minus = deduct.minus().getFirst();
            Object points = shown(deduct);
            boolean floored = points instanceof BigDecimal given
                    && given.signum() == 0
                    && conditions
                            .object(minus.per())
                            .filter(number -> ((BigDecimal) number)
                                            .multiply(minus.points())
                                            .compareTo(deduct.start())
                                    > 0)
                            .isPresent();
            return counted(
                    floored ? "deduct-floor" : "deduct",
                    minus.per(),
                    List.of(deduct.start(), minus.points(), points),
                    Optional.empty());
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
        return make(
                "band",
                List.of(bands.of(), value.get(), band.get(), band.get().points()),
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
            return open(of.isEmpty() ? ratio.of() : ratio.over());
        }
        boolean zero = ((BigDecimal) over.get()).signum() == 0;
        return make(
                zero ? "ratio-zero" : "ratio",
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

    /** Open for want of facts, which are named where the formula is more than one of them. */
    private Reason open(Expression of) {
        List<FactUse> facts = conditions.facts(of);
        List<FactUse> missing = conditions.missing(of);
        boolean itself = of instanceof Expression.OfFact || missing.isEmpty();
        return new Reason(
                criterion.clause(),
                itself ? "open" : "open-missing",
                itself ? List.of(of) : List.of(of, missing),
                Truth.UNKNOWN,
                facts,
                List.of());
    }

    /** The points of a part of the rule, as a number; the empty text while they are open. */
    private Object shown(Rule rule) {
        long points = computation.points(rule, kind).at(row);
        return points == Fixed.UNKNOWN ? "" : Fixed.decimal(points);
    }

    private Reason make(String code, List<Object> args, List<FactUse> facts, List<Reason> parts) {
        boolean open = args.contains("") || parts.stream().anyMatch(part -> part.truth() == Truth.UNKNOWN);
        return new Reason(criterion.clause(), code, args, open ? Truth.UNKNOWN : Truth.YES, facts, parts);
    }
}
