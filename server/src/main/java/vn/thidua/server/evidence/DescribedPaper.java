package vn.thidua.server.evidence;

import java.util.List;

/**
 * What somebody says of a paper as they saw it.
 *
 * @param about ids of the facts, lines, standards or targets that it proves
 * @param seen the version of the paper that was on the screen
 */
public record DescribedPaper(EvidenceService.Description said, List<String> about, int seen) {

    public DescribedPaper {
        about = List.copyOf(about);
    }
}
