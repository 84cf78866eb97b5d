package vn.thidua.server.webhook;

import vn.thidua.server.kernel.EnumWords;

/** Why another system did not take a message. */
public enum SendFailure {
    /** It answered that it does not take it. */
    REFUSED,
    /** Nobody answers at its address. */
    UNREACHABLE,
    /** It did not answer in time. */
    TIMEOUT,
    /** Its address is one of the own network, which the installation does not allow. */
    FORBIDDEN,
    /** Its certificate cannot be trusted. */
    INSECURE,
    /** It answered that it is told no more (410). */
    GONE;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static SendFailure of(String word) {
        return EnumWords.of(SendFailure.class, word);
    }

    /** Whether trying again is of no use. */
    boolean isFinal() {
        return this == GONE || this == FORBIDDEN;
    }
}
