package vn.thidua.server.scoring;

/**
 * The form of a claim on a line.
 *
 * @param points as they were typed; empty takes the claim back
 * @param seen id of the claim that was on the screen; 0 for none
 */
record ClaimForm(String points, String reason, long seen) {

    /**
     * What is claimed.
     *
     * @param line its heading, for a message
     * @throws vn.thidua.server.kernel.Refusal where the points are no number
     */
    Claim claim(String line) {
        return new Claim(TypedPoints.read(line, points), reason.strip(), seen);
    }
}
