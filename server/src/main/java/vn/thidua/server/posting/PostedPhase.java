package vn.thidua.server.posting;

import vn.thidua.server.kernel.EnumWords;

/** How far the days are over on which a list has to be public. */
public enum PostedPhase {
    /** It is not public yet. */
    NOT_PUBLIC,
    /** It is public and everybody may say something to it. */
    RUNNING,
    /** Its days are over. */
    OVER,
    /** It was taken down before its days were over: they begin anew. */
    BROKEN,
    /** It was taken back. */
    WITHDRAWN;

    /** The word by which messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
