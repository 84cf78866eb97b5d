package vn.thidua.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.engine.FactUse;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Band;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.expression.Type;

/** Says a reason as a sentence. */
public final class ReasonWords {

    /** Reasons that say how points or places came about. */
    private static final Set<String> POINTS = Set.of(
            "points",
            "choose",
            "choose-otherwise",
            "choose-none",
            "deduct",
            "deduct-floor",
            "deduct-part",
            "deduct-many",
            "band",
            "on-time",
            "on-time-never",
            "late",
            "late-calendar_month",
            "late-week",
            "late-day",
            "sum",
            "sum-capped",
            "each",
            "each-capped",
            "ratio",
            "ratio-zero",
            "formula",
            "unsubmitted",
            "granted",
            "judged",
            "group",
            "group-rescaled",
            "group-weighted",
            "weight",
            "weight-spread",
            "weight-zero",
            "weight-not-asked",
            "gate-open",
            "gate-closed",
            "not-asked",
            "selection.quota-number",
            "selection.quota-plain",
            "selection.quota-except",
            "selection.quota-down",
            "selection.quota-up",
            "selection.quota-nearest",
            "selection.quota-least",
            "selection.quota-most",
            "selection.quota-size",
            "selection.group",
            "class.raised",
            "selection.place");

    private final Messages messages;
    private final Values values;
    private final FormulaWords formulas;
    private final RuleWords rules;

    /** Reasons of that plan. */
    public ReasonWords(Plan plan, Messages messages) {
        this.messages = messages;
        this.values = new Values(messages);
        this.formulas = new FormulaWords(plan, messages);
        this.rules = new RuleWords(plan, messages);
    }

    /** The sentence of the reason itself, without its parts. */
    public String say(Reason reason) {
        List<String> args = new ArrayList<>();
        List<Object> given = reason.args();
        for (int i = 0; i < given.size(); i++) {
            args.add(argument(reason, i));
        }
        args.add(values.truth(reason.truth()));
        boolean flag = reason.code().equals("flag") || reason.code().equals("not-flag");
        if (flag && given.getFirst() instanceof FactUse use) {
            args.set(0, formulas.say(new OfFact(use.scope(), use.fact())));
            args.add(1, values.fact(use));
        }
        return messages.say("reason." + reason.code(), args);
    }

    /** A value that stands behind a formula is shown as a value of that formula: with per cent, or as a label. */
    private String argument(Reason reason, int index) {
        Object value = reason.args().get(index);
        if (value instanceof Expression expression) {
            return formulas.say(expression);
        }
        Expression of = measuredBy(reason, index);
        if (of != null && value instanceof Band band) {
            return rules.band(band, of);
        }
        // Beside a formula stand either what it is compared with or the facts that it still lacks.
        if (of != null && value instanceof List<?> list && list.stream().allMatch(Expression.class::isInstance)) {
            return String.join(
                    "; ",
                    list.stream()
                            .map(one -> formulas.beside((Expression) one, of))
                            .toList());
        }
        if (of != null && value instanceof String text && of.type() == Type.TEXT) {
            return formulas.word(text, of);
        }
        if (of instanceof OfFact fact && fact.fact().type() == FactType.PERCENT && value instanceof BigDecimal number) {
            return Values.number(number) + " %";
        }
        return values.show(value);
    }

    /** The formula whose value an argument is: the value itself, and what it is compared with. */
    private static @Nullable Expression measuredBy(Reason reason, int index) {
        boolean decided =
                reason.code().equals("selection.lost") || reason.code().equals("selection.won");
        if (decided) {
            return index >= 2 && reason.args().get(1) instanceof Expression of ? of : null;
        }
        if (reason.code().equals("band")) {
            return index <= 2 && reason.args().getFirst() instanceof Expression of ? of : null;
        }
        boolean compared = reason.code().startsWith("compare") || reason.code().startsWith("target");
        boolean value = index == 1 || (index == 2 && reason.code().startsWith("one-of")) || (index == 3 && compared);
        return value && reason.args().getFirst() instanceof Expression of ? of : null;
    }

    /** The sentences at which the reason ends, in order, each said once. */
    public List<String> sentences(Reason reason) {
        return reason.leaves().stream().map(this::say).distinct().toList();
    }

    /** The sentences of what is still open in it, in order, each said once; of a reason that is settled all of them. */
    public List<String> open(Reason reason) {
        return reason.truth() == Truth.UNKNOWN
                ? reason.leaves().stream()
                        .filter(leaf -> leaf.truth() == Truth.UNKNOWN)
                        .map(this::say)
                        .distinct()
                        .toList()
                : sentences(reason);
    }

    /**
     * The mark of a line of an explanation: that of its condition; none where it only says how points came about, which are
     * neither met nor missed.
     */
    public static String mark(Reason reason) {
        return reason.truth() != Truth.UNKNOWN && POINTS.contains(reason.code()) ? "" : mark(reason.truth());
    }

    /** A mark for what a reason says of its condition: ✓, ✗ or ?. */
    public static String mark(Truth truth) {
        return switch (truth) {
            case YES -> "✓";
            case NO -> "✗";
            case UNKNOWN -> "?";
        };
    }
}
