package vn.thidua.server.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;

/** Values of parameters as people read and type them, and as plans write them. */
public final class ParameterText {

    private ParameterText() {}

    /** As people read it; empty for a list, which only a corrected plan can change. */
    static String shown(Expression value, Texts texts) {
        return switch (value) {
            case Expression.Number number -> Numbers.plain(number.value());
            case Expression.Day day -> texts.show(day.value());
            case Expression.Truth truth -> texts.show(truth.value());
            case Expression.Text text -> text.value();
            default -> "";
        };
    }

    /** The words among which one chooses the value of a parameter; empty where it is typed freely. */
    static List<String> choices(Plan plan, String id) {
        boolean unsubmitted = plan.sheets().stream()
                .flatMap(sheet -> sheet.unsubmitted().stream())
                .anyMatch(one -> one.parameter().equals(Optional.of(id)));
        return unsubmitted
                ? Stream.of(Unsubmitted.Means.values())
                        .map(Unsubmitted.Means::word)
                        .toList()
                : List.of();
    }

    /**
     * The literal of a parameter that was typed anew; empty where it says what stands.
     *
     * @throws Refusal naming the parameter, what was typed and what is needed
     */
    public static Optional<String> changed(Plan plan, String id, String typed) {
        Parameter parameter = Optional.ofNullable(plan.parameters().get(id)).orElseThrow(() -> Refusal.unknown(id));
        String text = typed.strip();
        return switch (parameter.value()) {
            case Expression.Number number ->
                // A parameter is never taken away: an empty field is no number.
                Optional.of(ReadValues.number(text, Quantity.of(parameter.label()))
                                .orElseThrow(() -> Refusal.bad("value.number", parameter.label(), text)))
                        .filter(read -> read.compareTo(number.value()) != 0)
                        .map(BigDecimal::toPlainString);
            case Expression.Day day -> {
                java.time.LocalDate read =
                        DayFields.find(text).orElseThrow(() -> Refusal.bad("value.day", parameter.label(), text));
                yield read.equals(day.value()) ? Optional.empty() : Optional.of(read.toString());
            }
            case Expression.Text word -> {
                List<String> choices = choices(plan, id);
                if (text.isEmpty() || !choices.isEmpty() && !choices.contains(text)) {
                    throw Refusal.bad("value.word", parameter.label(), text, String.join(", ", choices));
                }
                yield text.equals(word.value()) ? Optional.empty() : Optional.of(literal(text));
            }
            default -> Optional.empty();
        };
    }

    /** A text as a plan writes it: a plain word as it is, anything else between quotes. */
    private static String literal(String text) {
        return text.matches("[a-z]+(-[a-z]+)*") ? text : "'" + text.replace("'", "''") + "'";
    }
}
