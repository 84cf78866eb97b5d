package vn.thidua.server.database;

import java.nio.file.Files;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

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

    Flyway tables(@Nullable String upTo) {
        var configuration = Flyway.configure().dataSource(source).locations("classpath:db/migration");
        return (upTo == null ? configuration : configuration.target(MigrationVersion.fromVersion(upTo))).load();
    }

    /** The version of the tables as they are; empty where there are none. */
    String schema() {
        var current = tables(null).info().current();
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
