package vn.thidua.server.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The office's clock: that of Viet Nam, or in a demonstration one that was set to another day. */
@Component
public final class Today {

    /** Where the offices are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Clock clock;
    private final boolean moved;

    Today(@Value("${thidua.day:}") String day) {
        this.clock = day.isEmpty() ? Clock.system(ZONE) : on(LocalDate.parse(day));
        this.moved = !day.isEmpty();
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

    /** The moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The day in Viet Nam. */
    public LocalDate day() {
        return LocalDate.now(clock);
    }

    /** Whether the clock was set. */
    public boolean moved() {
        return moved;
    }
}
