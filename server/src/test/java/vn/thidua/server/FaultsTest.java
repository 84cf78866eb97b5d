package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.database.StartProblem;
import vn.thidua.server.web.Outage;

/** What machines do: processes are killed, connections cut, places taken. */
class FaultsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path data;
    private static Office office;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createTempDirectory("thidua-faults");
        office = Office.open(ServeAlone.settings(data));
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    /** The test before may have cut connections: the look at the database notices a moment later that it is there again. */
    @BeforeEach
    void isServing() throws IOException, InterruptedException {
        saidUntilServing();
    }

    /** What the pages say until they are there again. */
    private static List<String> saidUntilServing() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        Instant until = Instant.now().plus(LONG);
        HttpResponse<String> answer = page(office.port());
        while (answer.statusCode() != 200 && Instant.now().isBefore(until)) {
            said.add(answer.body());
            answer = page(office.port());
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return said;
    }

    private static HttpResponse<String> page(int port) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                        .timeout(LONG)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDatabaseThatDiesIsStartedAgainAndPagesSaySoMeanwhile() throws Exception {
        assertThat(page(office.port()).statusCode()).isEqualTo(200);
        ProcessHandle postgres = postgres(data);
        postgres.destroyForcibly();
        postgres.onExit().join();
        List<String> said = saidUntilServing();
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body)
                        .contains("đang khởi động lại cơ sở dữ liệu")
                        .doesNotContain("Exception"));
        assertThat(postgres(data).pid()).isNotEqualTo(postgres.pid());
    }

    @Test
    void whatAKilledServerLeftRunningIsEndedByTheNextStart() throws Exception {
        Path other = Files.createTempDirectory("thidua-killed");
        Process server = ServeAlone.start(other);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).startsWith("port ");
            ProcessHandle left = postgres(other);
            server.destroyForcibly().waitFor();
            assertThat(left.isAlive()).isTrue();
            try (Office next = Office.open(ServeAlone.settings(other))) {
                assertThat(page(next.port()).statusCode()).isEqualTo(200);
                assertThat(postgres(other).pid()).isNotEqualTo(left.pid());
            }
        } finally {
            server.destroyForcibly();
        }
    }

    private static ProcessHandle postgres(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** The embedded database takes nobody without its password, and its owner is no superuser. */
    @Test
    void theEmbeddedDatabaseIsNobodysOwn() throws Exception {
        for (String user : List.of("postgres", "thidua")) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(url(""), user, "").close())
                    .as(user)
                    .isInstanceOf(SQLException.class);
        }
        try (Connection connection = DriverManager.getConnection(url(""), "thidua", password());
                Statement statement = connection.createStatement()) {
            for (String act : List.of(
                    "copy (select 1) to program 'true'",
                    "select pg_read_file('/etc/passwd')",
                    "create role other superuser")) {
                assertThatThrownBy(() -> statement.execute(act))
                        .as(act)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static String password() {
        return HexFormat.of().formatHex(new DataFolder(data).key("thidua-password"));
    }

    private static String url(String database) throws IOException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + (database.isEmpty() ? "postgres" : database);
    }

    @Test
    void aStartThatCannotBeSaysWhatStandsInItsWay() throws Exception {
        Map<StartProblem.Kind, Map<String, Object>> cases = new HashMap<>();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cases.put(StartProblem.Kind.FOLDER_IN_USE, Map.of("thidua.data", data));
            cases.put(StartProblem.Kind.PORT_TAKEN, Map.of("server.port", taken.getLocalPort()));
            cases.put(StartProblem.Kind.DATABASE_REFUSES, outside(url(""), "thidua", "sai"));
            cases.put(StartProblem.Kind.DATABASE_MISSING, outside(url("nothing"), "thidua", password()));
            cases.put(StartProblem.Kind.DATABASE_ADDRESS, outside("postgres@somewhere", "thidua", ""));
            cases.put(
                    StartProblem.Kind.DATABASE_AWAY,
                    outside("jdbc:postgresql://127.0.0.1:" + taken.getLocalPort() + "/x?loginTimeout=1", "thidua", ""));
            cases.put(StartProblem.Kind.SETTING, Map.of("thidua.public.a-minute", "nhiều"));
            cases.put(StartProblem.Kind.FOLDER_CLOSED, Map.of("thidua.data", Path.of("/proc/thidua")));
            for (Map.Entry<StartProblem.Kind, Map<String, Object>> one : cases.entrySet()) {
                Map<String, Object> settings =
                        new HashMap<>(ServeAlone.settings(Files.createTempDirectory("thidua-start")));
                settings.putAll(one.getValue());
                StartProblem problem = catchThrowableOfType(
                        StartProblem.class, () -> Office.open(settings).close());
                assertThat(problem).as(one.getKey().name()).isNotNull();
                assertThat(problem.kind()).as(problem.toString()).isEqualTo(one.getKey());
            }
        }
    }

    private static Map<String, Object> outside(String url, String user, String password) {
        return Map.of("thidua.database.url", url, "thidua.database.user", user, "thidua.database.password", password);
    }

    /** While connections are cut, whoever is told that it was written finds it, and whoever is told that it was not does not. */
    @Test
    void whatIsSaidOfASaveIsTrueWhileConnectionsAreCut() throws Exception {
        Audit audit = office.part(Audit.class);
        TransactionTemplate transaction = office.part(TransactionTemplate.class);
        Map<String, Boolean> told = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection cutter = DriverManager.getConnection(url(""), "thidua", password());
                Statement cut = cutter.createStatement()) {
            for (int thread = 0; thread < 8; thread++) {
                String name = "cut " + thread;
                threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        String subject = name + " " + i;
                        try {
                            transaction.executeWithoutResult(status -> audit.record(Act.PROGRAM, "trial", subject, ""));
                            told.put(subject, true);
                        } catch (Outage.Unknown e) {
                            told.remove(subject);
                        } catch (RuntimeException e) {
                            told.put(subject, false);
                        }
                    }
                    return told;
                });
            }
            threads.shutdown();
            while (!threads.isTerminated()) {
                cut.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where pid <> pg_backend_pid() and usename = current_user and state <> 'idle'""");
            }
        }
        List<String> there = new ArrayList<>();
        // Not from the pool: one of its connections may still be among those that were cut.
        try (Connection reader = DriverManager.getConnection(url(""), "thidua", password());
                Statement read = reader.createStatement();
                ResultSet rows = read.executeQuery("select subject from audit_entry where action = 'trial'")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        assertThat(there).doesNotHaveDuplicates();
        told.forEach((subject, written) ->
                assertThat(there.contains(subject)).as(subject).isEqualTo(written));
        assertThat(told).containsValue(true);
    }
}
