package vn.thidua.plan;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.yaml.Mark;

/**
 * One clause of the document and what answers it.
 *
 * @param label how the paper numbers it; empty where the id is what the paper prints
 * @param title short, in our own words
 * @param answeredBy parts of the plan, as {@code kind:id} or {@code kind}
 * @param informs why it only informs people
 * @param outside why software does not answer it
 */
public record ClauseEntry(
        String id,
        Optional<String> label,
        String title,
        List<String> answeredBy,
        Optional<String> informs,
        Optional<String> outside,
        Mark mark) {

    /** Answered by those parts, where the plan says nothing about it itself. */
    ClauseEntry answered(List<String> parts) {
        boolean silent = answeredBy.isEmpty() && informs.isEmpty() && outside.isEmpty();
        return silent ? new ClauseEntry(id, label, title, List.copyOf(parts), informs, outside, mark) : this;
    }

    /** What other parts cite. */
    public Clause cited() {
        return new Clause(id, label);
    }
}
