package vn.thidua.server.certificate;

import java.time.Instant;
import java.util.Optional;
import vn.thidua.documents.Certificate;

/**
 * A printing of the certificates of a decision.
 *
 * @param sha256 of the file, when it is done
 */
public record PrintJob(
        long id,
        long campaign,
        long decision,
        Certificate.Print print,
        PrintState state,
        int done,
        int total,
        Optional<String> sha256,
        String who,
        Instant at) {

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return state.isOver();
    }
}
