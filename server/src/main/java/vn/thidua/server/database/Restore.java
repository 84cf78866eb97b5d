package vn.thidua.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/** Puts a backup back into an empty installation, embedded or outside, wholly or not at all. */
public final class Restore {

    private Restore() {}

    /** What was put back. */
    public record Restored(Instant made, int tables, long rows, int files) {}

    /**
     * Reads a backup to its end and holds every part against what it says of itself.
     *
     * @param file the backup
     * @param called the name by which a fault names it
     */
    static BackupManifest check(Path file, Path called) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest copy = manifest(zip, called);
            for (BackupManifest.Table table : copy.tables()) {
                check(zip, table.entry(), table.sha256(), called);
            }
            for (BackupManifest.Part part : copy.parts()) {
                check(zip, part.entry(), part.sha256(), called);
            }
            return copy;
        } catch (java.util.zip.ZipException e) {
            throw new BackupProblem(BackupProblem.Kind.NO_BACKUP, called);
        } catch (IOException e) {
            throw new BackupProblem(BackupProblem.Kind.UNREADABLE, called);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path called) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupProblem(BackupProblem.Kind.NO_BACKUP, called);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return BackupManifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new BackupProblem(BackupProblem.Kind.NO_BACKUP, called));
        }
    }

    private static void check(ZipFile zip, String name, String sha256, Path called) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        MessageDigest digest = Backup.digest();
        if (entry != null) {
            try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (java.util.zip.ZipException | java.io.EOFException e) {
                throw new BackupProblem(BackupProblem.Kind.DAMAGED, called, name);
            }
        }
        if (entry == null || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new BackupProblem(BackupProblem.Kind.DAMAGED, called, name);
        }
    }

    /**
     * Whether there is nothing yet where a backup is to be put back; asked before the database is opened.
     *
     * @throws BackupProblem where something is there
     */
    public static void requireEmpty(DataFolder folder) {
        for (Path kept : List.of(folder.root().resolve("postgres"), folder.evidence(), folder.keys())) {
            if (Files.exists(kept)) {
                throw new BackupProblem(BackupProblem.Kind.NOT_EMPTY, folder.root());
            }
        }
    }

    /** Reads a backup whole before anything else is touched. @throws BackupProblem where it is not whole */
    public static void check(Path file) {
        if (!Files.isReadable(file)) {
            throw new BackupProblem(BackupProblem.Kind.UNREADABLE, file);
        }
        check(file, file);
    }

    /** Puts it back. */
    public static Restored from(Path file, InstallationAccess place) {
        BackupManifest copy = check(file, file);
        List<MigrationVersion> known = Arrays.stream(place.tables().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
        copy.schema().stream()
                .filter(one -> !known.contains(MigrationVersion.fromVersion(one)))
                .findFirst()
                .ifPresent(one -> {
                    throw new BackupProblem(BackupProblem.Kind.NEWER, file, one);
                });
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = place.source().getConnection()) {
            if (!DatabaseTables.tables(connection).isEmpty()) {
                throw new BackupProblem(
                        BackupProblem.Kind.NOT_EMPTY, place.source().getDatabaseName());
            }
            files(zip, place.folder());
            place.migrate(versions(copy, known));
            connection.setAutoCommit(false);
            fill(zip, copy, connection);
            connection.commit();
            return new Restored(
                    copy.made(),
                    copy.tables().size(),
                    copy.tables().stream().mapToLong(BackupManifest.Table::rows).sum(),
                    copy.parts().size());
        } catch (IOException e) {
            throw new BackupProblem(BackupProblem.Kind.UNREADABLE, file);
        } catch (SQLException e) {
            throw new StartProblems("", place.folder().root().toString()).of(e);
        }
    }

    /** The migrations that had run when the copy was made; those that were missing run later, on the rows that are put back. */
    private static Set<String> versions(BackupManifest copy, List<MigrationVersion> known) {
        if (copy.schema().size() > 1) {
            return Set.copyOf(copy.schema());
        }
        MigrationVersion last = MigrationVersion.fromVersion(copy.schema().getFirst());
        return known.stream()
                .filter(one -> one.compareTo(last) <= 0)
                .map(MigrationVersion::getVersion)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void files(ZipFile zip, DataFolder folder) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (name.equals("evidence/" + last) && last.matches("[0-9a-f]{64}")) {
                Path file = folder.evidence().resolve(last.substring(0, 2)).resolve(last);
                Files.createDirectories(file.resolveSibling("."));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
            } else if (name.equals("keys/" + last) && Backup.KEYS.contains(last)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    folder.note(last, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Fills the tables without their guards; putting those back holds every row against them. */
    private static void fill(ZipFile zip, BackupManifest copy, Connection connection) throws SQLException, IOException {
        List<String> guards = DatabaseTables.strings(connection, """
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace""");
        run(connection, DatabaseTables.strings(connection, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"""));
        for (BackupManifest.Table table : copy.tables()) {
            String name = DatabaseTables.quoted(table.name());
            run(connection, List.of("alter table " + name + " disable trigger user", "truncate " + name));
            try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + DatabaseTables.quoted(table.name(), table.columns()) + " from stdin", in);
            }
            run(connection, List.of("alter table " + name + " enable trigger user"));
        }
        run(connection, guards);
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (BackupManifest.Sequence sequence : copy.sequences()) {
                if (sequence.value() > 0) {
                    set.setString(1, DatabaseTables.quoted(sequence.name()));
                    set.setLong(2, sequence.value());
                    set.execute();
                }
            }
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
