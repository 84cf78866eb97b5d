package vn.thidua.server.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The office's clock: that of the database in Viet Nam, or in a demonstration one that was set to another day. */
@Component
public final class Today {

    /** Where the offices are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Clock clock;
    private volatile Duration correction = Duration.ZERO;
    private final boolean moved;

    /** @param day to which it is set; empty for the day that it is */
    public Today(@Value("${thidua.day:}") String day) {
        this.clock = day.isEmpty() ? Clock.system(ZONE) : on(set(day));
        this.moved = !day.isEmpty();
    }

    private static LocalDate set(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new WrongSetting("THIDUA_DAY", day, "năm-tháng-ngày, ví dụ 2026-09-02");
        }
    }

    private static Clock on(LocalDate day) {
        Clock real = Clock.system(ZONE);
        return Clock.offset(
                real,
                Duration.between(
                        ZonedDateTime.now(real), ZonedDateTime.now(real).with(day)));
    }

    /** Goes to a day; for demonstrations and tests only. */
    public void moveTo(LocalDate day) {
        clock = on(day);
    }

    /**
     * Goes by another clock than this machine's, so that servers which share a database end a day at the same moment.
     *
     * @param ahead how far that clock is before this one's; below zero where it is behind
     */
    public void correct(Duration ahead) {
        correction = ahead;
    }

    /** The moment. */
    public Instant now() {
        return clock.instant().plus(correction);
    }

    /** The day in Viet Nam. */
    public LocalDate day() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Whether the clock was set. */
    public boolean moved() {
        return moved;
    }
}
