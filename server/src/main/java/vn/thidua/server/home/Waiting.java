package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for somebody.
 *
 * @param key of its sentence: which kind of thing it is
 * @param title what is to be done
 * @param note where it belongs, or what it is worth
 * @param due last day; empty where the plan sets none
 * @param daysLeft until then; negative when late
 * @param action the word on the button
 */
public record Waiting(
        String key,
        String title,
        String note,
        Optional<LocalDate> due,
        Optional<Long> daysLeft,
        String link,
        String action) {

    /** How pressing it is: {@code late}, {@code soon} or {@code calm}. */
    public String urgency() {
        return daysLeft.map(days -> days < 0 ? "late" : days <= 7 ? "soon" : "calm")
                .orElse("calm");
    }

    /** Whether another entry asks for the same thing on the same page. */
    boolean isSame(Waiting other) {
        return link.equals(other.link) && title.equals(other.title);
    }

    /** For the order of the list: what is due first stands first, what has no day last. */
    long order() {
        return daysLeft.orElse(Long.MAX_VALUE);
    }
}
