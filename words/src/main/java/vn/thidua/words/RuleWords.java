package vn.thidua.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.plan.Band;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.expression.Expression;

/** Says how points are made, so that a unit knows beforehand. */
public final class RuleWords {

    private final Messages messages;
    private final FormulaWords formulas;

    /** Rules of that plan. */
    public RuleWords(Plan plan, Messages messages) {
        this.messages = messages;
        this.formulas = new FormulaWords(plan, messages);
    }

    /**
     * One line of the description.
     *
     * @param depth how far it stands in, from 0
     */
    public record Line(int depth, String text) {}

    /** How a criterion comes to its points; for a group only what is special about it. */
    public List<Line> say(Criterion criterion) {
        List<Line> lines = new ArrayList<>();
        criterion.applies().ifPresent(when -> add(lines, 0, "rule.applies", formulas.say(when)));
        criterion.onlyIf().ifPresent(when -> add(lines, 0, "rule.only-if", formulas.say(when)));
        switch (criterion.combine()) {
            case Criterion.Plain ignored -> {}
            case Criterion.Rescaled ignored -> add(lines, 0, "rule.rescaled");
            case Criterion.Weighted ignored -> add(lines, 0, "rule.weighted");
        }
        criterion.rule().ifPresent(rule -> say(rule, 0, lines));
        return List.copyOf(lines);
    }

    private void say(Rule rule, int depth, List<Line> lines) {
        switch (rule) {
            case Rule.Fixed fixed -> add(lines, depth, "rule.points", number(fixed.points()));
            case Rule.Choose choose -> choose(choose, depth, lines);
            case Rule.Deduct deduct -> {
                add(lines, depth, "rule.deduct", number(deduct.start()));
                for (Rule.Minus minus : deduct.minus()) {
                    add(lines, depth + 1, "rule.minus", number(minus.points()), formulas.say(minus.per()));
                }
            }
            case Rule.Bands bands -> {
                add(lines, depth, "rule.bands", formulas.say(bands.of()));
                for (Band band : bands.bands()) {
                    add(lines, depth + 1, "rule.band", band(band, bands.of()), number(band.points()));
                }
            }
            case Rule.OnTime onTime -> onTime(onTime, depth, lines);
            case Rule.Sum sum -> {
                add(lines, depth, "rule.sum");
                sum.parts().forEach(part -> say(part, depth + 1, lines));
                cap(sum.cap(), depth, lines);
            }
            case Rule.Each each -> {
                add(lines, depth, "rule.each", number(each.points()), formulas.say(each.per()));
                cap(each.cap(), depth, lines);
            }
            case Rule.Ratio ratio -> {
                add(
                        lines,
                        depth,
                        "rule.ratio",
                        formulas.say(ratio.of()),
                        formulas.say(ratio.over()),
                        number(ratio.times()));
                add(lines, depth + 1, "rule.when-zero", number(ratio.whenZero()));
            }
            case Rule.Formula formula -> add(lines, depth, "rule.formula", formulas.say(formula.value()));
            case Rule.Judged judged ->
                add(lines, depth, "rule.judged", number(judged.from()), number(judged.to()), judged.guidance());
        }
    }

    private void choose(Rule.Choose choose, int depth, List<Line> lines) {
        for (Rule.Alternative alternative : choose.alternatives()) {
            under("rule.when", List.of(formulas.say(alternative.when())), alternative.rule(), depth, lines);
        }
        if (choose.otherwise().isEmpty()) {
            add(lines, depth, "rule.otherwise-none");
        } else {
            under("rule.otherwise", List.of(), choose.otherwise().get(), depth, lines);
        }
    }

    /** Fixed points stand on the line of their condition; anything longer under it. */
    private void under(String key, List<String> args, Rule rule, int depth, List<Line> lines) {
        String head = messages.say(key, args);
        if (rule instanceof Rule.Fixed fixed) {
            lines.add(new Line(depth, head + " " + messages.say("rule.points", List.of(number(fixed.points())))));
        } else {
            lines.add(new Line(depth, head));
            say(rule, depth + 1, lines);
        }
    }

    private void onTime(Rule.OnTime rule, int depth, List<Line> lines) {
        add(
                lines,
                depth,
                "rule.on-time",
                formulas.say(rule.event()),
                formulas.say(rule.until()),
                number(rule.points()));
        Optional<Rule.Late> late = rule.late();
        if (late.isPresent()) {
            String per = late.get().per().name().toLowerCase(Locale.ROOT);
            add(lines, depth + 1, "rule.late." + per, number(late.get().points()));
        } else {
            add(lines, depth + 1, "rule.late-none");
        }
        add(lines, depth + 1, "rule.never", number(rule.never()));
    }

    /** The ends of a band in words: «từ 90 % đến dưới 100 %». */
    String band(Band band, Expression of) {
        if (band.low().isPresent() && band.low().equals(band.high())) {
            return messages.say("rule.band.exactly", List.of(end(band.low().get(), of)));
        }
        List<String> parts = new ArrayList<>();
        band.low()
                .ifPresent(low -> parts.add(messages.say(
                        band.lowIncluded() ? "rule.band.from" : "rule.band.above", List.of(end(low, of)))));
        band.high()
                .ifPresent(high -> parts.add(messages.say(
                        band.highIncluded() ? "rule.band.to" : "rule.band.below", List.of(end(high, of)))));
        return String.join(" ", parts);
    }

    private String end(BigDecimal end, Expression of) {
        return formulas.beside(new Expression.Number(end), of);
    }

    private void cap(Optional<BigDecimal> cap, int depth, List<Line> lines) {
        cap.ifPresent(most -> add(lines, depth + 1, "rule.cap", number(most)));
    }

    private void add(List<Line> lines, int depth, String key, String... args) {
        lines.add(new Line(depth, messages.say(key, List.of(args))));
    }

    private static String number(BigDecimal number) {
        return Values.number(number);
    }
}
