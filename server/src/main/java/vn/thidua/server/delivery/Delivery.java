package vn.thidua.server.delivery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper that was handed in.
 *
 * @param owed key of what is owed
 * @param number number and symbol of the paper
 * @param issued its day
 * @param day on which it came
 * @param file name of its file
 */
public record Delivery(
        long id,
        String unit,
        String owed,
        String number,
        LocalDate issued,
        LocalDate day,
        DeliveryState state,
        Optional<String> file,
        int version) {

    /** Whether it came after the last day. */
    public boolean isLate(Obligation what) {
        return what.isPast(day);
    }
}
