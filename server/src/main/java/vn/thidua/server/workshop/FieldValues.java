package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Scalars;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;

/** Values of a plan as people read and type them, and as its text has them. */
final class FieldValues {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]*");
    private static final String PARAMETER = "param.";

    private FieldValues() {}

    /** A value as it is typed. */
    static String shown(FieldForm form, Scalar scalar) {
        if (mayBeDay(form)) {
            var day = Scalars.day(scalar);
            if (day.isPresent()) {
                return Values.day(day.get());
            }
        }
        return isNumber(form) || form.takes(Shape.Single.class)
                ? Scalars.number(scalar).map(Numbers::plain).orElse(scalar.text())
                : scalar.text();
    }

    private static boolean mayBeDay(FieldForm form) {
        return form.takes(Shape.Day.class) || form.takes(Shape.Single.class);
    }

    private static boolean isNumber(FieldForm form) {
        return form.takes(Shape.Number.class) || form.takes(Shape.Whole.class);
    }

    /**
     * What was typed as the text of a plan has it; quotes where it needs them come with the writing.
     *
     * @param label of the field
     * @throws Refusal that names the value and the remedy
     */
    static Scalar read(FieldForm form, String label, String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (form.takes(Shape.Single.class)) {
            return single(text);
        }
        if (form.takes(Shape.Day.class)) {
            var day = DayFields.find(text);
            if (day.isPresent() || !form.takes(Shape.Formula.class)) {
                return plain(day.map(LocalDate::toString).orElseThrow(() -> Refusal.bad("value.day", label, typed)));
            }
        }
        if (form.takes(Shape.Formula.class)) {
            // A whole formula that is a number is typed as numbers are.
            return text.matches("-?\\d+(,\\d+)?") ? plain(text.replace(',', '.')) : text(text);
        }
        if (isNumber(form)) {
            return text.startsWith(PARAMETER)
                    ? plain(text)
                    : plain(number(form, label, text).toPlainString());
        }
        if (form.takes(Shape.Truth.class)) {
            return plain(text);
        }
        if (form.takes(Shape.Id.class) && !ID.matcher(text).matches()) {
            throw Refusal.bad("plan-id", label, text);
        }
        return text(text);
    }

    private static BigDecimal number(FieldForm form, String label, String typed) {
        Quantity asked = Quantity.of(label);
        boolean negative = typed.startsWith("-");
        BigDecimal number = ReadValues.number(
                        negative ? typed.substring(1) : typed,
                        form.takes(Shape.Whole.class) && !form.takes(Shape.Number.class) ? asked.counted() : asked)
                .orElseThrow(() -> Refusal.bad("value.number", label, typed));
        BigDecimal signed = negative ? number.negate() : number;
        if (form.shape() instanceof Shape.Limited limited
                && (signed.compareTo(BigDecimal.valueOf(limited.least())) < 0
                        || signed.compareTo(BigDecimal.valueOf(limited.most())) > 0)) {
            throw Refusal.bad("plan-limits", label, typed, limited.least(), limited.most());
        }
        return signed;
    }

    /** A number, a day, a truth, or else a text. */
    private static Scalar single(String text) {
        String number = text.replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2");
        Scalar scalar = plain(number);
        if (Scalars.number(scalar).isPresent()
                || Scalars.truth(scalar).isPresent()
                || Scalars.day(scalar).isPresent()) {
            return scalar;
        }
        return DayFields.find(text).map(day -> plain(day.toString())).orElseGet(() -> text(text));
    }

    private static Scalar plain(String text) {
        return new Scalar(text, true, Mark.START);
    }

    private static Scalar text(String text) {
        return new Scalar(text, false, Mark.START);
    }
}
