package vn.thidua.server.database;

import java.util.List;

/** Why a backup cannot be made or put back, as data; nothing is left half done. */
public final class BackupProblem extends RuntimeException {

    /** What stands in the way. */
    public enum Kind {
        /** There is a file of that name already; the file. */
        EXISTS,
        /** It cannot be read or written; the file. */
        UNREADABLE,
        /** It is no backup of this program; the file. */
        NO_BACKUP,
        /** A part of it is damaged; the file and the part. */
        DAMAGED,
        /** It was made by a newer program; the file and the version of its tables. */
        NEWER,
        /** Where it is to be put back something is already; the place. */
        NOT_EMPTY,
        /** A file of the evidence does not say what it said when it was kept, or is missing; the file. */
        EVIDENCE
    }

    private final Kind kind;
    private final transient List<Object> values;

    /** A problem with what its sentence names. */
    public BackupProblem(Kind kind, Object... values) {
        super(kind + " " + List.of(values));
        this.kind = kind;
        this.values = List.of(values);
    }

    /** What stands in the way. */
    public Kind kind() {
        return kind;
    }

    /** What the sentence names. */
    public List<Object> values() {
        return values;
    }
}
