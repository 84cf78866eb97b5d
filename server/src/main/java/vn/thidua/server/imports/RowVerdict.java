package vn.thidua.server.imports;

/** What a file would do to one thing. */
public enum RowVerdict {
    /** It is not there yet. */
    ADDED,
    /** It says something else. */
    CHANGED,
    /** Somebody else changed or typed it since the file was made; it stays unless somebody says otherwise. */
    KEPT,
    /** It says what is there, or was not touched in the file. */
    SAME
}
