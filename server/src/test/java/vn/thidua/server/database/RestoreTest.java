package vn.thidua.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is put back into the tables from which it was made, also where migrations had landed out of order. */
class RestoreTest {

    /** One below the highest, on which no other leans: a program that never had it wrote the copy. */
    private static final String MISSING = "92";

    @TempDir
    private Path folder;

    @Test
    void aMigrationThatWasMissingRunsOnTheRowsThatCameBack() throws Exception {
        Path file = folder.resolve("a.zip");
        List<String> without;
        try (InstallationAccess from = InstallationAccess.open(new DataFolder(folder.resolve("from")), "", "", "")) {
            without = Arrays.stream(from.tables().info().all())
                    .map(MigrationInfo::getVersion)
                    .map(MigrationVersion::getVersion)
                    .filter(one -> !one.equals(MISSING))
                    .toList();
            from.migrate(without);
            try (Connection connection = from.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into authority (id, name) values ('xa-mau', 'UBND xã Mẫu')");
            }
            new Backup(from).to(file);
        }
        try (InstallationAccess to = InstallationAccess.open(new DataFolder(folder.resolve("to")), "", "", "")) {
            Restore.from(file, to);
            assertThat(to.applied()).containsExactlyElementsOf(without);
            assertThat(to.tables().info().pending()).isEmpty();
            assertThat(to.tables().info().all())
                    .filteredOn(one -> one.getVersion().getVersion().equals(MISSING))
                    .allMatch(one -> !one.getState().isApplied());
        }
    }

    @Test
    void aCopyOfANewerProgramIsRefused() throws IOException {
        Path file = folder.resolve("b.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write("thidua-backup 1\nmade 2026-01-01T00:00:00Z\nschema 1,9999\n".getBytes(StandardCharsets.UTF_8));
        }
        try (InstallationAccess to = InstallationAccess.open(new DataFolder(folder.resolve("none")), "", "", "")) {
            assertThatThrownBy(() -> Restore.from(file, to))
                    .isInstanceOfSatisfying(
                            BackupProblem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.NEWER));
        }
    }
}
