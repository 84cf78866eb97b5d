package vn.thidua.server.publication;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;

/** From one network come so many opinions an hour; the rest is told to come again. */
@Component
class OpinionDoor {

    private final int hourly;
    private final NetworkLimit limit;

    OpinionDoor(@Value("${thidua.public.opinions-an-hour:10}") int hourly) {
        this.hourly = hourly;
        this.limit = new NetworkLimit(hourly, Duration.ofHours(1));
    }

    /**
     * Lets one in.
     *
     * @throws Refusal where too many came from that network
     */
    void enter(String address) {
        if (!limit.take(address).isConsumed()) {
            throw Refusal.bad("opinion-many", hourly);
        }
    }
}
