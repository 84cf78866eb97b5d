package vn.thidua.server.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** Rows of tables that came in. */
@Repository
@Transactional
class ImportTable {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Today today;

    ImportTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.today = today;
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    /** The kind of a table; empty where there is none of that number. */
    Optional<String> kind(long id) {
        return jdbc.sql("select kind from table_import where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Keeps what a table would change; what it would leave as it is, is only counted. */
    long add(Actor actor, String kind, String scope, String file, List<RowChange> changes) {
        long same = changes.stream()
                .filter(change -> change.verdict() == RowVerdict.SAME)
                .count();
        long id = jdbc.sql("""
                        insert into table_import (authority, kind, scope, file, state, account, who, role, at, same)
                        values (:authority, :kind, :scope, :file, 'shown', :account, :who, :role, :at, :same)
                        returning id""")
                .param("authority", actor.authority())
                .param("kind", kind)
                .param("scope", scope)
                .param("file", file)
                .param("account", actor.account())
                .param("who", actor.name())
                .param("role", actor.role().word())
                .param("at", now())
                .param("same", same)
                .query(Long.class)
                .single();
        put(
                id,
                changes.stream()
                        .filter(change -> change.verdict() != RowVerdict.SAME)
                        .toList());
        return id;
    }

    private void put(long id, List<RowChange> changes) {
        List<Object[]> rows = new ArrayList<>();
        for (RowChange one : changes) {
            rows.add(new Object[] {
                id,
                rows.size() + 1,
                one.row(),
                EnumWords.word(one.verdict()),
                one.who(),
                one.field(),
                one.before(),
                one.after(),
                one.note(),
                json.writeValueAsString(one.data())
            });
        }
        template.batchUpdate("""
                insert into table_import_line (import, place, row, verdict, who, field, before, after, note, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""", rows);
    }

    /** Keeps with the lines what writing them has shown; a line that was not written stays as it was. */
    void keep(long id, List<RowChange> written) {
        List<Object[]> rows = new ArrayList<>();
        for (RowChange one : written) {
            rows.add(new Object[] {json.writeValueAsString(one.data()), id, one.row(), one.field()});
        }
        template.batchUpdate(
                "update table_import_line set data = ?::jsonb where import = ? and row = ? and field = ?", rows);
    }

    /** Goes on; false where somebody else did before. */
    boolean step(long id, ImportState from, ImportState to, Actor actor, String reason) {
        return jdbc.sql("""
                        update table_import set state = :to,
                          written_at = case when :to = 'written' then cast(:at as timestamptz) else written_at end,
                          back_at = case when :to = 'taken-back' then cast(:at as timestamptz) end,
                          back_by = case when :to = 'taken-back' then :who else '' end, reason = :reason
                        where id = :id and state = :from""")
                        .param("id", id)
                        .param("from", EnumWords.word(from))
                        .param("to", EnumWords.word(to))
                        .param("at", now())
                        .param("who", actor.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<TableImport> find(String authority, long id) {
        return jdbc.sql("select * from table_import where id = :id and authority = :authority")
                .param("id", id)
                .param("authority", authority)
                .query((row, n) -> table(row))
                .optional();
    }

    /** The newest of a kind. */
    List<TableImport> newest(String authority, String kind, String scope, int most) {
        return jdbc.sql("""
                        select * from table_import where authority = :authority and kind = :kind and scope = :scope
                          and state <> 'shown' order by id desc limit :most""")
                .param("authority", authority)
                .param("kind", kind)
                .param("scope", scope)
                .param("most", most)
                .query((row, n) -> table(row))
                .list();
    }

    private TableImport table(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Map<RowVerdict, Integer> counts = new EnumMap<>(RowVerdict.class);
        jdbc.sql("select verdict, count(*) from table_import_line where import = :id group by verdict")
                .param("id", id)
                .query((line, n) -> Map.entry(EnumWords.of(RowVerdict.class, line.getString(1)), line.getInt(2)))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return new TableImport(
                id,
                row.getString("authority"),
                row.getString("kind"),
                row.getString("scope"),
                row.getString("file"),
                EnumWords.of(ImportState.class, row.getString("state")),
                row.getLong("account"),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getInt("same"),
                counts,
                Optional.ofNullable(row.getTimestamp("written_at")).map(Timestamp::toInstant),
                row.getString("back_by"),
                Optional.ofNullable(row.getTimestamp("back_at")).map(Timestamp::toInstant),
                row.getString("reason"));
    }

    /** Lines in the order of the file. */
    List<RowChange> lines(long id, int from, int most) {
        return jdbc.sql("""
                        select * from table_import_line where import = :id order by place limit :most offset :from""")
                .param("id", id)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new RowChange(
                        row.getInt("row"),
                        EnumWords.of(RowVerdict.class, row.getString("verdict")),
                        row.getString("who"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("note"),
                        json.readValue(row.getString("data"), DATA)))
                .list();
    }
}
