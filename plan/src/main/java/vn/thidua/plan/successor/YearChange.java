package vn.thidua.plan.successor;

/**
 * A value of a plan that is another one in a later year.
 *
 * @param path where it stands in the plan; items of a list by their id, or by their place from 0 where they have none
 * @param about the nearest label or title around it; empty where there is none
 * @param before the value as the earlier plan has it
 * @param after the value for the later year
 */
public record YearChange(Kind kind, String path, String about, String before, String after) {

    /** What kind of value it is. */
    public enum Kind {
        /** A day, as YAML writes it. */
        DAY,
        /** A formula with days in it. */
        FORMULA,
        /** A text that names the year. */
        WORDS
    }
}
