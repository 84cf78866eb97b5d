package vn.thidua.server.question;

import vn.thidua.server.kernel.EnumWords;

/** Where a question stands. */
public enum QuestionState {
    /** The office has not answered. */
    OPEN,
    /** Answered, for everybody to read. */
    ANSWERED,
    /** The unit took it back. */
    WITHDRAWN;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static QuestionState of(String word) {
        return EnumWords.of(QuestionState.class, word);
    }
}
