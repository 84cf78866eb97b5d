package vn.thidua.server.question;

import vn.thidua.server.web.Worded;

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
        return Worded.word(this);
    }

    static QuestionState of(String word) {
        return Worded.of(QuestionState.class, word);
    }
}
