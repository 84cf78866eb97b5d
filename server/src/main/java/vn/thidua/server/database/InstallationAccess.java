package vn.thidua.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * An installation as the commands of its keeper see it, without its pages: the folder and the database, which is the one
 * that a running server has started, else one that is started for as long as this is open.
 */
public final class InstallationAccess implements AutoCloseable {

    private final DataFolder folder;
    private final PGSimpleDataSource source;
    private final @Nullable Cluster started;

    private InstallationAccess(DataFolder folder, PGSimpleDataSource source, @Nullable Cluster started) {
        this.folder = folder;
        this.source = source;
        this.started = started;
    }

    /**
     * Opens it.
     *
     * @param url address of the outside database; empty for the embedded one
     * @throws StartProblem where the database cannot be reached
     */
    public static InstallationAccess open(DataFolder folder, String url, String user, String password) {
        if (!url.isEmpty()) {
            return new InstallationAccess(folder, OutsideDatabase.source(url, user, password), null);
        }
        Optional<PGSimpleDataSource> running = Cluster.running(folder);
        if (running.isPresent()) {
            return new InstallationAccess(folder, running.get(), null);
        }
        Cluster cluster = Cluster.start(folder, false);
        return new InstallationAccess(folder, cluster.source(), cluster);
    }

    /** Whether there is an installation at all. */
    public static boolean exists(DataFolder folder, String url) {
        return !url.isEmpty() || Files.exists(folder.root().resolve("postgres"));
    }

    /** The folder. */
    public DataFolder folder() {
        return folder;
    }

    /** The database. */
    public PGSimpleDataSource source() {
        return source;
    }

    /** The migrations of the tables, those that ran and those that wait. */
    Flyway tables() {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load();
    }

    /** The versions of the migrations that ran; not always all below the highest, for they may land out of order. */
    List<String> applied() {
        return Arrays.stream(tables().info().applied())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(MigrationVersion::getVersion)
                .toList();
    }

    /** Makes the tables as they were when just these migrations had run. */
    void migrate(Collection<String> versions) throws IOException {
        Path folder = Files.createTempDirectory("thidua-tables");
        try {
            for (MigrationInfo one : tables().info().all()) {
                if (one.getVersion() != null
                        && versions.contains(one.getVersion().getVersion())) {
                    try (InputStream script = Objects.requireNonNull(
                            InstallationAccess.class.getResourceAsStream("/db/migration/" + one.getScript()))) {
                        Files.copy(script, folder.resolve(one.getScript()));
                    }
                }
            }
            Flyway.configure()
                    .dataSource(source)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The version of the tables as they are; empty where there are none. */
    String schema() {
        var current = tables().info().current();
        return current == null || current.getVersion() == null
                ? ""
                : current.getVersion().getVersion();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
