package vn.thidua.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes along, over one folder. It listens on this machine alone, with a random password, for a role
 * that owns the tables and is no superuser. Whatever is left of an earlier run is ended first; when it dies it is started
 * again on the same port.
 */
final class Cluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String DATABASE = "postgres";
    private static final String OWNER = "thidua";
    private static final String SUPERUSER = "postgres";
    private static final String SUPERUSER_KEY = "postgres-password";
    private static final Duration LOOK = Duration.ofMillis(500);

    private final DataFolder folder;
    private final DataFolder.Hold hold;
    private final PostgresProgram program;
    private final Path data;
    private final int port;
    private final boolean statements;
    private volatile boolean closing;

    private Cluster(DataFolder folder, DataFolder.Hold hold, PostgresProgram program, int port, boolean statements) {
        this.folder = folder;
        this.hold = hold;
        this.program = program;
        this.data = folder.root().resolve("postgres");
        this.port = port;
        this.statements = statements;
    }

    /**
     * Starts it, on the first start after making its folder.
     *
     * @param statements whether it counts statements, for tests
     * @throws StartProblem where it cannot
     */
    static Cluster start(DataFolder folder, boolean statements) {
        DataFolder.Hold hold = folder.hold();
        try {
            PostgresProgram program = PostgresProgram.in(folder.root().resolve("postgres-program"));
            Cluster cluster = new Cluster(folder, hold, program, freePort(), statements);
            cluster.found();
            cluster.endEarlier();
            cluster.open();
            Thread watch = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(cluster::watch);
            watch.start();
            return cluster;
        } catch (IOException e) {
            hold.close();
            throw new StartProblems("", folder.root().toString()).of(e);
        } catch (InterruptedException e) {
            hold.close();
            Thread.currentThread().interrupt();
            throw new StartProblem(StartProblem.Kind.OTHER, e);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    /** The one that a server has running over a folder; empty for none. */
    static Optional<PGSimpleDataSource> running(DataFolder folder) {
        Path data = folder.root().resolve("postgres");
        return running(data).flatMap(process -> {
            try {
                int port = Integer.parseInt(Files.readAllLines(data.resolve("postmaster.pid"))
                        .get(3)
                        .strip());
                return folder.knownKey(OWNER + "-password")
                        .map(password -> source(port, OWNER, HexFormat.of().formatHex(password)));
            } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
                LOG.debug("no port", e);
                return Optional.empty();
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where the tables are, for the role that owns them. */
    PGSimpleDataSource source() {
        return source(port, OWNER, HexFormat.of().formatHex(folder.key(OWNER + "-password")));
    }

    private static PGSimpleDataSource source(int port, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(DATABASE);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private Path said() {
        return folder.logs().resolve("postgres-start.log");
    }

    /** Makes the folder of its data; one that was made halfway is made anew. */
    private void found() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("global").resolve("pg_control"))) {
            return;
        }
        Path part = folder.root().resolve("postgres.part");
        delete(part);
        int status = program.run(
                said(),
                "initdb",
                "-D",
                part.toString(),
                "-U",
                SUPERUSER,
                "-E",
                "UTF8",
                "-A",
                "trust",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (status != 0) {
            throw failed();
        }
        delete(data);
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Ends what a killed server has left running: its folder is ours now. */
    private void endEarlier() throws IOException, InterruptedException {
        if (running(data).isEmpty()) {
            return;
        }
        LOG.warn("ending the PostgreSQL that an earlier run has left");
        for (String how : List.of("fast", "immediate")) {
            program.run(said(), "pg_ctl", "-D", data.toString(), "-m", how, "-w", "-t", "8", "stop");
            if (running(data).isEmpty()) {
                return;
            }
        }
        running(data).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The process that works on the folder. A number that another program has by now is not it. */
    private static Optional<ProcessHandle> running(Path data) {
        try {
            Path file = data.resolve("postmaster.pid");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> ours(process, data));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            LOG.debug("no process", e);
            return Optional.empty();
        }
    }

    private static boolean ours(ProcessHandle process, Path data) {
        Path about = Path.of("/proc", String.valueOf(process.pid()));
        try {
            // A dead one that nobody has buried yet counts as dead; PostgreSQL works in the folder of its data.
            return !Files.exists(about)
                    || (!Files.readString(about.resolve("stat")).contains(") Z ")
                            && about.resolve("cwd").toRealPath().equals(data.toRealPath()));
        } catch (IOException e) {
            LOG.debug("no longer there", e);
            return false;
        }
    }

    private void open() throws IOException, InterruptedException {
        Optional<byte[]> known = folder.knownKey(SUPERUSER_KEY);
        String password = HexFormat.of().formatHex(folder.key(SUPERUSER_KEY));
        configure(known.isEmpty() ? "trust" : "scram-sha-256");
        run();
        try (Connection connection = source(port, SUPERUSER, password).getConnection();
                Statement statement = connection.createStatement()) {
            if (known.isEmpty()) {
                statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            }
            statement.execute(owning());
            if (statements) {
                statement.execute("create extension if not exists pg_stat_statements");
                statement.execute("grant pg_read_all_stats to " + OWNER);
            }
            configure("scram-sha-256");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new StartProblem(StartProblem.Kind.POSTGRES_FAILED, e, said());
        }
    }

    /** The owner of the tables, also of those that earlier versions let the superuser own. */
    private String owning() {
        return """
                do $$
                declare one record;
                begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s login nosuperuser nocreatedb nocreaterole;
                  end if;
                  alter role %1$s password '%2$s';
                  if (select r.rolname <> '%1$s' from pg_namespace n join pg_roles r on r.oid = n.nspowner
                      where nspname = 'public') then
                    alter database %3$s owner to %1$s;
                    alter schema public owner to %1$s;
                    for one in select c.oid::regclass name, c.relkind kind from pg_class c
                      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') loop
                      execute format('alter table %%s owner to %1$s', one.name);
                    end loop;
                    for one in select p.oid::regprocedure name from pg_proc p
                      where p.pronamespace = 'public'::regnamespace
                        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
                      execute format('alter routine %%s owner to %1$s', one.name);
                    end loop;
                  end if;
                end $$""".formatted(OWNER, HexFormat.of().formatHex(folder.key(OWNER + "-password")), DATABASE);
    }

    private void configure(String method) throws IOException {
        String settings = String.join(
                "\n",
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "port = " + port,
                "shared_buffers = '128MB'",
                "max_connections = 60",
                "fsync = on",
                "synchronous_commit = on",
                "timezone = 'Asia/Ho_Chi_Minh'",
                "log_timezone = 'Asia/Ho_Chi_Minh'",
                // Its log turns over by itself: a file a day of the week, none over 10 MB.
                "logging_collector = on",
                "log_directory = '" + folder.logs().toAbsolutePath().toString().replace("'", "''") + "'",
                "log_filename = 'postgres-%a.log'",
                "log_truncate_on_rotation = on",
                "log_rotation_age = '1d'",
                "log_rotation_size = '10MB'",
                statements ? "shared_preload_libraries = 'pg_stat_statements'" : "",
                "");
        Files.createDirectories(folder.logs());
        Files.writeString(data.resolve("thidua.conf"), settings);
        Files.writeString(
                data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 " + method + "\n", StandardCharsets.US_ASCII);
        Path main = data.resolve("postgresql.conf");
        String own = "include = 'thidua.conf'";
        if (!Files.readString(main).contains(own)) {
            Files.writeString(main, "\n" + own + "\n", java.nio.file.StandardOpenOption.APPEND);
        }
    }

    private void run() throws IOException, InterruptedException {
        int status = program.run(
                said(),
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                folder.logs().resolve("postgres-first.log").toString(),
                "-w",
                "-t",
                "60",
                "start");
        if (status != 0) {
            throw failed();
        }
    }

    private StartProblem failed() {
        StringBuilder words = new StringBuilder();
        for (Path file : List.of(said(), folder.logs().resolve("postgres-first.log"))) {
            try {
                words.append(Files.exists(file) ? Files.readString(file) : "").append('\n');
            } catch (IOException e) {
                LOG.debug("cannot be read", e);
            }
        }
        String text = words.toString();
        LOG.error("PostgreSQL did not start: {}", text);
        if (text.contains("No space left")) {
            return StartProblem.of(StartProblem.Kind.DISK_FULL, folder.root());
        }
        if (text.contains("cannot be run as root") || text.contains("unshare")) {
            return StartProblem.of(StartProblem.Kind.POSTGRES_UNFIT, "root");
        }
        return StartProblem.of(StartProblem.Kind.POSTGRES_FAILED, said());
    }

    private void watch() {
        while (!closing) {
            try {
                Thread.sleep(LOOK);
                if (!closing && running(data).isEmpty()) {
                    LOG.error("PostgreSQL has died; it is started again");
                    restart();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void restart() throws InterruptedException {
        if (closing) {
            return;
        }
        try {
            run();
            LOG.warn("PostgreSQL runs again");
        } catch (IOException | StartProblem e) {
            // A full disk, for example: it is tried again until there is room.
            LOG.error("PostgreSQL did not start again", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            try {
                program.run(said(), "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
            } catch (IOException e) {
                LOG.error("PostgreSQL did not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                hold.close();
            }
        }
    }
}
