package vn.thidua.server.database;

import java.util.List;

/** Why a server cannot start, as data: the command says it in one sentence with the remedy; the log has the cause. */
public final class StartProblem extends RuntimeException {

    /** What stands in the way. */
    public enum Kind {
        /** Another server uses the folder of data; the folder. */
        FOLDER_IN_USE,
        /** The folder of data cannot be made or written; the folder. */
        FOLDER_CLOSED,
        /** There is no room on the disk of the folder; the folder. */
        DISK_FULL,
        /** The embedded PostgreSQL did not start; the file of its last words. */
        POSTGRES_FAILED,
        /** The embedded PostgreSQL cannot run on this machine; what it said. */
        POSTGRES_UNFIT,
        /** The outside database does not answer; its address. */
        DATABASE_AWAY,
        /** The outside database refuses name or password; its address. */
        DATABASE_REFUSES,
        /** The outside server has no database of that name; its address. */
        DATABASE_MISSING,
        /** The address of the outside database cannot be read; the address. */
        DATABASE_ADDRESS,
        /** The outside database lacks something that the tables need; what it said. */
        DATABASE_UNFIT,
        /** The tables were made by a newer program, or changed behind it; what does not fit. */
        TABLES_UNKNOWN,
        /** Another program listens there; the port. */
        PORT_TAKEN,
        /** Nothing may listen there; the address. */
        ADDRESS_UNKNOWN,
        /** A setting of the server cannot be used; its name (empty where it is not known), its value, what may stand there. */
        SETTING,
        /** Whatever else; the log tells. */
        OTHER
    }

    private final Kind kind;
    private final transient List<Object> values;

    /** A problem with what its sentence names. */
    public StartProblem(Kind kind, Throwable cause, Object... values) {
        super(kind + " " + List.of(values), cause);
        this.kind = kind;
        this.values = List.of(values);
    }

    /** A problem that has no deeper cause. */
    public static StartProblem of(Kind kind, Object... values) {
        return new StartProblem(kind, new IllegalStateException(kind.name()), values);
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
