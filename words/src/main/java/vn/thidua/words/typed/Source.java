package vn.thidua.words.typed;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value as it was given, with all that its giver knew of it: a form and a .csv give text, a spreadsheet's cell and JSON
 * give typed values. It is never turned into text on its way to the reader of its declared type.
 */
public sealed interface Source {

    /** What a person saw of it where it stood; empty for nothing. */
    String shown();

    /** Whether there is nothing to read. */
    default boolean isEmpty() {
        return shown().isEmpty();
    }

    /** Words or digits that a person typed; what they mean depends on what is asked for. */
    record Text(String shown) implements Source {
        public Text {
            shown = Writing.trimmed(shown);
        }
    }

    /** A number of a machine: its value is certain, whatever it looked like. */
    record Number(BigDecimal value, String shown) implements Source {}

    /** A number that was shown with a percent sign: 95 for 95 %. */
    record Percent(BigDecimal value, String shown) implements Source {}

    /** A day. */
    record Day(LocalDate value, String shown) implements Source {}

    /** Yes or no. */
    record Truth(boolean value, String shown) implements Source {}

    /**
     * What cannot be read whatever is asked for.
     *
     * @param why key of the refusal
     * @param shown what stands there, or where
     */
    record Error(String why, String shown) implements Source {

        private static final String MERGED = "merged";

        /** A calculation that failed, by its sign: {@code #N/A}. */
        public Error(String shown) {
            this("error", shown);
        }

        /** A cell that a merged one lies over: nobody sees whether its value is meant for this row, too. */
        public static Error merged(String area) {
            return new Error(MERGED, area);
        }

        /** Whether a value is such a cell. */
        public static boolean isMerged(Source source) {
            return source instanceof Error(String why, String area) && why.equals(MERGED);
        }
    }

    /** Nothing. */
    record Empty() implements Source {
        @Override
        public String shown() {
            return "";
        }
    }

    /** What was typed in a form or stands in a .csv file. */
    static Source text(String typed) {
        Text text = new Text(typed);
        return text.shown().isEmpty() ? new Empty() : text;
    }

    /** A number of a machine, shown without signs between thousands: 1234,5. */
    static Source number(BigDecimal value) {
        return new Number(value, Numbers.plain(value));
    }

    /** A count. */
    static Source number(int value) {
        return number(BigDecimal.valueOf(value));
    }

    /** A day, shown as dd/mm/yyyy. */
    static Source day(LocalDate day) {
        return new Day(day, vn.thidua.words.Values.day(day));
    }
}
