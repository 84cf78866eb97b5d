package vn.thidua.server.webhook;

import vn.thidua.server.kernel.EnumWords;

/** What another system is told. */
public enum MessageType {
    /** Something became public. */
    PUBLISHED,
    /** What is public was put right. */
    CORRECTED,
    /** What was public is so no more. */
    WITHDRAWN,
    /** Somebody tries whether messages arrive. */
    TEST;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static MessageType of(String word) {
        return EnumWords.of(MessageType.class, word);
    }

    /** How the message itself names it. */
    String event() {
        return this == TEST ? "test" : "publication." + word();
    }
}
