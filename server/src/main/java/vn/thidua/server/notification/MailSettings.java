package vn.thidua.server.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By which server an authority's mail goes out, and when people are reminded.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param secret the password of the server; never shown
 * @param sender address from which mail comes
 * @param address where the pages are, for links in mails
 * @param before days before the last day, as {@code 14,7,1}
 * @param after days after it, as {@code 1,7}
 * @param escalateAfter days after it from which the head is told too
 */
public record MailSettings(
        boolean active,
        String host,
        int port,
        String security,
        String username,
        String secret,
        String sender,
        String address,
        String before,
        String after,
        int escalateAfter,
        int version) {

    /** What stands there before anybody said anything. */
    static final MailSettings NONE =
            new MailSettings(false, "", 587, "starttls", "", "", "", "", "14,7,1", "1,7", 7, 0);

    /** The last days of which people are reminded on a day: so many days ahead or past, and the day itself. */
    Set<LocalDate> days(LocalDate day) {
        Set<LocalDate> days = new HashSet<>(Set.of(day));
        numbers(before).forEach(ahead -> days.add(day.plusDays(ahead)));
        numbers(after).forEach(past -> days.add(day.minusDays(past)));
        return days;
    }

    private static List<Integer> numbers(String typed) {
        return typed.isBlank()
                ? List.of()
                : Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList();
    }
}
