package vn.thidua.server.targets;

/**
 * What the unit or the appraiser says of a target.
 *
 * @param note needed where the verdict differs from what the facts say
 * @param seen id of what the same side had said when it was on the screen; 0 for nothing
 */
public record GivenVerdict(Review.Side side, Verdict verdict, String note, long seen) {}
