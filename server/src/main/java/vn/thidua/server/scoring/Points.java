package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.thidua.server.web.Refusal;

/** Points and days as people type them. */
final class Points {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Points() {}

    /** Points with a comma or a point before decimals; empty for nothing typed. */
    static Optional<BigDecimal> read(String line, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[-−]?\\d{1,6}([.,]\\d{1,4})?")) {
            throw Refusal.bad("points-form", line, text);
        }
        return Optional.of(new BigDecimal(text.replace('−', '-').replace(',', '.')));
    }

    /** A day as d/m/yyyy, or as a browser's calendar gives it. */
    static LocalDate day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(typed) : LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException e) {
            throw Refusal.bad("day-form", typed);
        }
    }
}
