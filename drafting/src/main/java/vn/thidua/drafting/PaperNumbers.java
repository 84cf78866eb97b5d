package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.List;

/** Numbers as papers write them: {@code 05}, {@code 0,5}, {@code 1.000}. */
final class PaperNumbers {

    private PaperNumbers() {}

    static BigDecimal of(String text) {
        String plain = text.strip().replace(" ", "");
        // A point before three figures parts thousands; no points of a sheet have three decimals.
        String number = plain.matches("\\d{1,3}\\.\\d{3}") ? plain.replace(".", "") : plain.replace(',', '.');
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? BigDecimal.ZERO : plain(value);
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return plain(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
