package vn.thidua.server.proposal;

import java.time.Instant;
import java.util.Optional;

/**
 * A proposal to a higher level.
 *
 * @param out whether it was sent from here; else it came in
 * @param campaign from which it was sent; 0 where it came in
 * @param award id of the award in the plan of that campaign; empty where it came in
 * @param other the authority on the other side
 * @param sha256 of the package
 * @param reason why it was withdrawn; empty else
 * @param signedBy whose installation signed a package that came in; empty where it is this one
 */
public record Proposal(
        long id,
        String authority,
        boolean out,
        String token,
        long campaign,
        String award,
        String title,
        String other,
        String sha256,
        Manifest manifest,
        ProposalState state,
        Optional<Manifest.Answer> answer,
        String reason,
        String signedBy,
        String who,
        Instant at) {}
