package vn.thidua.server.imports;

/** How far a table has come. */
public enum ImportState {
    /** What it would change was shown; nothing is written. */
    SHOWN,
    /** It was written. */
    WRITTEN,
    /** It was written and taken back. */
    TAKEN_BACK
}
