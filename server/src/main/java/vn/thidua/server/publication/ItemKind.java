package vn.thidua.server.publication;

import vn.thidua.server.kernel.EnumWords;

/** What can be made public. */
public enum ItemKind {
    /** A campaign with its plan in plain words; its subject is the version of the plan. */
    PLAN,
    /** A ranking; its subject is the number under which the ranking was published inside. */
    RANKING,
    /** Who was honoured by a decision; its subject is the decision. */
    HONOURS,
    /** A recognised initiative. */
    INITIATIVE,
    /** A question about the plan with its answer, in words written for everybody. */
    ANSWER,
    /** The signed report of a review. */
    REPORT,
    /** The list of those proposed, to which everybody may say something; its subject is the list. */
    PROPOSED,
    /** An article about a good example that the office approved; its subject is the article. */
    STORY;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static ItemKind of(String word) {
        return EnumWords.of(ItemKind.class, word);
    }
}
