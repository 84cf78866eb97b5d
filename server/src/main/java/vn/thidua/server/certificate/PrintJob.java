package vn.thidua.server.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thidua.documents.Certificate;
import vn.thidua.server.decision.RegisterEntry;

/**
 * A printing of the certificates of a decision.
 *
 * @param chosen ids of the entries of the register; none where it is of all
 * @param sha256 of the file, when it is done
 */
public record PrintJob(
        long id,
        long campaign,
        long decision,
        Certificate.Print print,
        List<Long> chosen,
        PrintState state,
        int done,
        int total,
        Optional<String> sha256,
        String who,
        Instant at) {

    public PrintJob {
        chosen = List.copyOf(chosen);
    }

    /** Whether it is of an entry of its decision, too. */
    public boolean covers(RegisterEntry entry) {
        return chosen.isEmpty() || chosen.contains(entry.id());
    }

    /** Those of some recipients whose certificates none of the printings has made; a printing that failed made none. */
    public static List<RegisterEntry> unprinted(List<PrintJob> jobs, List<RegisterEntry> recipients) {
        return recipients.stream()
                .filter(entry -> jobs.stream().noneMatch(job -> job.state() != PrintState.FAILED && job.covers(entry)))
                .toList();
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return state.isOver();
    }
}
