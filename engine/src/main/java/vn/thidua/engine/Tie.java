package vn.thidua.engine;

import java.util.List;
import java.util.Optional;

/**
 * Candidates equal at the cut-off, more of them than places are left; only people may choose.
 *
 * @param award the award, or {@code classification/level}
 * @param places places left for them
 * @param among their ids, sorted
 * @param of whose quota it is, where the quota is per something
 */
public record Tie(String award, int places, List<String> among, Optional<String> of) {}
