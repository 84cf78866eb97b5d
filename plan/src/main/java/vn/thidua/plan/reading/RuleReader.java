package vn.thidua.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Band;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Rule;
import vn.thidua.plan.Rule.Alternative;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Node.Entry;

/** Reads the rule of a criterion. Each shape is told by its first word; words of another shape beside it are faults. */
final class RuleReader {

    private static final List<Kind> KINDS = List.of(
            new Kind("choose", Set.of()),
            new Kind("start", Set.of("minus")),
            new Kind("bands", Set.of("of")),
            new Kind("on-time", Set.of("until", "give", "late", "never")),
            new Kind("sum", Set.of("cap")),
            new Kind("each", Set.of("per", "cap")),
            new Kind("over", Set.of("of", "times", "when-zero", "round")),
            new Kind("value", Set.of("round")),
            new Kind("judged", Set.of("from", "to", "guidance")),
            new Kind("points", Set.of("when")));

    /** A shape of rule: the word that tells it and the words that go with it. */
    private record Kind(String word, Set<String> others) {}

    private final Formulas formulas;
    private final Faults faults;
    private final SubjectKind about;

    RuleReader(Formulas formulas, Faults faults, SubjectKind about) {
        this.formulas = formulas;
        this.faults = faults;
        this.about = about;
    }

    Rule read(Fields fields) {
        Optional<Kind> found =
                KINDS.stream().filter(kind -> fields.has(kind.word())).findFirst();
        if (found.isEmpty()) {
            faults.error(
                    fields.mark(),
                    "rule.none",
                    String.join(", ", KINDS.stream().map(Kind::word).toList()));
            return new Rule.Fixed(BigDecimal.ZERO, fields.mark());
        }
        Kind kind = found.get();
        for (Entry entry : fields.mapping().entries()) {
            String word = entry.key().text();
            if (!word.equals(kind.word()) && !kind.others().contains(word)) {
                faults.error(entry.key().mark(), "rule.mixed", word, kind.word());
            }
        }
        return switch (kind.word()) {
            case "choose" -> choose(fields);
            case "start" -> deduct(fields);
            case "bands" -> bands(fields);
            case "on-time" -> onTime(fields);
            case "sum" -> sum(fields);
            case "each" ->
                new Rule.Each(need(fields, "each"), formula(fields, "per"), fields.number("cap"), fields.mark());
            case "over" -> ratio(fields);
            case "value" -> new Rule.Formula(formula(fields, "value"), rounding(fields), fields.mark());
            case "judged" ->
                new Rule.Judged(
                        formulas.any(fields, "judged", about),
                        need(fields, "from"),
                        need(fields, "to"),
                        fields.text("guidance", ""),
                        fields.mark());
            default -> fixed(fields);
        };
    }

    private Rule fixed(Fields fields) {
        Rule points = new Rule.Fixed(need(fields, "points"), fields.mark());
        if (!fields.has("when")) {
            return points;
        }
        return formulas.condition(fields, "when", about)
                .<Rule>map(when ->
                        new Rule.Choose(List.of(new Alternative(when, points)), Optional.empty(), fields.mark()))
                .orElse(points);
    }

    private Rule choose(Fields fields) {
        List<Alternative> alternatives = new ArrayList<>();
        Optional<Rule> otherwise = Optional.empty();
        List<Fields> forms = fields.forms("choose");
        for (int i = 0; i < forms.size(); i++) {
            Fields form = forms.get(i);
            if (form.has("otherwise")) {
                if (i < forms.size() - 1 || form.has("when") || form.has("then")) {
                    faults.error(form.mark("otherwise"), "rule.otherwise");
                }
                otherwise = Optional.of(read(form.fields("otherwise")));
            } else if (form.has("when") && form.has("then")) {
                Rule then = read(form.fields("then"));
                formulas.condition(form, "when", about)
                        .ifPresent(when -> alternatives.add(new Alternative(when, then)));
            } else {
                faults.error(form.mark(), "rule.alternative");
            }
        }
        return new Rule.Choose(List.copyOf(alternatives), otherwise, fields.mark());
    }

    private Rule deduct(Fields fields) {
        List<Rule.Minus> minus = new ArrayList<>();
        for (Fields form : fields.forms("minus")) {
            minus.add(new Rule.Minus(need(form, "points"), formula(form, "per")));
        }
        if (minus.isEmpty()) {
            faults.error(fields.mark(), "rule.incomplete", "start", "minus");
        }
        return new Rule.Deduct(need(fields, "start"), List.copyOf(minus), fields.mark());
    }

    private Rule bands(Fields fields) {
        List<Band> bands = new ArrayList<>();
        for (Fields form : fields.forms("bands")) {
            if (form.has("from") && form.has("above") || form.has("to") && form.has("below")) {
                faults.error(form.mark(), "band.ends");
            }
            bands.add(new Band(
                    form.number("from").or(() -> form.number("above")),
                    form.has("from"),
                    form.number("to").or(() -> form.number("below")),
                    form.has("to"),
                    need(form, "points"),
                    form.mark()));
        }
        return new Rule.Bands(formula(fields, "of"), List.copyOf(bands), fields.mark());
    }

    private Rule onTime(Fields fields) {
        Expression event = formulas.any(fields, "on-time", about);
        if (!Formulas.isNothing(event) && event.type() != vn.thidua.plan.expression.Type.DAY) {
            faults.error(fields.mark("on-time"), "rule.event", fields.text("on-time", ""));
        }
        Optional<Expression> until = formulas.day(fields, "until");
        if (until.isEmpty() && !fields.has("until")) {
            faults.error(fields.mark(), "rule.incomplete", "on-time", "until");
        }
        Fields late = fields.fields("late");
        Optional<Rule.Late> lateness = fields.has("late")
                ? Optional.of(new Rule.Late(
                        need(late, "minus"),
                        switch (late.text("per", "")) {
                            case "week" -> Rule.Period.WEEK;
                            case "day" -> Rule.Period.DAY;
                            default -> Rule.Period.CALENDAR_MONTH;
                        }))
                : Optional.empty();
        return new Rule.OnTime(
                event,
                until.orElse(new Expression.Day(java.time.LocalDate.EPOCH)),
                need(fields, "give"),
                lateness,
                fields.number("never").orElse(BigDecimal.ZERO),
                fields.mark());
    }

    private Rule sum(Fields fields) {
        List<Rule> parts = fields.forms("sum").stream().map(this::read).toList();
        return new Rule.Sum(parts, fields.number("cap"), fields.mark());
    }

    private Rule ratio(Fields fields) {
        if (!fields.has("when-zero")) {
            faults.error(fields.mark(), "rule.when-zero");
        }
        return new Rule.Ratio(
                formula(fields, "of"),
                formula(fields, "over"),
                need(fields, "times"),
                fields.number("when-zero").orElse(BigDecimal.ZERO),
                rounding(fields),
                fields.mark());
    }

    private vn.thidua.plan.Rounding rounding(Fields fields) {
        if (!fields.has("round")) {
            faults.error(fields.mark(), "rule.round");
        }
        return Formulas.rounding(fields);
    }

    private Expression formula(Fields fields, String name) {
        if (!fields.has(name)) {
            faults.error(fields.mark(), "word.needed", name);
        }
        return formulas.amount(fields, name, about);
    }

    private BigDecimal need(Fields fields, String name) {
        if (!fields.has(name)) {
            faults.error(fields.mark(), "word.needed", name);
        }
        return fields.number(name).orElse(BigDecimal.ZERO);
    }
}
