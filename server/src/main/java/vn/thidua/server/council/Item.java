package vn.thidua.server.council;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.nomination.NominatedFor;

/**
 * Something on the agenda: one candidate for one award.
 *
 * @param place in the order of the ballot, from 0
 * @param unit the unit of a person, whose members have an interest; empty for a unit, and for who belongs to none
 * @param majority what it needs
 * @param again why it is decided upon once more; empty where it is the first time
 * @param entitled members who may vote on it: present (or voting in writing) and without an interest; empty until the vote
 *     is opened, fixed from then on
 * @param count the votes; empty until they are counted
 */
public record Item(
        long id,
        int place,
        String award,
        SubjectKind kind,
        String code,
        String name,
        Optional<String> unit,
        Majority majority,
        String again,
        Optional<Integer> entitled,
        Optional<Count> count) {

    /** An item that is not on any agenda yet. */
    static Item proposed(NominatedFor candidate, String name, Optional<String> unit, Majority majority, String again) {
        return new Item(
                0,
                0,
                candidate.award(),
                candidate.kind(),
                candidate.code(),
                name,
                unit,
                majority,
                again,
                Optional.empty(),
                Optional.empty());
    }

    /** The unit whose members have an interest: it is that of the candidate, or the candidate itself. */
    Optional<String> interested() {
        return kind == SubjectKind.UNIT ? Optional.of(code) : unit;
    }

    /**
     * The share of votes that an item needs.
     *
     * @param strict whether the share must be exceeded, not just reached
     * @param ofAll whether it is a share of all members, not of those who may vote on the item
     */
    public record Majority(BigDecimal percent, boolean strict, boolean ofAll) {

        /** Whether so many votes of so many are enough. */
        public boolean isReached(int yes, int base) {
            int compared = BigDecimal.valueOf(yes * 100L).compareTo(percent.multiply(BigDecimal.valueOf(base)));
            return base > 0 && (strict ? compared > 0 : compared >= 0);
        }

        /** In words, as somebody says a sentence by its key with its values. */
        public String said(Sentence words) {
            return words.say(
                    ofAll ? "council.needs-of-all" : "council.needs-of-voters",
                    words.say(strict ? "council.more-than" : "council.at-least"),
                    percent);
        }

        /** Says the sentence of a key with its values, in some language. */
        @FunctionalInterface
        public interface Sentence {
            /** The sentence. */
            String say(String key, Object... values);
        }
    }

    /** Votes. */
    public record Count(int yes, int no, int entitled) {}

    /** For whom and for which award, whatever the session. */
    NominatedFor candidate() {
        return new NominatedFor(award, kind, code);
    }
}
