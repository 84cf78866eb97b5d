package vn.thidua.server.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days as people type them (31/12/2024) or as a browser's calendar gives them (2024-12-31). */
public final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** The day; empty where what was typed is none. */
    public static Optional<LocalDate> find(String typed) {
        String text = typed.strip();
        try {
            return Optional.of(
                    text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : LocalDate.parse(text, DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day; refused where what was typed is none. */
    public static LocalDate read(String typed) {
        return find(typed).orElseThrow(() -> Refusal.bad("day-form", typed));
    }

    /** The day of a field that may stay empty. */
    public static Optional<LocalDate> optional(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(typed));
    }
}
