package vn.thidua.server.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A paper that was handed in.
 *
 * @param owed key of what is owed
 * @param number number and symbol of the paper
 * @param issued its day
 * @param day on which it came
 * @param time at what time it came; empty where nobody knows, as of a paper that came by post
 * @param file name of its file
 */
public record Delivery(
        long id,
        String unit,
        String owed,
        String number,
        LocalDate issued,
        LocalDate day,
        Optional<LocalTime> time,
        DeliveryState state,
        Optional<String> file,
        int version) {

    /** Whether it came after the last day, or on it after the hour that the plan sets. */
    public boolean isLate(Obligation what) {
        boolean afterHour = what.until().filter(day::equals).isPresent()
                && what.by().filter(by -> time.filter(by::isBefore).isPresent()).isPresent()
                && !what.fellDueUntold();
        return afterHour || what.isPast(day);
    }
}
