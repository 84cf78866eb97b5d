package vn.thidua.server.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.web.Network;

/** From one network come so many opinions an hour; the rest is told to come again. */
@Component
class OpinionDoor {

    private static final int MOST_NETWORKS = 50_000;

    private final int hourly;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    OpinionDoor(@Value("${thidua.public.opinions-an-hour:10}") int hourly) {
        this.hourly = hourly;
    }

    /**
     * Lets one in.
     *
     * @throws Refusal where too many came from that network
     */
    void enter(String address) {
        Bucket bucket = buckets.get(
                Network.of(address),
                network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(hourly).refillGreedy(hourly, Duration.ofHours(1)))
                        .build());
        if (!bucket.tryConsume(1)) {
            throw Refusal.bad("opinion-many", hourly);
        }
    }
}
