package vn.thidua.server.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Plan;

/**
 * When things happen in a campaign of a demonstration, and which of them have happened on its day.
 *
 * @param day the day that is shown
 */
record DemoDays(Plan plan, LocalDate day) {

    private static final int LAST_FACTS = 25;
    private static final int SHEETS = 18;
    private static final int RANKING = 8;
    private static final int DECISION = 20;

    private Calendar calendar() {
        return plan.calendar();
    }

    /** Whether the campaign has begun; before that the office is preparing it. */
    boolean isBegun() {
        return !day.isBefore(calendar().from());
    }

    /** Whether a day of the campaign's work has come. */
    boolean comes(LocalDate one) {
        return !one.isAfter(earlier(calendar().to(), day));
    }

    /** When values were last recorded. */
    LocalDate recorded() {
        LocalDate recorded = earlier(calendar().to().minusDays(LAST_FACTS), day.minusDays(5));
        return recorded.isBefore(calendar().from()) ? calendar().from() : recorded;
    }

    /** Whether units are scoring themselves, or have. */
    boolean isAssessed() {
        return !plan.sheets().isEmpty() && !day.isBefore(calendar().to().minusDays(SHEETS));
    }

    /** When they did. */
    LocalDate assessed() {
        return earlier(calendar().to().minusDays(SHEETS), day.minusDays(3));
    }

    /** Whether the ranking is out and dossiers are being handed in. */
    boolean isRanked() {
        return !day.isBefore(ranked());
    }

    /** When it came out. */
    LocalDate ranked() {
        return calendar().to().plusDays(RANKING);
    }

    /** Whether the council has voted and the chair has signed. */
    boolean isDecided() {
        return !day.isBefore(decided());
    }

    /** When they did. */
    LocalDate decided() {
        return calendar().to().plusDays(DECISION);
    }

    /** A day of the campaign's year that follows from words, at least so many days before its end. */
    LocalDate some(int before, String... words) {
        int all = (int) ChronoUnit.DAYS.between(calendar().from(), calendar().to()) - before;
        return calendar().from().plusDays(Chance.below(Math.max(1, all), words));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
