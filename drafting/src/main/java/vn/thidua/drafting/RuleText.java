package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.plan.SubjectKind;

/** A rule in the plan language. */
final class RuleText {

    private static final String BY_UNIT = "unit, standing-office";
    private static final String BY_JUDGES = "standing-office, council";

    private final FactNames facts;
    private final String clause;

    RuleText(FactNames facts, String clause) {
        this.facts = facts;
        this.clause = clause;
    }

    /** The rule as a value in braces. */
    String of(RuleDraft rule) {
        return switch (rule) {
            case RuleDraft.AllOrNothing one ->
                "{when: " + fact(one.when()) + ", points: " + YamlValues.number(one.points()) + "}";
            case RuleDraft.StartLess one ->
                "{start: " + YamlValues.number(one.start()) + ", minus: " + minus(one.minus()) + "}";
            case RuleDraft.Bands one -> {
                String of = fact(one.of());
                yield "{of: " + of + ", bands: ["
                        + one.spans().stream().map(RuleText::band).collect(Collectors.joining(", ")) + "]}";
            }
            case RuleDraft.PerItem one ->
                "{each: " + YamlValues.number(one.points()) + ", per: " + fact(one.per())
                        + (one.cap().signum() > 0 ? ", cap: " + YamlValues.number(one.cap()) : "") + "}";
            case RuleDraft.OnTime one -> onTime(one);
            case RuleDraft.OneOf one -> oneOf(one);
            case RuleDraft.Parts one ->
                "{sum: [" + one.parts().stream().map(this::of).collect(Collectors.joining(", ")) + "]}";
            case RuleDraft.Unless one ->
                "{choose: [{when: " + fact(one.when()) + ", then: {points: " + YamlValues.number(one.points())
                        + "}}, {otherwise: " + of(one.otherwise()) + "}]}";
            case RuleDraft.Ratio one ->
                "{of: " + fact(one.of()) + ", over: " + fact(one.over()) + ", times: " + YamlValues.number(one.times())
                        + ", when-zero: 0, round: {decimals: 2, mode: half-up}}";
            case RuleDraft.Judged one -> {
                String name = facts.name(
                        SubjectKind.UNIT,
                        one.points().label(),
                        "decimal",
                        clause,
                        BY_JUDGES,
                        List.of("attested: true"));
                yield "{judged: " + name + ", from: " + YamlValues.number(one.from()) + ", to: "
                        + YamlValues.number(one.to()) + "}";
            }
        };
    }

    private String fact(RuleDraft.Asked asked) {
        return facts.of(SubjectKind.UNIT, asked, clause, BY_UNIT);
    }

    private String minus(List<RuleDraft.Minus> minus) {
        List<String> all = minus.stream()
                .map(one -> "{points: " + YamlValues.number(one.points()) + ", per: " + fact(one.per()) + "}")
                .toList();
        return all.size() == 1 ? all.getFirst() : "[" + String.join(", ", all) + "]";
    }

    private static String band(RuleDraft.Span span) {
        List<String> words = new ArrayList<>();
        span.from()
                .ifPresent(from -> words.add((span.fromIncluded() ? "from: " : "above: ") + YamlValues.number(from)));
        span.to().ifPresent(to -> words.add((span.toIncluded() ? "to: " : "below: ") + YamlValues.number(to)));
        words.add("points: " + YamlValues.number(span.points()));
        return "{" + String.join(", ", words) + "}";
    }

    private String onTime(RuleDraft.OnTime one) {
        StringBuilder text = new StringBuilder("{on-time: ").append(fact(one.event()));
        one.until().ifPresent(day -> text.append(", until: ").append(day));
        text.append(", give: ").append(YamlValues.number(one.points()));
        one.late()
                .ifPresent(late -> text.append(", late: {minus: ")
                        .append(YamlValues.number(late.minus()))
                        .append(", per: ")
                        .append(
                                switch (late.per()) {
                                    case DAY -> "day";
                                    case WEEK -> "week";
                                    case MONTH -> "calendar-month";
                                })
                        .append("}"));
        return text.append("}").toString();
    }

    private String oneOf(RuleDraft.OneOf one) {
        Map<String, RuleDraft.Choice> choices = new LinkedHashMap<>();
        for (RuleDraft.Choice choice : one.choices()) {
            String id = Plain.id(choice.label(), 6);
            choices.put(choices.containsKey(id) || id.isEmpty() ? id + "-" + (choices.size() + 1) : id, choice);
        }
        String values = choices.entrySet().stream()
                .map(choice -> YamlValues.text(choice.getKey()) + ": "
                        + YamlValues.text(choice.getValue().label()))
                .collect(Collectors.joining(", "));
        String name = facts.name(
                SubjectKind.UNIT, one.which().label(), "text", clause, BY_UNIT, List.of("values: {" + values + "}"));
        String last = List.copyOf(choices.keySet()).getLast();
        String alternatives = choices.entrySet().stream()
                .filter(choice -> !choice.getKey().equals(last))
                .map(choice -> "{when: " + name + " == '" + choice.getKey() + "', then: {points: "
                        + YamlValues.number(choice.getValue().points()) + "}}")
                .collect(Collectors.joining(", "));
        return "{choose: [" + alternatives + ", {otherwise: {points: "
                + YamlValues.number(one.choices().getLast().points()) + "}}]}";
    }
}
