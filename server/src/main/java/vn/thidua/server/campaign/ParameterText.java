package vn.thidua.server.campaign;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;

/** Values of parameters as people read and type them, and as plans write them. */
public final class ParameterText {

    private ParameterText() {}

    /** As people read it; empty for a list, which only a corrected plan can change. */
    static String shown(Expression value, Texts texts) {
        return switch (value) {
            case Expression.Number number -> texts.show(number.value());
            case Expression.Day day -> texts.show(day.value());
            case Expression.Truth truth -> texts.show(truth.value());
            case Expression.Text text -> text.value();
            default -> "";
        };
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
            case Expression.Number number -> {
                if (!text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?|-?\\d{1,12}([.,]\\d{1,6})?")) {
                    throw Refusal.bad("value.number", parameter.label(), text);
                }
                boolean grouped = text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
                BigDecimal read = new BigDecimal((grouped ? text.replace(".", "") : text).replace(',', '.'));
                yield read.compareTo(number.value()) == 0 ? Optional.empty() : Optional.of(read.toPlainString());
            }
            case Expression.Day day -> {
                java.time.LocalDate read =
                        Days.find(text).orElseThrow(() -> Refusal.bad("value.day", parameter.label(), text));
                yield read.equals(day.value()) ? Optional.empty() : Optional.of(read.toString());
            }
            default -> Optional.empty();
        };
    }
}
