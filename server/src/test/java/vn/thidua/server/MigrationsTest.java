package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables go forward only: what has landed is never edited, and data that earlier versions wrote come along. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations.properties");

    /** A migration that was edited leaves everybody who ran it before with a server that does not start. */
    @Test
    void noMigrationThatLandedWasEdited() throws IOException {
        Map<String, String> now = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            files.forEach(file -> now.put(file.getFileName().toString(), sha256(file)));
        }
        if (System.getProperty("golden", "").equals("write")) {
            Map<String, String> all = new TreeMap<>(now);
            all.putAll(landed());
            Files.writeString(
                    LANDED,
                    String.join(
                            "",
                            all.entrySet().stream()
                                    .map(one -> one.getKey() + "=" + one.getValue() + "\n")
                                    .toList()));
        }
        assertThat(now)
                .as("new ones are added by -Dgolden=write; an old one that differs is to be put back as it was")
                .isEqualTo(landed());
    }

    private static Map<String, String> landed() throws IOException {
        Properties known = new Properties();
        if (Files.exists(LANDED)) {
            try (Reader reader = Files.newBufferedReader(LANDED)) {
                known.load(reader);
            }
        }
        Map<String, String> landed = new HashMap<>();
        known.stringPropertyNames().forEach(name -> landed.put(name, known.getProperty(name)));
        return landed;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<KeptData> keptData() throws IOException {
        return KeptData.all();
    }

    /**
     * Data that a demonstration of an earlier version wrote, with the tables that it had: this version starts on them,
     * loses no row, shows the campaign, and proves what was published.
     */
    @ParameterizedTest
    @MethodSource("keptData")
    void dataOfAnEarlierVersionComeAlong(KeptData kept, @TempDir Path folder) throws Exception {
        String schema = "kept_" + kept.name();
        for (String version : kept.versions()) {
            Path file = KeptData.migration(MIGRATIONS, version);
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        PGSimpleDataSource office = Running.part(PGSimpleDataSource.class);
        Flyway.configure()
                .dataSource((DataSource) office)
                .schemas(schema)
                .locations("filesystem:" + folder)
                .initSql("set search_path to " + schema + ", public")
                .load()
                .migrate();
        Map<String, Long> rows = kept.load(office, schema);
        assertThat(rows.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(100);
        Map<String, Object> settings = new HashMap<>(ServeAlone.settings(Files.createTempDirectory("thidua-kept")));
        settings.put(
                "thidua.database.url",
                office.getURL().replaceAll("\\?.*", "") + "?currentSchema=" + schema + ",public");
        settings.put("thidua.database.user", String.valueOf(office.getUser()));
        settings.put("thidua.database.password", String.valueOf(office.getPassword()));
        settings.put("thidua.day", "2024-12-20");
        try (Office upgraded = Office.open(settings)) {
            JdbcClient jdbc = upgraded.part(JdbcClient.class);
            rows.forEach((table, many) -> assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(many));
            kept.look(upgraded);
        }
    }
}
