package vn.thidua.server.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Dossier;

/** The papers that the plan asks for, and which of them are there. */
public record Checklist(List<Line> lines) {

    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * A paper made outside and sent.
     *
     * @param size in bytes
     */
    public record Sent(
            long id, String paper, String sha256, String name, long size, String media, String who, Instant at) {}

    /**
     * A part that people write.
     *
     * @param part word of the part
     */
    public record Written(String part, boolean required, String content, int version) {

        /** Whether it is wanted and not there. */
        public boolean isMissing() {
            return required && content.isBlank();
        }
    }

    /**
     * One paper.
     *
     * @param sent the file that stands; it counts instead of the generated paper
     * @param open another reason why it is not there yet, as a key; empty for none
     */
    public record Line(Dossier.Paper paper, Optional<Sent> sent, List<Written> written, String open) {

        /** Whether it is there. */
        public boolean isThere() {
            boolean generated =
                    paper.isGenerated() && open.isEmpty() && written.stream().noneMatch(Written::isMissing);
            return sent.isPresent() || generated;
        }
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return lines.stream().allMatch(Line::isThere);
    }

    /** Labels of what is missing. */
    public List<String> missing() {
        return lines.stream()
                .filter(line -> !line.isThere())
                .map(line -> line.paper().label())
                .toList();
    }
}
