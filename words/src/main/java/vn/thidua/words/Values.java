package vn.thidua.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.engine.FactUse;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Clause;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;

/** Values as people write them: 31/12/2024, and 1.234,5 in Vietnamese, 1,234.5 in English. */
public final class Values {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Messages messages;

    /** Values with words in that language. */
    public Values(Messages messages) {
        this.messages = messages;
    }

    /** A number as Vietnamese papers write it: with dots between thousands and a comma before decimals. */
    public static String number(BigDecimal number) {
        return number(number, '.', ',');
    }

    private static String number(BigDecimal number, char between, char before) {
        String plain = number.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(between);
            }
            grouped.append(whole.charAt(i));
        }
        return point < 0
                ? grouped.toString()
                : grouped.append(before).append(plain.substring(point + 1)).toString();
    }

    /** A number as the language writes it. */
    private String figure(BigDecimal number) {
        return number(
                number,
                messages.word("number.between-thousands").charAt(0),
                messages.word("number.before-decimals").charAt(0));
    }

    /** A day. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Any value that a reason or a fault names. */
    public String show(Object value) {
        return switch (value) {
            case BigDecimal number -> figure(number);
            case Integer number -> figure(BigDecimal.valueOf(number));
            case Long number -> figure(BigDecimal.valueOf(number));
            case LocalDate day -> day(day);
            case Boolean truth -> messages.word(truth ? "value.yes" : "value.no");
            case Truth truth -> truth(truth);
            case FactUse use -> use.fact().label();
            case Clause clause -> clause.label().orElseGet(() -> messages.say("value.clause", List.of(clause.id())));
            case List<?> list -> String.join(", ", list.stream().map(this::show).toList());
            case String text -> text.equals("never") ? messages.word("value.never") : text;
            default -> value.toString();
        };
    }

    /** Met, not met, or open. */
    public String truth(Truth truth) {
        return messages.word("truth." + truth.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The value of a fact, with the label of a word and the unit of measure. */
    public String fact(FactUse use) {
        return fact(use.fact(), use.value());
    }

    /** What people read for a word; the word itself where a plan no longer knows it. */
    private static String label(FactDeclaration fact, Object word) {
        int place = fact.values().indexOf(word.toString());
        return place < 0 ? word.toString() : fact.valueLabels().get(place);
    }

    /** The value of a fact; "not known" where there is none. */
    public String fact(FactDeclaration fact, Optional<Object> value) {
        if (value.isEmpty()) {
            return messages.word("value.unknown");
        }
        if (fact.type() == FactType.TEXT) {
            return label(fact, value.get());
        }
        if (value.get() instanceof List<?> items && !fact.values().isEmpty()) {
            return items.stream().map(item -> label(fact, item)).collect(Collectors.joining("; "));
        }
        String shown = show(value.get());
        if (fact.type() == FactType.PERCENT) {
            return shown + " %";
        }
        return shown + fact.measure().map(measure -> " " + measure).orElse("");
    }
}
