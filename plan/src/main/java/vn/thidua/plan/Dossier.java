package vn.thidua.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The papers of a nomination (hồ sơ đề nghị khen thưởng).
 *
 * @param complete the fact that says whether all papers are there
 * @param submitted the fact that holds the day of submission
 * @param deadline id of a deadline
 */
public record Dossier(
        List<Paper> papers,
        Optional<String> complete,
        Optional<String> submitted,
        Optional<String> deadline,
        String to,
        List<String> appraisedBy,
        Clause clause) {

    /**
     * One paper.
     *
     * @param awards the awards it is asked for; empty: all
     * @param blocks of the units of which, or of whose people, it is asked; empty: all
     * @param form the form set by a decree
     * @param kind {@code submission}, {@code minutes}, {@code score-sheet}, {@code achievement-report} or {@code other}
     * @param from {@code generated} by the system or {@code uploaded}
     * @param confirmedBy who confirms it
     */
    public record Paper(
            String id,
            String label,
            Set<String> awards,
            Set<String> blocks,
            Optional<String> form,
            String kind,
            String from,
            Optional<String> confirmedBy,
            Clause clause) {

        /** Whether it belongs to the dossier of somebody of a block for an award. */
        public boolean isAskedFor(String award, String block) {
            return (awards.isEmpty() || awards.contains(award)) && (blocks.isEmpty() || blocks.contains(block));
        }

        /** Whether the system can write it. */
        public boolean isGenerated() {
            return from.equals("generated") && !kind.equals("other");
        }
    }
}
