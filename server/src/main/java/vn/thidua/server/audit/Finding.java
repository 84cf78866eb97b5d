package vn.thidua.server.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param about the entry concerned, or the place in the chain where entries are missing; 0 for none
 * @param restored the moment of the copy from which the database was last restored
 * @param entries how many were checked
 */
public record Finding(Kind kind, long about, Optional<Instant> restored, long entries) {

    /** What is wrong, if anything. */
    public enum Kind {
        /** Every entry is as it was sealed, and none is missing. */
        WHOLE,
        /** An entry says something else than when it was sealed. */
        CHANGED,
        /** Entries are missing in the middle. */
        MISSING,
        /** The newest entries are missing. */
        TAIL,
        /** An entry was not written by the program. */
        FORGED,
        /** The key is another one than that with which the chain was begun. */
        KEY;

        /** The word by which messages name it. */
        public String word() {
            return vn.thidua.server.kernel.EnumWords.word(this);
        }
    }

    /** Whether nothing is wrong. */
    public boolean whole() {
        return kind == Kind.WHOLE;
    }
}
