package vn.thidua.server.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Plan;

/**
 * When things happen in a campaign of a demonstration.
 *
 * @param day the day that is shown
 */
record DemoDays(Plan plan, LocalDate day) {

    private static final int PREPARING = 45;
    private static final int LAST_FACTS = 25;
    private static final int SHEETS = 18;
    private static final int RANKING = 8;
    private static final int DECISION = 20;

    private Calendar calendar() {
        return plan.calendar();
    }

    /** Whether the office has begun to prepare the campaign; before that nobody knows of it. */
    boolean isPrepared() {
        return !day.isBefore(calendar().from().minusDays(PREPARING));
    }

    /** Whether the campaign has begun; before that the office is preparing it. */
    boolean isBegun() {
        return !day.isBefore(calendar().from());
    }

    /** The last day of the campaign's year that has come. */
    LocalDate last() {
        return day.isBefore(calendar().to()) ? day : calendar().to();
    }

    /** The last day on which values are recorded, before sheets are filled in. */
    LocalDate recorded() {
        return calendar().to().minusDays(LAST_FACTS);
    }

    /** When units score themselves. */
    LocalDate assessed() {
        return calendar().to().minusDays(SHEETS);
    }

    /** Whether the ranking is out and dossiers are being handed in. */
    boolean isRanked() {
        return !day.isBefore(ranked());
    }

    /** When it came out. */
    LocalDate ranked() {
        return calendar().to().plusDays(RANKING);
    }

    /** When the council votes and the chair signs. */
    LocalDate decided() {
        return calendar().to().plusDays(DECISION);
    }

    /** A day of the campaign's year that follows from words, at least so many days before its end. */
    LocalDate some(int before, String... words) {
        int all = (int) ChronoUnit.DAYS.between(calendar().from(), calendar().to()) - before;
        return calendar().from().plusDays(Chance.below(Math.max(1, all), words));
    }
}
