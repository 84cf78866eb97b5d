package vn.thidua.server.kernel;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them: 14:00, 8h30, 14 giờ, 14 giờ 05. */
public final class TimeOfDay {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})\\s*(?:(?::|[hH]|giờ)\\s*(?:(\\d{2})\\s*(?:phút|p|')?)?)");

    private TimeOfDay() {}

    /** The time as 14:00; refused where what was typed is none. */
    public static String read(String typed) {
        Matcher matcher = WRITTEN.matcher(typed.strip());
        try {
            if (matcher.matches()) {
                int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                return LocalTime.of(Integer.parseInt(matcher.group(1)), minutes).toString();
            }
        } catch (DateTimeException e) {
            // Said below: 25:00 is written like a time and is none.
        }
        throw Refusal.bad("time-of-day", typed);
    }
}
