package vn.thidua.server.scoring;

import vn.thidua.server.kernel.Refusal;

/**
 * The form of points granted on a line.
 *
 * @param granted the points as they were typed
 * @param grantSeen id of the grant that was on the screen; 0 for none
 */
record GrantForm(String granted, String grantReason, long grantSeen) {

    /**
     * What is granted.
     *
     * @param line its heading, for a message
     * @throws Refusal where there are no points, or they are no number
     */
    GrantedPoints points(String line) {
        return new GrantedPoints(
                TypedPoints.read(line, granted).orElseThrow(() -> Refusal.bad("empty", "field.points")),
                grantReason.strip(),
                grantSeen);
    }
}
