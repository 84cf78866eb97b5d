package vn.thidua.server.webhook;

import vn.thidua.server.kernel.EnumWords;

/** How far a message to another system is. */
public enum MessageState {
    /** It is sent, or tried again, when its time has come. */
    WAITING,
    /** The other system took it. */
    SENT,
    /** It was tried as often as it is; somebody can let it be sent again. */
    FAILED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** Which sign stands at it on the page. */
    public String mark() {
        return switch (this) {
            case SENT -> "yes";
            case WAITING -> "unknown";
            case FAILED -> "no";
        };
    }

    static MessageState of(String word) {
        return EnumWords.of(MessageState.class, word);
    }
}
