package vn.thidua.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What it means that a subject never sent its self-assessment and the sheet was closed without one.
 *
 * @param clause the clause that says so, or that asks for the self-assessment where the document is silent
 * @param parameter the parameter that holds the reading, where the document is silent
 */
public record Unsubmitted(Means means, Clause clause, Optional<String> parameter) {

    /** What is read into a sheet that was never sent. */
    public enum Means {
        /** The points that the rules give stand; whoever appraises may grant others. */
        COMPUTED,
        /** No line has points, but for those that an appraiser grants. */
        ZERO,
        /** It takes no place in the ranking and receives no award. */
        NOT_RANKED;

        /** Its word in the plan language: {@code not-ranked}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The meaning of a word. */
        public static Optional<Means> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }
}
