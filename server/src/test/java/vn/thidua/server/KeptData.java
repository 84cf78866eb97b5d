package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ranking.Rankings;

/**
 * Rows that the demonstration of an earlier version wrote, kept in the repository: a line {@code versions 1 2 3} with the
 * migrations that its tables had seen, then for each table {@code table name(columns)}, its rows as PostgreSQL copies them,
 * and {@code \.}.
 */
record KeptData(String name, List<String> versions, List<Table> tables) {

    private static final Path FOLDER = Path.of("src/test/resources/kept");

    /** Rows of a table. */
    record Table(String name, String columns, List<String> rows) {}

    static Stream<KeptData> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream().map(KeptData::read);
        }
    }

    private static KeptData read(Path file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> versions = List.of(lines.readLine().split(" "));
            List<Table> tables = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] head = line.split(" ", 3);
                List<String> rows = new ArrayList<>();
                for (String row = lines.readLine(); !row.equals("\\."); row = lines.readLine()) {
                    rows.add(row);
                }
                tables.add(new Table(head[1], head[2], rows));
            }
            return new KeptData(
                    file.getFileName().toString().replaceAll("\\..*", ""),
                    versions.subList(1, versions.size()),
                    tables);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The migration of a version. */
    static Path migration(Path folder, String version) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V" + version + "__"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Fills the tables of a schema as a restore does: guards come back after the rows, and hold them. @return rows a table */
    Map<String, Long> load(DataSource source, String schema) throws SQLException, IOException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path to " + schema + ", public");
            List<String> add = strings(statement, """
                    select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                    from pg_constraint where contype = 'f' and connamespace = to_regnamespace(current_schema)""");
            run(statement, strings(statement, """
                    select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                    from pg_constraint where contype = 'f' and connamespace = to_regnamespace(current_schema)"""));
            for (Table table : tables) {
                statement.execute("alter table " + table.name() + " disable trigger user");
                statement.execute("truncate " + table.name());
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.name() + " " + table.columns() + " from stdin",
                                new StringReader(String.join("\n", table.rows())));
                statement.execute("alter table " + table.name() + " enable trigger user");
                rows.put(table.name(), (long) table.rows().size());
            }
            run(statement, add);
            run(statement, strings(statement, """
                    select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %s))',
                      pg_get_serial_sequence(attrelid::regclass::text, attname), attname, attrelid::regclass)
                    from pg_attribute join pg_class c on c.oid = attrelid
                    where c.relnamespace = to_regnamespace(current_schema) and attidentity <> ''"""));
            connection.commit();
        }
        return rows;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(row.getString(1));
            }
        }
        return all;
    }

    private static void run(Statement statement, List<String> all) throws SQLException {
        for (String one : all) {
            statement.execute(one);
        }
    }

    /** What people see of it afterwards: their campaigns, and published rankings that are proved. */
    void look(Office office) {
        Campaigns campaigns = office.part(Campaigns.class);
        Rankings rankings = office.part(Rankings.class);
        List<Boolean> proved = new ArrayList<>();
        for (String row : rowsOf("account")) {
            String username = row.split("\t")[usernames()];
            if (!username.endsWith(".standing-office")) {
                continue;
            }
            Actor actor = office.part(Accounts.class).actor(username).orElseThrow();
            List<Campaign> seen = campaigns.seenBy(actor);
            assertThat(seen).as(username).isNotEmpty();
            for (Campaign campaign : seen) {
                Plan plan = campaigns.plan(campaign);
                assertThat(plan.facts()).isNotEmpty();
                assertThat(plan.audience().isByRegistration())
                        .as("everybody took part when nothing followed from the word")
                        .isFalse();
                rankings.published(actor, campaign).forEach(one -> proved.add(rankings.prove(campaign, one)));
            }
        }
        assertThat(proved).isNotEmpty().containsOnly(true);
    }

    private List<String> rowsOf(String table) {
        return tables.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private int usernames() {
        String columns = tables.stream()
                .filter(one -> one.name().equals("account"))
                .findFirst()
                .orElseThrow()
                .columns();
        return List.of(columns.replaceAll("[() ]", "").split(",")).indexOf("username");
    }

    @Override
    public String toString() {
        return name;
    }
}
