package vn.thidua.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** Units in a tree and people in posts. Nothing is deleted: what ends has a last day, and where it went a successor. */
@Service
@Transactional(readOnly = true)
public class Organisation {

    private static final String UNITS = """
            select u.code, p.code parent, u.kind, u.name, u.short_name, u.valid_from, u.valid_to, s.code successor, u.version
            from unit u left join unit p on p.id = u.parent left join unit s on s.id = u.successor
            where u.authority = :authority""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final List<CodeUse> uses;
    private final UnitKinds kinds;

    Organisation(
            JdbcClient jdbc,
            Audit audit,
            UnitKinds kinds,
            @org.springframework.context.annotation.Lazy List<CodeUse> uses) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.kinds = kinds;
        this.uses = uses;
    }

    /** Every authority, in Vietnamese order of names. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Authority> authorities() {
        return jdbc.sql("select id, name from authority order by name collate vietnamese")
                .query((row, n) -> new Authority(row.getString(1), row.getString(2)))
                .list();
    }

    /** One authority. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Authority authority(String id) {
        return jdbc.sql("select id, name from authority where id = :id")
                .param("id", id)
                .query((row, n) -> new Authority(row.getString(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** Founds an authority. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void found(Act act, Authority authority) {
        jdbc.sql("insert into authority (id, name) values (:id, :name)")
                .param("id", authority.id())
                .param("name", authority.name())
                .update();
        audit.record(act, "authority.found", authority.name(), "");
    }

    /** Every unit of an authority that ever was, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Unit> units(String authority) {
        return jdbc.sql(UNITS + " order by u.name collate vietnamese, u.code")
                .param("authority", authority)
                .query((row, n) -> unit(row))
                .list();
    }

    /** One unit. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Optional<Unit> unit(String authority, String code) {
        return jdbc.sql(UNITS + " and u.code = :code")
                .param("authority", authority)
                .param("code", code)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** Adds a unit; its kind, named or coded, is made where the authority has none like it. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void add(Act act, String authority, Unit unit) {
        check(authority, unit);
        if (unit(authority, unit.code()).isPresent()) {
            throw Refusal.bad("code-taken", unit.code());
        }
        jdbc.sql("""
                        insert into unit (authority, code, parent, kind, name, short_name, valid_from)
                        values (:authority, :code, (select id from unit where authority = :authority and code = :parent),
                          :kind, :name, :short, :from)""")
                .param("authority", authority)
                .param("code", unit.code())
                .param("parent", unit.parent().orElse(null))
                .param("kind", kinds.ensure(act, authority, unit.kind()))
                .param("name", unit.name())
                .param("short", unit.shortName())
                .param("from", unit.validFrom())
                .update();
        audit.record(act, "unit.add", unit.code(), unit.name());
    }

    /** Changes names, kind or place of a unit; refused if somebody else changed it since. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void change(Act act, String authority, Unit unit) {
        check(authority, unit);
        int changed = jdbc.sql("""
                        update unit set kind = :kind, name = :name, short_name = :short, version = version + 1,
                          parent = (select id from unit where authority = :authority and code = :parent)
                        where authority = :authority and code = :code and version = :version""")
                .param("authority", authority)
                .param("code", unit.code())
                .param("parent", unit.parent().orElse(null))
                .param("kind", kinds.ensure(act, authority, unit.kind()))
                .param("name", unit.name())
                .param("short", unit.shortName())
                .param("version", unit.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("unit-changed", unit.name());
        }
        audit.record(act, "unit.change", unit.code(), unit.name());
    }

    /**
     * Ends a unit: dissolved, or merged into or renamed to a successor.
     *
     * @param last last day on which it exists
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void end(Act act, String authority, String code, LocalDate last, Optional<String> successor, int version) {
        if (successor.isPresent()) {
            Unit next = unit(authority, successor.get()).orElseThrow(() -> Refusal.unknown(successor.get()));
            if (next.code().equals(code) || !next.livesOn(last.plusDays(1))) {
                throw Refusal.bad("successor", next.name());
            }
        }
        int changed = jdbc.sql("""
                        update unit set valid_to = :last, version = version + 1,
                          successor = (select id from unit where authority = :authority and code = :successor)
                        where authority = :authority and code = :code and version = :version and valid_from <= :last""")
                .param("authority", authority)
                .param("code", code)
                .param("last", last)
                .param("successor", successor.orElse(null))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("unit-changed", code);
        }
        audit.record(
                act,
                "unit.end",
                code,
                Values.day(last) + successor.map(s -> " → " + s).orElse(""));
    }

    /**
     * Gives a unit back what it said before, also its last day and successor, where an act is taken back.
     *
     * @param version that of the act; refused if somebody changed the unit since
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void restore(Act act, String authority, Unit before, int version) {
        int changed = jdbc.sql("""
                        update unit set kind = :kind, name = :name, short_name = :short, version = version + 1,
                          valid_to = :to,
                          parent = (select id from unit where authority = :authority and code = :parent),
                          successor = (select id from unit where authority = :authority and code = :successor)
                        where authority = :authority and code = :code and version = :version""")
                .param("authority", authority)
                .param("code", before.code())
                .param("kind", kinds.ensure(act, authority, before.kind()))
                .param("name", before.name())
                .param("short", before.shortName())
                .param("to", before.validTo().orElse(null))
                .param("parent", before.parent().orElse(null))
                .param("successor", before.successor().orElse(null))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("unit-changed", before.name());
        }
        audit.record(act, "unit.restore", before.code(), before.name());
    }

    /**
     * Takes a unit away that was added by mistake, where nothing rests on it.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where something does
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void remove(Act act, String authority, Unit unit, int version) {
        uses.stream()
                .filter(use -> use.uses(authority, unit.code()))
                .findFirst()
                .ifPresent(use -> {
                    throw Refusal.conflict("import-built", unit.name());
                });
        int removed = jdbc.sql("delete from unit where authority = :authority and code = :code and version = :version")
                .param("authority", authority)
                .param("code", unit.code())
                .param("version", version)
                .update();
        if (removed == 0) {
            throw Refusal.conflict("unit-changed", unit.name());
        }
        audit.record(act, "unit.remove", unit.code(), unit.name());
    }

    /** Takes a person away who was added by mistake, where nothing rests on them. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void removePerson(Act act, String authority, Person person) {
        uses.stream()
                .filter(use -> use.uses(authority, person.code()))
                .findFirst()
                .ifPresent(use -> {
                    throw Refusal.conflict("import-built", person.name());
                });
        jdbc.sql(
                        "delete from posting where person = (select id from person where authority = :authority and code = :code)")
                .param("authority", authority)
                .param("code", person.code())
                .update();
        jdbc.sql("delete from person where authority = :authority and code = :code")
                .param("authority", authority)
                .param("code", person.code())
                .update();
        audit.record(act, "person.remove", person.code(), person.name());
    }

    /** Lets nobody else change people of the authority until this act is done. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void lockPeople(String authority) {
        jdbc.sql("select id from authority where id = :authority for update")
                .param("authority", authority)
                .query(String.class)
                .single();
    }

    /** Everybody who has a post in the authority on a day, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Person> people(String authority, LocalDate day) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (p.id) p.code, p.name, u.code unit, g.post, g.valid_from
                          from person p join posting g on g.person = p.id join unit u on u.id = g.unit
                          where p.authority = :authority and g.valid_from <= :day
                            and (g.valid_to is null or g.valid_to >= :day)
                          order by p.id, g.valid_from desc) newest
                        order by name collate vietnamese, code""")
                .param("authority", authority)
                .param("day", day)
                .query((row, n) -> new Person(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("post"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** The codes of everybody who is or was in the authority. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<String> knownPeople(String authority) {
        return jdbc.sql("select code from person where authority = :authority")
                .param("authority", authority)
                .query(String.class)
                .list();
    }

    /** Adds a person, or moves one who is known to another unit or post from its day on. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void post(Act act, String authority, Person person) {
        if (!person.code().matches("[A-Za-z0-9._-]+")) {
            throw Refusal.bad("code", person.code());
        }
        if (person.name().isBlank()) {
            throw Refusal.bad("empty", "field.person-name");
        }
        if (unit(authority, person.unit()).isEmpty()) {
            throw Refusal.unknown(person.unit());
        }
        jdbc.sql("""
                        insert into person (authority, code, name) values (:authority, :code, :name)
                        on conflict (authority, code) do update set name = excluded.name, version = person.version + 1""")
                .param("authority", authority)
                .param("code", person.code())
                .param("name", person.name())
                .update();
        jdbc.sql("""
                        delete from posting where valid_from >= :from
                          and person = (select id from person where authority = :authority and code = :code)""")
                .param("authority", authority)
                .param("code", person.code())
                .param("from", person.since())
                .update();
        jdbc.sql("""
                        update posting set valid_to = cast(:from as date) - 1
                        where (valid_to is null or valid_to >= :from)
                          and person = (select id from person where authority = :authority and code = :code)""")
                .param("authority", authority)
                .param("code", person.code())
                .param("from", person.since())
                .update();
        jdbc.sql("""
                        insert into posting (person, unit, post, valid_from)
                        select p.id, u.id, :post, :from from person p, unit u
                        where p.authority = :authority and p.code = :code
                          and u.authority = :authority and u.code = :unit""")
                .param("authority", authority)
                .param("code", person.code())
                .param("unit", person.unit())
                .param("post", person.post())
                .param("from", person.since())
                .update();
        audit.record(act, "person.post", person.code() + " " + person.name(), person.unit() + ", " + person.post());
    }

    private void check(String authority, Unit unit) {
        if (!unit.code().matches("[A-Za-z0-9._-]+")) {
            throw Refusal.bad("code", unit.code());
        }
        if (unit.name().isBlank()) {
            throw Refusal.bad("empty", "field.unit-name");
        }
        if (unit.kind().isBlank()) {
            throw Refusal.bad("empty", "field.kind-name");
        }
        Optional<String> above = unit.parent();
        while (above.isPresent()) {
            String code = above.get();
            if (code.equals(unit.code())) {
                throw Refusal.bad("under-itself", unit.name());
            }
            above = unit(authority, code)
                    .orElseThrow(() -> Refusal.unknown(code))
                    .parent();
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                Optional.ofNullable(row.getString("parent")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("successor")),
                row.getInt("version"));
    }
}
