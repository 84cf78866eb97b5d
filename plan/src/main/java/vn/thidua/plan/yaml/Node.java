package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file, with its place. */
public sealed interface Node {

    /** Where it begins. */
    Mark mark();

    /**
     * A single value.
     *
     * @param plain whether it stands without quotes, so that {@code never}, {@code true} and numbers mean more than text
     */
    record Scalar(String text, boolean plain, Mark mark) implements Node {

        /** Whether the file says in so many words that there is no value. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    /** A list. */
    record Sequence(List<Node> items, Mark mark) implements Node {}

    /** Named values, in the order of the file; no name stands twice. */
    record Mapping(List<Entry> entries, Mark mark) implements Node {

        /** The value of that name. */
        public Optional<Node> get(String name) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(name)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** One name and its value. */
    record Entry(Scalar key, Node value) {}
}
