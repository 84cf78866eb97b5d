package vn.thidua.server.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Truths;

/**
 * One thing to fill in.
 *
 * @param key under which it is kept: the field's id, with the criterion's or target's where there is one for each
 * @param code the criterion or target; empty for others
 * @param max most points; empty where there is none
 */
public record FormField(
        String key, String code, String label, String kind, boolean required, Optional<BigDecimal> max, Clause clause) {

    /** The kind of a field that asks whether something will be so. */
    static final String YES_NO = "yes-no";

    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    /** Everything that the form asks of a unit of that block, in order. */
    public static List<FormField> of(Plan plan, RegistrationForm form, String block) {
        List<FormField> fields = new ArrayList<>();
        for (RegistrationForm.Field field : form.fields()) {
            Clause clause = field.clause().orElse(form.clause());
            switch (field.per()) {
                case "criterion" ->
                    plan.sheet(form.of(), block).stream()
                            .flatMap(ScoreSheet::lines)
                            .forEach(line -> fields.add(ofLine(field, line)));
                case "target" -> {
                    for (Target target : plan.targets(SubjectKind.UNIT).values()) {
                        if (target.threshold(block).isPresent()) {
                            fields.add(new FormField(
                                    field.id() + "/" + target.id(),
                                    target.id(),
                                    target.label(),
                                    // No share can be promised of what is or is not.
                                    target.comparison() == Target.Comparison.IS ? YES_NO : field.kind(),
                                    field.required(),
                                    Optional.empty(),
                                    target.clause()));
                        }
                    }
                }
                default ->
                    fields.add(new FormField(
                            field.id(), "", field.label(), field.kind(), field.required(), Optional.empty(), clause));
            }
        }
        return List.copyOf(fields);
    }

    /** What a number typed here may be. */
    Quantity quantity() {
        Quantity number = Quantity.of(label).decimals(DECIMALS);
        return switch (kind) {
            case "percent" ->
                new Quantity(
                        label,
                        false,
                        true,
                        Optional.empty(),
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(max.orElse(HUNDRED)),
                        DECIMALS);
            case "points" -> number.in("điểm").between(BigDecimal.ZERO, max.orElse(MOST));
            default -> number.between(BigDecimal.ZERO, max.orElse(MOST));
        };
    }

    /** A number that was typed here; empty where it is none that is taken. */
    Optional<BigDecimal> number(String typed) {
        return Numbers.read(Source.text(typed), quantity()) instanceof ReadResult.Value<BigDecimal>(BigDecimal value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** The key of what is wrong with what was typed here; empty where nothing is. */
    Optional<String> fault(String typed) {
        if (typed.isBlank()) {
            return required ? Optional.of("field.required") : Optional.empty();
        }
        if (kind.equals(YES_NO)) {
            return truth(typed).isEmpty() ? Optional.of("field.yes-no") : Optional.empty();
        }
        boolean wrong = kind.matches("points|percent|number") && number(typed).isEmpty();
        return wrong ? Optional.of("field.number") : Optional.empty();
    }

    private Optional<Boolean> truth(String typed) {
        return Truths.read(Source.text(typed), label) instanceof ReadResult.Value<Boolean>(Boolean value)
                ? Optional.of(value)
                : Optional.empty();
    }

    /** What was typed here, in the words of whoever reads it: yes and no have words in each language. */
    String said(String typed, Texts texts) {
        return kind.equals(YES_NO)
                ? truth(typed)
                        .map(yes -> texts.say(yes ? "value.yes" : "value.no"))
                        .orElse(typed)
                : typed;
    }

    private static FormField ofLine(RegistrationForm.Field field, Criterion line) {
        return new FormField(
                field.id() + "/" + line.id(),
                line.id(),
                line.title(),
                field.kind(),
                field.required(),
                Optional.of(line.max()),
                line.clause());
    }
}
