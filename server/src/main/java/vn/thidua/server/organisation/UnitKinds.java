package vn.thidua.server.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;

/** The kinds of units that an authority tells apart. */
@Service
@Transactional(readOnly = true)
public class UnitKinds {

    private final JdbcClient jdbc;
    private final Audit audit;

    UnitKinds(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of an authority, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<UnitKind> of(String authority) {
        return jdbc.sql("""
                        select k.code, k.name, k.version,
                          (select count(*) from unit u where u.authority = k.authority and u.kind = k.code) units
                        from unit_kind k where k.authority = :authority order by k.name collate vietnamese""")
                .param("authority", authority)
                .query((row, n) -> new UnitKind(
                        row.getString("code"), row.getString("name"), row.getInt("units"), row.getInt("version")))
                .list();
    }

    /** Their names by code. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Map<String, String> names(String authority) {
        Map<String, String> names = new LinkedHashMap<>();
        of(authority).forEach(kind -> names.put(kind.code(), kind.name()));
        return names;
    }

    /** The kind that somebody means: by its name whatever the accents and capitals, or by its code. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Optional<UnitKind> find(String authority, String typed) {
        String plain = PlainName.of(typed);
        List<UnitKind> all = of(authority);
        return all.stream()
                .filter(kind -> kind.code().equals(typed.strip()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(kind -> PlainName.of(kind.name()).equals(plain))
                        .findFirst());
    }

    /** The code of the kind that somebody means; one that is not there yet is made. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public String ensure(Act act, String authority, String typed) {
        return find(authority, typed).map(UnitKind::code).orElseGet(() -> define(act, authority, typed, typed));
    }

    /**
     * Makes a kind.
     *
     * @param code from which its code is made
     * @return its code
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public String define(Act act, String authority, String code, String name) {
        String plain = PlainName.of(code);
        if (name.isBlank() || plain.isEmpty()) {
            throw Refusal.bad("empty", "field.kind-name");
        }
        requireFree(authority, "", name);
        int made = jdbc.sql("""
                        insert into unit_kind (authority, code, name) values (:authority, :code, :name)
                        on conflict do nothing""")
                .param("authority", authority)
                .param("code", plain)
                .param("name", name.strip())
                .update();
        if (made == 0) {
            throw Refusal.bad("kind-taken", name.strip());
        }
        audit.record(act, "kind.add", name.strip(), "");
        return plain;
    }

    /** Gives a kind another name; refused if somebody else did so since. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void rename(Act act, String authority, String code, String name, int version) {
        if (name.isBlank()) {
            throw Refusal.bad("empty", "field.kind-name");
        }
        requireFree(authority, code, name);
        int changed = jdbc.sql("""
                        update unit_kind set name = :name, version = version + 1
                        where authority = :authority and code = :code and version = :version""")
                .param("name", name.strip())
                .param("authority", authority)
                .param("code", code)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("kind-changed", name.strip());
        }
        audit.record(act, "kind.change", name.strip(), "");
    }

    /** Removes a kind of which there is no unit. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void remove(Act act, String authority, String code, int version) {
        UnitKind kind = of(authority).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("kind-changed", ""));
        if (kind.units() > 0) {
            throw Refusal.bad("kind-used", kind.name(), kind.units());
        }
        int removed = jdbc.sql(
                        "delete from unit_kind where authority = :authority and code = :code and version = :version")
                .param("authority", authority)
                .param("code", code)
                .param("version", version)
                .update();
        if (removed == 0) {
            throw Refusal.conflict("kind-changed", kind.name());
        }
        audit.record(act, "kind.remove", kind.name(), "");
    }

    private void requireFree(String authority, String code, String name) {
        String plain = PlainName.of(name);
        if (of(authority).stream()
                .anyMatch(kind ->
                        !kind.code().equals(code) && PlainName.of(kind.name()).equals(plain))) {
            throw Refusal.bad("kind-taken", name.strip());
        }
    }
}
