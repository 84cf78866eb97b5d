package vn.thidua.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at an installation and changes nothing. */
public final class Doctor {

    private Doctor() {}

    /**
     * What there is.
     *
     * @param free bytes of room on the disk of the folder
     * @param schema version of the tables; empty where there are none
     * @param pending migrations that the next start will run
     * @param files files of evidence, with their bytes together
     * @param damaged files that do not say what they said when they were kept
     * @param missing content that a row names and no file has
     * @param orphans files that no row names
     * @param halves files that a stopped server left half written
     */
    public record Report(
            Path folder,
            long free,
            String server,
            String schema,
            int pending,
            int tables,
            int files,
            long bytes,
            List<String> damaged,
            List<String> missing,
            List<String> orphans,
            List<String> halves) {

        /** Whether something needs a hand. */
        public boolean well() {
            return damaged.isEmpty() && missing.isEmpty();
        }
    }

    /** Looks. @throws StartProblem where the database does not answer */
    public static Report look(InstallationAccess place) {
        try (Connection connection = place.source().getConnection()) {
            List<Path> files = Backup.EvidenceFiles.in(place.folder().evidence());
            Set<String> kept = new TreeSet<>();
            long bytes = 0;
            List<String> damaged = new java.util.ArrayList<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                kept.add(name);
                bytes += Files.size(file);
                if (!sha256(file).equals(name)) {
                    damaged.add(name);
                }
            }
            Set<String> named = named(connection);
            return new Report(
                    place.folder().root().toAbsolutePath().normalize(),
                    Files.getFileStore(place.folder().root()).getUsableSpace(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    place.schema(),
                    place.tables().info().pending().length,
                    DatabaseTables.tables(connection).size(),
                    files.size(),
                    bytes,
                    damaged,
                    named.stream().filter(one -> !kept.contains(one)).toList(),
                    kept.stream().filter(one -> !named.contains(one)).toList(),
                    halves(place.folder().evidence()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new StartProblems("", place.folder().root().toString()).of(e);
        }
    }

    /** Every content that any row names: the columns that hold a SHA-256 are called so. */
    private static Set<String> named(Connection connection) throws SQLException {
        Set<String> all = new TreeSet<>();
        for (String question : DatabaseTables.strings(connection, """
                select format('select distinct %1$I::text from %2$I.%3$I where %1$I is not null',
                  column_name, table_schema, table_name)
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and column_name like '%sha256'""")) {
            all.addAll(DatabaseTables.strings(connection, question));
        }
        all.remove("");
        return all;
    }

    private static String sha256(Path file) throws IOException {
        var digest = Backup.digest();
        try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return java.util.HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> halves(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }
}
