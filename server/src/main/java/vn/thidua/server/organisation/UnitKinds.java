package vn.thidua.server.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final UnitKindTable table;
    private final Audit audit;

    UnitKinds(UnitKindTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** All of an authority, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<UnitKind> of(String authority) {
        return table.of(authority);
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
        boolean made = table.add(authority, plain, name.strip());
        if (!made) {
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
        boolean changed = table.rename(authority, code, name.strip(), version);
        if (!changed) {
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
        boolean removed = table.remove(authority, code, version);
        if (!removed) {
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
