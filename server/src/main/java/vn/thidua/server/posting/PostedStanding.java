package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a list stands on a day.
 *
 * @param first the first day on which it is public; empty where none is named
 * @param last the last day on which everybody may say something; empty where no first day is named
 * @param said how many said something that counts
 * @param open how many of them have no answer yet
 * @param unconfirmed how many have not confirmed by e-mail what they sent; they count for nothing
 */
public record PostedStanding(
        PostedList list,
        PostedPhase phase,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        int said,
        int open,
        int unconfirmed) {

    /** Whether it may be voted or decided on those who are on it. */
    public boolean isHeard() {
        return phase == PostedPhase.OVER && open == 0;
    }

    /** Whether people may still say something on that day, so that nothing is voted then. */
    public boolean endsTooLateFor(LocalDate day) {
        return last.filter(until -> !until.isBefore(day)).isPresent();
    }
}
