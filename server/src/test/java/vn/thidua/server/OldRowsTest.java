package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that an earlier version wrote are there after the tables have changed, in their new form. */
class OldRowsTest {

    private static final String SCHEMA = "old_rows";

    // Connections of its own: the schema in which they look is not that of the office.
    private final DataSource source = alone();
    private final JdbcClient jdbc = JdbcClient.create(source);

    private static DataSource alone() {
        return Running.part(PGSimpleDataSource.class);
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .schemas(SCHEMA)
                .initSql("set search_path to " + SCHEMA + ", public")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private void put(String sql) {
        jdbc.sql(sql).update();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    @Test
    void listsAndSnapshotsAreBroughtAlong() {
        migrate("20");
        put("insert into old_rows.authority (id, name) values ('a', 'A')");
        put("""
                insert into old_rows.campaign (authority, plan, title, state, plan_version, period_from, period_to)
                values ('a', 'p', 'P', 'announced', 1, '2024-01-01', '2024-12-31')""");
        put("""
                insert into old_rows.campaign_plan values
                ((select id from old_rows.campaign), 1, 'x', E'\\n# ~~~ base: one\\nfirst: 1\\n# ~~~ base: two\\nsecond: "a"\\n', '', 'w', now()),
                ((select id from old_rows.campaign), 2, 'x', '', '', 'w', now())""");
        put("""
                insert into old_rows.settlement (campaign, award, chosen, reason, who, role, at) values
                ((select id from old_rows.campaign), 'x', 'w1,w2', 'r', 'w', 'r', now()),
                ((select id from old_rows.campaign), 'y', '', 'r', 'w', 'r', now())""");
        put("""
                insert into old_rows.sheet_event (campaign, unit, step, reason, lines, who, role, at) values
                ((select id from old_rows.campaign), 'w1', 'return', 'r', 'I.1,I.2', 'w', 'r', now()),
                ((select id from old_rows.campaign), 'w2', 'submit', '', '', 'w', 'r', now())""");
        put("""
                insert into old_rows.intake_key (authority, campaign, name, hash, facts, given_by, given_at)
                values ('a', (select id from old_rows.campaign), 'k', 'h', 'a.b c.d', 'w', now())""");
        put("""
                insert into old_rows.publication (campaign, as_of, ledger_position, act_position, plan_version, snapshot, hash, who, at)
                values ((select id from old_rows.campaign), '2024-12-01', 1, 1, 1,
                  E'w1\\tUBND\\nphường 1\\tward\\t\\t95.50\\ttrue\\t1\\nw2\\tPhường 2\\tward\\tw1\\t\\tfalse\\t\\tunsubmitted', 'h', 'w', now())""");
        migrate("21");
        assertThat(one("select chosen[2] || cardinality(chosen) from old_rows.settlement where award = 'x'"))
                .isEqualTo("w22");
        assertThat(one("select cardinality(chosen)::text from old_rows.settlement where award = 'y'"))
                .isEqualTo("0");
        assertThat(one("select lines[1] from old_rows.sheet_event where unit = 'w1'"))
                .isEqualTo("I.1");
        assertThat(one("select cardinality(lines)::text from old_rows.sheet_event where unit = 'w2'"))
                .isEqualTo("0");
        assertThat(one("select facts[2] from old_rows.intake_key")).isEqualTo("c.d");
        assertThat(one("select bases ->> 'two' from old_rows.campaign_plan where version = 1"))
                .startsWith("second: \"a\"");
        assertThat(one("select bases::text from old_rows.campaign_plan where version = 2"))
                .isEqualTo("{}");
        assertThat(one("select snapshot -> 0 ->> 'name' from old_rows.publication"))
                .isEqualTo("UBND\nphường 1");
        assertThat(one("select snapshot -> 0 ->> 'total' from old_rows.publication"))
                .isEqualTo("95.50");
        assertThat(one("select snapshot -> 1 ->> 'unsubmitted' from old_rows.publication"))
                .isEqualTo("true");
        assertThat(one("select jsonb_array_length(snapshot)::text from old_rows.publication"))
                .isEqualTo("2");
    }
}
