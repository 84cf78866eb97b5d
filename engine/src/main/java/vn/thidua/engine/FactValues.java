package vn.thidua.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.expression.Expression;

/** Values of facts between text and the form in which the engine holds them. */
public final class FactValues {

    private FactValues() {}

    /**
     * The value that a word stands for: {@code true}, {@code 1.5}, {@code 2024-12-31}, {@code never}, or a word of a text.
     *
     * @throws RuntimeException if the word is no value of the fact; plans and entries are checked before
     */
    public static long read(FactDeclaration fact, String word) {
        return switch (fact.type()) {
            case BOOLEAN -> Fixed.truth(Boolean.parseBoolean(word));
            case INTEGER, DECIMAL, PERCENT -> Fixed.of(new BigDecimal(word));
            case DATE, EVENT ->
                word.equals("never") ? Fixed.NEVER : LocalDate.parse(word).toEpochDay();
            case TEXT -> fact.values().indexOf(word);
            case LIST -> Fixed.UNKNOWN;
        };
    }

    /** The value as an object: Boolean, BigDecimal, LocalDate, the word {@code never}, or a word of a text. */
    public static Object object(FactDeclaration fact, long value) {
        return switch (fact.type()) {
            case BOOLEAN -> value == Fixed.TRUE;
            case INTEGER, DECIMAL, PERCENT -> Fixed.decimal(value);
            case DATE, EVENT -> value == Fixed.NEVER ? "never" : LocalDate.ofEpochDay(value);
            case TEXT -> fact.values().get((int) value);
            case LIST -> throw new IllegalArgumentException("list " + fact.id());
        };
    }

    /** The day that an expression stands for, where it is one of the plan itself. */
    public static Optional<LocalDate> day(Expression expression) {
        return switch (expression) {
            case Expression.Day day -> Optional.of(day.value());
            case Expression.OfParameter parameter -> day(parameter.value());
            default -> Optional.empty();
        };
    }

    static long literal(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Fixed.of(number.value());
            case Expression.Truth truth -> Fixed.truth(truth.value());
            case Expression.Day day -> day.value().toEpochDay();
            case Expression.OfParameter parameter -> literal(parameter.value());
            default -> throw new IllegalArgumentException("no literal: " + expression);
        };
    }
}
