package vn.thidua.server.publication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import vn.thidua.server.web.Network;

/** So much may come from one network within a time; what was used comes back evenly. */
final class NetworkLimit {

    private static final int MOST_NETWORKS = 50_000;

    /** After so many times a network has all of it again, and need not be remembered. */
    private static final int TIMES_KEPT = 5;

    private final int many;
    private final Duration within;
    private final Cache<String, Bucket> buckets;

    NetworkLimit(int many, Duration within) {
        this.many = many;
        this.within = within;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NETWORKS)
                .expireAfterAccess(within.multipliedBy(TIMES_KEPT))
                .build();
    }

    /** Takes one of an address's network; the answer says whether there was one, and else when there will be. */
    ConsumptionProbe take(String address) {
        return buckets.get(
                        Network.of(address),
                        network -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(many).refillGreedy(many, within))
                                .build())
                .tryConsumeAndReturnRemaining(1);
    }
}
