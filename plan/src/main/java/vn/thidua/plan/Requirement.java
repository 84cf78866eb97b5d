package vn.thidua.plan;

import java.util.List;
import java.util.stream.Stream;

/** How an award joins its standards. */
public sealed interface Requirement {

    /** The standards named, in order. */
    Stream<Standard> standards();

    /** One standard. */
    record One(Standard standard) implements Requirement {
        @Override
        public Stream<Standard> standards() {
            return Stream.of(standard);
        }
    }

    /** All of these. */
    record All(List<Requirement> parts) implements Requirement {
        @Override
        public Stream<Standard> standards() {
            return parts.stream().flatMap(Requirement::standards);
        }
    }

    /** At least one of these. */
    record Any(List<Requirement> parts) implements Requirement {
        @Override
        public Stream<Standard> standards() {
            return parts.stream().flatMap(Requirement::standards);
        }
    }
}
