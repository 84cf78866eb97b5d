package vn.thidua.plan;

import java.time.LocalDate;

/**
 * How long the list of those proposed is public before anybody votes or decides on them (công khai lấy ý kiến; Decree 152/2025
 * art. 44).
 *
 * @param days 1 to 365, counted from the day after the first on which the list is public
 * @param working whether only working days count
 */
public record PostingRule(int days, boolean working, Clause clause) {

    /** The most days that a plan may ask. */
    public static final int MOST_DAYS = 365;

    /** The last day on which everybody may say something to a list that is public from a day on. */
    public LocalDate last(LocalDate first, WorkingDays calendar) {
        return working ? calendar.after(first, days) : first.plusDays(days);
    }
}
