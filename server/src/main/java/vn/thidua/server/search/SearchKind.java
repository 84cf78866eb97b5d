package vn.thidua.server.search;

import vn.thidua.server.kernel.EnumWords;

/** What can be found, in the order in which it is shown. */
public enum SearchKind {
    /** A campaign (phong trào). */
    CAMPAIGN("flag"),
    /** A clause of a plan in force (điểm, khoản). */
    CLAUSE("file-text"),
    /** A fact that a plan asks for (căn cứ). */
    FACT("file-check"),
    /** A unit: of the authority, or as it takes part in a campaign (đơn vị). */
    UNIT("building"),
    /** A person of the authority (cá nhân). */
    PERSON("user-circle"),
    /** A task (nhiệm vụ). */
    TASK("checks"),
    /** A paper that was sent as evidence, by what it says (minh chứng). */
    PAPER("paperclip"),
    /** An initiative (sáng kiến). */
    INITIATIVE("star"),
    /** A decision (quyết định). */
    DECISION("certificate"),
    /** A question on a clause, with its answer (hỏi đáp). */
    QUESTION("message-circle"),
    /** What was achieved over the years (thành tích). */
    ACHIEVEMENT("medal");

    private final String icon;

    SearchKind(String icon) {
        this.icon = icon;
    }

    /** The word by which addresses and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The name of its picture. */
    public String icon() {
        return icon;
    }
}
