package vn.thidua.server.targets;

import java.time.Instant;
import java.util.Optional;

/**
 * What one side says of one target of a unit.
 *
 * @param side who says it
 * @param note why; asked for where it differs from what the figures say
 * @param entry the entry of the ledger that was judged; empty where there was none
 */
public record Review(long id, Side side, Verdict verdict, String note, Optional<Long> entry, String who, Instant at) {

    /** Who says something of a target. */
    public enum Side {
        /** The unit itself (tự đánh giá). */
        UNIT,
        /** The body to which the plan gives the target (thẩm định). */
        APPRAISER
    }
}
