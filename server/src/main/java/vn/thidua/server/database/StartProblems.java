package vn.thidua.server.database;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.server.PortInUseException;
import vn.thidua.server.kernel.WrongSetting;

/** Finds out from an exception what stands in the way of a start. */
public final class StartProblems {

    private static final int DEEPEST = 30;

    private final String database;
    private final String folder;

    /**
     * For one start.
     *
     * @param database address of the outside database; empty for the embedded one
     * @param folder where the data lie
     */
    public StartProblems(String database, String folder) {
        this.database = database;
        this.folder = folder;
    }

    /** What that exception means; the first cause that tells something decides. */
    public StartProblem of(Throwable failure) {
        Throwable at = failure;
        StartProblem found = null;
        for (int deep = 0; at != null && deep < DEEPEST; deep++, at = at.getCause()) {
            StartProblem one = known(at);
            if (one != null && (found == null || found.kind() == StartProblem.Kind.TABLES_UNKNOWN)) {
                found = one;
            }
        }
        return found == null ? new StartProblem(StartProblem.Kind.OTHER, failure) : found;
    }

    private @org.jspecify.annotations.Nullable StartProblem known(Throwable at) {
        return switch (at) {
            case StartProblem itself -> itself;
            case PortInUseException taken -> new StartProblem(StartProblem.Kind.PORT_TAKEN, taken, taken.getPort());
            case BindException bind -> new StartProblem(StartProblem.Kind.ADDRESS_UNKNOWN, bind, said(bind));
            case SQLException sql -> of(sql);
            case AccessDeniedException denied -> new StartProblem(StartProblem.Kind.FOLDER_CLOSED, denied, folder);
            case FileSystemException file
            when said(file).contains("No space left") -> new StartProblem(StartProblem.Kind.DISK_FULL, file, folder);
            case FlywayException flyway -> new StartProblem(StartProblem.Kind.TABLES_UNKNOWN, flyway, said(flyway));
            case WrongSetting wrong ->
                new StartProblem(StartProblem.Kind.SETTING, wrong, wrong.setting(), wrong.value(), wrong.remedy());
            case TypeMismatchException wrong ->
                new StartProblem(StartProblem.Kind.SETTING, wrong, "", String.valueOf(wrong.getValue()), wanted(wrong));
            default -> null;
        };
    }

    private static String wanted(TypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        if (type == boolean.class || type == Boolean.class) {
            return "true hoặc false";
        }
        return type == Duration.class ? "khoảng thời gian, ví dụ 20s" : "số nguyên";
    }

    private @org.jspecify.annotations.Nullable StartProblem of(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        StartProblem.Kind kind = switch (state) {
            case "28P01", "28000" -> StartProblem.Kind.DATABASE_REFUSES;
            case "3D000" -> StartProblem.Kind.DATABASE_MISSING;
            case "53100" -> StartProblem.Kind.DISK_FULL;
            // An extension that is not installed, or may not be made; a collation that is missing.
            case "0A000", "58P01", "42501", "42704", "22023" -> StartProblem.Kind.DATABASE_UNFIT;
            case "57P03", "53300" -> StartProblem.Kind.DATABASE_AWAY;
            default -> state.startsWith("08") ? StartProblem.Kind.DATABASE_AWAY : StartProblem.Kind.OTHER;
        };
        return switch (kind) {
            case OTHER ->
                said(sql).contains("No suitable driver") || said(sql).contains("Unable to parse URL")
                        ? new StartProblem(StartProblem.Kind.DATABASE_ADDRESS, sql, database)
                        : null;
            case DATABASE_UNFIT -> new StartProblem(kind, sql, firstLine(said(sql)));
            case DISK_FULL -> new StartProblem(kind, sql, folder);
            default -> new StartProblem(kind, sql, database.isEmpty() ? folder : database);
        };
    }

    private static String said(Throwable at) {
        return String.valueOf(at.getMessage());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceFirst("^(ERROR|FATAL): ", "");
    }
}
