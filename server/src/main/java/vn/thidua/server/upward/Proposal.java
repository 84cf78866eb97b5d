package vn.thidua.server.upward;

import java.time.Instant;
import java.util.Optional;

/**
 * A proposal to a higher level.
 *
 * @param out whether it was sent from here; else it came in
 * @param campaign from which it was sent; 0 where it came in
 * @param other the authority on the other side
 * @param sha256 of the package
 */
public record Proposal(
        long id,
        String authority,
        boolean out,
        String token,
        long campaign,
        String title,
        String other,
        String sha256,
        Manifest manifest,
        Optional<Manifest.Answer> answer,
        String who,
        Instant at) {}
