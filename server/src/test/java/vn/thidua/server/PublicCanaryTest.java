package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No private word reaches the public: into every column of every table that can hold a text goes a mark, unless the column is
 * named here as public; then every public page and file is read. A new column is private by itself.
 */
class PublicCanaryTest {

    /** What the public reads. */
    private static final Set<String> OPEN = Set.of(
            "authority.name",
            "campaign.announced_paper",
            "public_site.slug",
            "public_site.about",
            "public_site.contact",
            "public_site.licence",
            "public_site.licence_address",
            "public_item.title",
            "public_item.text",
            "public_item.slug",
            "public_note.text",
            "campaign_plan.text",
            "campaign_plan.bases",
            "publication.snapshot",
            "decision.number",
            "decision.title",
            "decision.body",
            "decision_item.form",
            "decision_item.unit",
            "register_entry.name",
            "initiative.content",
            "initiative.effect",
            "initiative.number",
            "story_edition.title",
            "story_edition.lead",
            "story_edition.text",
            "story_edition_picture.about",
            "participant.name");

    /** Words and codes by which the program finds what is public; no person's word stands in them. */
    private static final Set<String> INSIDE = Set.of(
            "campaign.state",
            "public_note.step",
            "decision.state",
            "decision_item.kind",
            "initiative.state",
            "initiative.unit",
            "initiative_use.unit",
            "story.unit",
            "story_edition_picture.sha256",
            "participant.kind",
            "participant.code");

    /** PageOfRows of open columns that are not public: people who take part, what was not decided or not published. */
    private static final Map<String, String> PRIVATE_ROWS = Map.of(
            "participant.name", "kind = 'person'",
            "initiative.content", "id not in (select subject from public_item where kind = 'initiative')",
            "initiative.effect", "id not in (select subject from public_item where kind = 'initiative')",
            "decision.title", "id not in (select subject from public_item where kind = 'honours')",
            "decision_item.unit", "decision not in (select subject from public_item where kind = 'honours')");

    private static final String MARK = "zqcanary";

    private record Column(String table, String name, String type) {

        String full() {
            return table + "." + name;
        }
    }

    @Test
    void noPrivateTextReachesAPublicByte() {
        try (Office office = Running.start("2024-12-20", true)) {
            office.fillDemo();
            JdbcClient jdbc = office.part(JdbcClient.class);
            Map<String, String> marks = plant(jdbc);
            assertThat(marks.values())
                    .contains(
                            "person.name",
                            "account.name",
                            "ledger_entry.value",
                            "question.text",
                            "register_entry.achievement",
                            "audit_entry.who",
                            "public_note.who",
                            "participant.name");
            Map<String, Public.Answer> all = Public.everything(office);
            assertThat(all.keySet()).as("there is something to read").hasSizeGreaterThan(60);
            Map<String, Set<String>> leaked = new TreeMap<>();
            // The sign-in of a demonstration lists the accounts to try; elsewhere it names nobody.
            all.remove("/sign-in");
            all.forEach((path, answer) -> {
                assertThat(answer.status()).as(path).isEqualTo(200);
                Matcher found = Pattern.compile(MARK + "\\d+").matcher(answer.text() + answer.headers());
                while (found.find()) {
                    leaked.computeIfAbsent(String.valueOf(marks.get(found.group())), key -> new TreeSet<>())
                            .add(path);
                }
            });
            assertThat(leaked).isEmpty();
        }
    }

    /** Marks every text that is not named as public; the columns by their marks. */
    private static Map<String, String> plant(JdbcClient jdbc) {
        Map<String, String> marks = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        List<Column> columns = jdbc.sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                          join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                          and c.data_type in ('text', 'character varying', 'character', 'jsonb', 'json', 'ARRAY')
                          and t.table_name not like 'flyway%' and t.table_name not like 'spring_session%'
                        order by 1, 2""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        columns.stream()
                .map(Column::table)
                .distinct()
                .forEach(table -> jdbc.sql("alter table " + table + " disable trigger user")
                        .update());
        for (Column column : columns) {
            boolean open = OPEN.contains(column.full());
            if (INSIDE.contains(column.full()) || open && !PRIVATE_ROWS.containsKey(column.full())) {
                continue;
            }
            String mark = MARK + marks.size() + refused.size() * 10_000;
            String where = open ? " where " + PRIVATE_ROWS.get(column.full()) : "";
            try {
                jdbc.sql("update " + column.table() + " set " + column.name() + " = " + marked(column, mark) + where)
                        .update();
                marks.put(mark, column.full());
            } catch (DataAccessException e) {
                refused.add(column.full());
            }
        }
        assertThat(refused).as("columns that take no text but codes").allMatch(column -> isBound(jdbc, column));
        return marks;
    }

    private static String marked(Column column, String mark) {
        return switch (column.type()) {
            case "jsonb" -> "jsonb_build_array('" + mark + "')";
            case "json" -> "json_build_array('" + mark + "')";
            case "ARRAY" -> column.name() + " || '" + mark + "'::text";
            default -> column.name() + " || '" + mark + "'";
        };
    }

    /** Whether a key or a rule of its table says what may stand in it. */
    private static boolean isBound(JdbcClient jdbc, String column) {
        String[] parts = column.split("\\.");
        return jdbc.sql("""
                        select exists (select 1 from pg_constraint k
                          join pg_attribute a on a.attrelid in (k.conrelid, k.confrelid) and a.attname = :column
                            and (a.attnum = any(k.conkey) and a.attrelid = k.conrelid
                              or a.attnum = any(k.confkey) and a.attrelid = k.confrelid)
                          where a.attrelid = cast(:table as regclass))
                          or exists (select 1 from information_schema.columns where table_name = :table
                            and column_name = :column and character_maximum_length is not null)""")
                .param("table", parts[0])
                .param("column", parts[1])
                .query(Boolean.class)
                .single();
    }
}
