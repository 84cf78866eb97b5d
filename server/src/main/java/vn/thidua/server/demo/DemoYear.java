package vn.thidua.server.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.Today;

/**
 * A campaign of a demonstration as it goes on: every act waits for its day, all are done in the order of their days, and
 * what would come after the day that is shown is not done.
 */
final class DemoYear {

    private final DemoDays days;
    private final Today today;
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::day).thenComparingLong(Act::number));
    private long number;

    DemoYear(DemoDays days, Today today) {
        this.days = days;
        this.today = today;
    }

    /** Something done on a day; of several on one day the first that was put down goes first. */
    private record Act(LocalDate day, long number, Runnable act) {}

    DemoDays days() {
        return days;
    }

    Plan plan() {
        return days.plan();
    }

    /** Puts down what is done on a day. */
    void on(LocalDate day, Runnable act) {
        if (!day.isAfter(days.day())) {
            acts.add(new Act(day, number++, act));
        }
    }

    /** Puts down work of the campaign's year: of what comes before its first day it hears on that day, of what comes later never. */
    void work(LocalDate day, Runnable act) {
        LocalDate from = plan().calendar().from();
        if (!day.isAfter(plan().calendar().to())) {
            on(day.isBefore(from) ? from : day, act);
        }
    }

    /** Puts down what is done every week of the campaign's year, and when everything else of its last day is done. */
    void weekly(Runnable act) {
        LocalDate last = days.last();
        for (LocalDate day = plan().calendar().from().plusWeeks(1); day.isBefore(last); day = day.plusWeeks(1)) {
            work(day, act);
        }
        acts.add(new Act(last, Long.MAX_VALUE, act));
    }

    /** Does everything, each on its day. */
    void live() {
        for (Act one = acts.poll(); one != null; one = acts.poll()) {
            today.moveTo(one.day());
            one.act().run();
        }
    }
}
