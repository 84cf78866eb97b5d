package vn.thidua.server.kernel;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;

/** Days as people type them (31/12/2024) or as a browser's calendar gives them (2024-12-31). */
public final class DayFields {

    private DayFields() {}

    /** The day; empty where what was typed is none. */
    public static Optional<LocalDate> find(String typed) {
        return vn.thidua.words.typed.Days.find(typed);
    }

    /** The day; refused where what was typed is none. */
    public static LocalDate read(String typed) {
        return find(typed).orElseThrow(() -> Refusal.bad("day-form", typed));
    }

    /** The day of a field that may stay empty. */
    public static Optional<LocalDate> optional(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(typed));
    }

    /**
     * The day of a value that may be missing.
     *
     * @param label what it is called where it was asked for
     */
    public static Optional<LocalDate> of(Source source, String label) {
        return switch (vn.thidua.words.typed.Days.read(source, label)) {
            case ReadResult.Value<LocalDate>(LocalDate day) -> Optional.of(day);
            case ReadResult.Nothing<LocalDate> nothing -> Optional.empty();
            case ReadResult.Refused<LocalDate>(String key, var values) ->
                throw key.equals(vn.thidua.words.typed.Days.MONTH_FIRST)
                        ? Refusal.bad("value." + key, values.toArray())
                        : Refusal.bad("day-form", source.shown());
        };
    }
}
