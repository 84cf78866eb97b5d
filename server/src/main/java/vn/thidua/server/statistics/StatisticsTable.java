package vn.thidua.server.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Act;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The tables of statistics; they only grow. */
@Repository
class StatisticsTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Today today;

    StatisticsTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The newest that people said of cases of a kind, by case. */
    Map<Long, Map<Trait, StatisticalCase.Known>> traits(String authority, CaseKind kind) {
        Map<Long, Map<Trait, StatisticalCase.Known>> all = new HashMap<>();
        jdbc.sql("""
                        select distinct on (case_id, trait) case_id, trait, value, who, version from statistic_trait
                        where authority = :authority and kind = :kind order by case_id, trait, version desc""").param("authority", authority).param("kind", kind.word()).query(row -> {
            all.computeIfAbsent(row.getLong("case_id"), id -> new EnumMap<>(Trait.class))
                    .put(
                            Trait.of(row.getString("trait")),
                            new StatisticalCase.Known(
                                    row.getString("value"), row.getString("who"), row.getInt("version")));
        });
        return all;
    }

    /** Says something of a case after the version that was seen; false where somebody else did before. */
    boolean say(Actor actor, StatisticalCase one, Trait trait, String value, int seen) {
        return jdbc.sql("""
                                insert into statistic_trait (authority, kind, case_id, trait, version, value, account, who, at)
                                values (:authority, :kind, :case, :trait, :version, :value, :account, :who, :at)
                                on conflict do nothing""")
                        .param("authority", actor.authority())
                        .param("kind", one.kind().word())
                        .param("case", one.id())
                        .param("trait", trait.word())
                        .param("version", seen + 1)
                        .param("value", value)
                        .param("account", actor.act().account())
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The newest that was typed into a form of a year, by place. */
    Map<FilledForm.Place, TypedFigure> figures(String authority, int year, StatisticalForm form) {
        Map<FilledForm.Place, TypedFigure> all = new HashMap<>();
        jdbc.sql("""
                        select distinct on (line, heading) line, heading, value, version, who, at from statistic_figure
                        where authority = :authority and year = :year and form = :form order by line, heading, version desc""")
                .param("authority", authority)
                .param("year", year)
                .param("form", form.word())
                .query(row -> {
                    all.put(
                            new FilledForm.Place(row.getString("line"), row.getString("heading")),
                            new TypedFigure(
                                    Optional.ofNullable(row.getObject("value", Integer.class)),
                                    row.getInt("version"),
                                    row.getString("who"),
                                    Optional.of(row.getTimestamp("at").toInstant())));
                });
        return all;
    }

    /** Types a number after the version that was seen; false where somebody else did before. */
    boolean type(
            Actor actor, int year, StatisticalForm form, FilledForm.Place place, Optional<Integer> value, int seen) {
        return jdbc.sql("""
                                insert into statistic_figure (authority, year, form, line, heading, version, value, account, who, at)
                                values (:authority, :year, :form, :line, :heading, :version, :value, :account, :who, :at)
                                on conflict do nothing""")
                        .param("authority", actor.authority())
                        .param("year", year)
                        .param("form", form.word())
                        .param("line", place.line())
                        .param("heading", place.column())
                        .param("version", seen + 1)
                        .param("value", value.orElse(null))
                        .param("account", actor.act().account())
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Every lock of a form of a year, the newest first. */
    List<FormLock> locks(String authority, int year, StatisticalForm form) {
        return jdbc.sql("""
                        select version, who, role, at, reason, copy from statistic_lock
                        where authority = :authority and year = :year and form = :form order by version desc""")
                .param("authority", authority)
                .param("year", year)
                .param("form", form.word())
                .query((row, n) -> lock(row))
                .list();
    }

    /** The forms of a year that are locked, by their words. */
    List<String> locked(String authority, int year) {
        return jdbc.sql("select distinct form from statistic_lock where authority = :authority and year = :year")
                .param("authority", authority)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /** The years of which something was typed or locked. */
    List<Integer> years(String authority) {
        return jdbc.sql("""
                        select year from statistic_figure where authority = :authority
                        union select year from statistic_lock where authority = :authority""").param("authority", authority).query(Integer.class).list();
    }

    /** Locks a form after the version that was seen; false where somebody else did before. */
    boolean lock(Actor actor, int year, StatisticalForm form, FormCopy copy, String reason, int seen) {
        Act act = actor.act();
        return jdbc.sql("""
                                insert into statistic_lock (authority, year, form, version, copy, reason, account, who, role, at)
                                values (:authority, :year, :form, :version, cast(:copy as jsonb), :reason, :account, :who, :role, :at)
                                on conflict do nothing""")
                        .param("authority", actor.authority())
                        .param("year", year)
                        .param("form", form.word())
                        .param("version", seen + 1)
                        .param("copy", JSON.writeValueAsString(copy))
                        .param("reason", reason)
                        .param("account", act.account())
                        .param("who", act.who())
                        .param("role", act.role())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static FormLock lock(ResultSet row) throws SQLException {
        return new FormLock(
                row.getInt("version"),
                row.getString("who"),
                row.getString("role"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                JSON.readValue(row.getString("copy"), FormCopy.class));
    }
}
