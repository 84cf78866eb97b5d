package vn.thidua.server.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.words.typed.Days;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;

/** Days as people type them (31/12/2024) or as a browser's calendar gives them (2024-12-31). */
public final class DayFields {

    private DayFields() {}

    /** The day; empty where what was typed is none. */
    public static Optional<LocalDate> find(String typed) {
        return Days.find(typed);
    }

    /**
     * The day of a field that must be filled in.
     *
     * @param label key of the field's label, which the refusal names
     */
    public static LocalDate read(String typed, String label) {
        return optional(typed, label).orElseThrow(() -> Refusal.bad("empty", new ScreenWord(label)));
    }

    /**
     * The day of a field that may stay empty.
     *
     * @param label key of the field's label, which the refusal names
     */
    public static Optional<LocalDate> optional(String typed, String label) {
        return switch (Days.read(Source.text(typed), label)) {
            case ReadResult.Value<LocalDate>(LocalDate day) -> Optional.of(day);
            case ReadResult.Nothing<LocalDate> nothing -> Optional.empty();
            case ReadResult.Refused<LocalDate>(String key, var values) ->
                throw Refusal.bad("value." + key, labelled(new ScreenWord(label), values));
        };
    }

    private static Object[] labelled(Object label, List<Object> values) {
        Object[] all = values.toArray();
        all[0] = label;
        return all;
    }

    /**
     * The day of a value that may be missing; a refusal does not name the column, as whoever reads the table does.
     *
     * @param label what it is called where it was asked for
     */
    public static Optional<LocalDate> of(Source source, String label) {
        return switch (Days.read(source, label)) {
            case ReadResult.Value<LocalDate>(LocalDate day) -> Optional.of(day);
            case ReadResult.Nothing<LocalDate> nothing -> Optional.empty();
            case ReadResult.Refused<LocalDate>(String key, var values) ->
                throw switch (key) {
                    case Days.MONTH_FIRST -> Refusal.bad("value." + key, values.toArray());
                    case Days.WITH_TIME, Days.SHORT_YEAR, Days.FAR -> Refusal.bad("day." + key, values.toArray());
                    default -> Refusal.bad("day-form", source.shown());
                };
        };
    }
}
