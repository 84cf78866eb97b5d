package vn.thidua.server.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes a whole installation into one file while it works: all tables as they were at one moment, the evidence they name,
 * and the keys. A file of evidence is there before the row that names it and is never changed, so the tables come first.
 */
public final class Backup {

    /** Keys that belong to the data; the passwords of the embedded PostgreSQL do not. */
    static final List<String> KEYS = List.of("audit", "audit-reached", "audit-broken", "secrets", "installation.key");

    private final InstallationAccess place;

    /** A backup of that installation. */
    public Backup(InstallationAccess place) {
        this.place = place;
    }

    /** What was written. */
    public record Written(Instant made, int tables, long rows, int files, long bytes) {}

    /**
     * Writes it and reads it again to see that every part is whole.
     *
     * @throws BackupProblem where it cannot; there is no file then
     */
    public Written to(Path file) {
        if (Files.exists(file)) {
            throw new BackupProblem(BackupProblem.Kind.EXISTS, file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupManifest copy = write(part);
            Restore.check(part, file);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(
                    copy.made(),
                    copy.tables().size(),
                    copy.tables().stream().mapToLong(BackupManifest.Table::rows).sum(),
                    copy.parts().size(),
                    Files.size(file));
        } catch (IOException e) {
            throw new BackupProblem(BackupProblem.Kind.UNREADABLE, file, e);
        } catch (SQLException e) {
            throw new StartProblems("", place.folder().root().toString()).of(e);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(Backup.class).debug("cannot be deleted", e);
            }
        }
    }

    private BackupManifest write(Path part) throws IOException, SQLException {
        List<BackupManifest.Part> parts = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out);
                Connection connection = place.source().getConnection()) {
            keepToOwner(part);
            zip.setLevel(1);
            // Before the tables: how far the chain of the audit went is then never ahead of the rows.
            for (String key : KEYS) {
                Path file = place.folder().keys().resolve(key);
                if (Files.exists(file)) {
                    parts.add(add(zip, "keys/" + key, file));
                }
            }
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Instant made = moment(connection);
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (String table : DatabaseTables.tables(connection)) {
                tables.add(copy(connection, zip, table));
            }
            List<BackupManifest.Sequence> sequences = DatabaseTables.sequences(connection);
            connection.rollback();
            for (Path file : evidence()) {
                BackupManifest.Part one = add(zip, "evidence/" + file.getFileName(), file);
                if (!one.sha256().equals(file.getFileName().toString())) {
                    throw new BackupProblem(BackupProblem.Kind.EVIDENCE, file);
                }
                parts.add(one);
            }
            BackupManifest copy = new BackupManifest(made, place.applied(), tables, sequences, parts);
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(copy.write().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return copy;
        }
    }

    private static void keepToOwner(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static Instant moment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static BackupManifest.Table copy(Connection connection, ZipOutputStream zip, String table)
            throws SQLException, IOException {
        List<String> columns = DatabaseTables.columns(connection, table);
        MessageDigest digest = digest();
        zip.putNextEntry(new ZipEntry("tables/" + table));
        OutputStream open = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        };
        long rows;
        try (DigestOutputStream to = new DigestOutputStream(open, digest)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + DatabaseTables.quoted(table, columns) + " to stdout", to);
        }
        zip.closeEntry();
        return new BackupManifest.Table(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static BackupManifest.Part add(ZipOutputStream zip, String name, Path file) throws IOException {
        MessageDigest digest = digest();
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                zip.write(buffer, 0, read);
            }
        }
        zip.closeEntry();
        return new BackupManifest.Part(name, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Path> evidence() throws IOException {
        return EvidenceFiles.in(place.folder().evidence());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of evidence, by their names of 64 hexadecimal digits; what is being written is none. */
    static final class EvidenceFiles {
        private EvidenceFiles() {}

        static List<Path> in(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(folder, 2)) {
                return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                        .sorted()
                        .toList();
            }
        }
    }
}
