package vn.thidua.server.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.kernel.Lengths;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** Units in a tree and people in posts. Nothing is deleted: what ends has a last day, and where it went a successor. */
@Service
@Transactional(readOnly = true)
public class Organisation {

    /** Letters of a code; longer ones are a slip, and no table shows them. */
    public static final int LONGEST_CODE = 60;

    private final UnitTable units;
    private final PersonTable persons;
    private final AuthorityTable authorities;
    private final Audit audit;
    private final List<CodeUse> uses;
    private final UnitKinds kinds;

    Organisation(
            UnitTable units,
            PersonTable persons,
            AuthorityTable authorities,
            Audit audit,
            UnitKinds kinds,
            @org.springframework.context.annotation.Lazy List<CodeUse> uses) {
        this.units = units;
        this.persons = persons;
        this.authorities = authorities;
        this.audit = audit;
        this.kinds = kinds;
        this.uses = uses;
    }

    /** Every authority, in Vietnamese order of names. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Authority> authorities() {
        return authorities.all();
    }

    /** One authority. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Authority authority(String id) {
        return authorities.one(id).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Founds an authority. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void found(Act act, Authority authority) {
        authorities.add(authority);
        audit.record(act, "authority.found", authority.name(), "");
    }

    /** Every unit of an authority that ever was, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Unit> units(String authority) {
        return units.all(authority);
    }

    /** Whether an authority has a unit, or ever had one. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public boolean hasUnits(String authority) {
        return units.any(authority);
    }

    /** Whether anybody has a post in the authority on a day. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public boolean hasPeople(String authority, LocalDate day) {
        return persons.any(authority, day);
    }

    /** One unit. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Optional<Unit> unit(String authority, String code) {
        return units.one(authority, code);
    }

    /** Adds a unit; its kind, named or coded, is made where the authority has none like it. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void add(Act act, String authority, Unit unit) {
        check(authority, unit);
        if (unit(authority, unit.code()).isPresent()) {
            throw Refusal.bad("code-taken", unit.code());
        }
        persons.name(authority, unit.code()).ifPresent(person -> {
            throw Refusal.bad("code-of-person", unit.code(), person);
        });
        units.add(authority, unit, kinds.ensure(act, authority, unit.kind()));
        audit.record(act, "unit.add", unit.code(), unit.name());
    }

    /** Changes names, kind or place of a unit; refused if somebody else changed it since. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void change(Act act, String authority, Unit unit) {
        check(authority, unit);
        boolean changed = units.change(authority, unit, kinds.ensure(act, authority, unit.kind()));
        if (!changed) {
            throw Refusal.conflict("unit-changed", unit.name());
        }
        audit.record(act, "unit.change", unit.code(), unit.name());
    }

    /**
     * Ends a unit: dissolved, or merged into or renamed to a successor.
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void end(Act act, String authority, String code, Ending ending, int version) {
        LocalDate last = ending.last();
        Optional<String> successor = ending.successor();
        if (successor.isPresent()) {
            Unit next = unit(authority, successor.get()).orElseThrow(() -> Refusal.unknown(successor.get()));
            if (next.code().equals(code) || !next.livesOn(last.plusDays(1))) {
                throw Refusal.bad("successor", next.name());
            }
        }
        boolean changed = units.end(authority, code, last, successor, version);
        if (!changed) {
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
        boolean changed = units.restore(authority, before, kinds.ensure(act, authority, before.kind()), version);
        if (!changed) {
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
        boolean removed = units.remove(authority, unit.code(), version);
        if (!removed) {
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
        persons.remove(authority, person.code());
        audit.record(act, "person.remove", person.code(), person.name());
    }

    /** Lets nobody else change people of the authority until this act is done. */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void lockPeople(String authority) {
        authorities.lock(authority);
    }

    /** Everybody who has a post in the authority on a day, by name as Vietnamese sort. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<Person> people(String authority, LocalDate day) {
        return persons.on(authority, day);
    }

    /** The codes of everybody who is or was in the authority. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public List<String> knownPeople(String authority) {
        return persons.codes(authority);
    }

    /** Names of everybody who is or was in the authority, by code. */
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public Map<String, String> namesOfPeople(String authority) {
        return persons.names(authority);
    }

    /** Units by words in their names; by names like what was typed where {@code alike}. */
    @Unasked("stands below identity; administration asks for see-organisation")
    public List<FoundRow> findUnits(String authority, SearchWords words, boolean alike, int most) {
        return units.find(authority, words, alike, most);
    }

    /** People by words in their names; by names like what was typed where {@code alike}. */
    @Unasked("stands below identity; administration asks for see-organisation")
    public List<FoundRow> findPeople(String authority, SearchWords words, boolean alike, int most) {
        return persons.find(authority, words, alike, most);
    }

    /**
     * Adds a person, or moves one who is known to another unit or post from its day on.
     *
     * @throws Refusal also where a unit has the code of somebody new: a campaign could not tell them apart
     */
    @Transactional
    @Unasked("stands below identity; administration and imports ask for change-organisation")
    public void post(Act act, String authority, Person person) {
        if (!person.code().matches("[A-Za-z0-9._-]+")) {
            throw Refusal.bad("code", person.code());
        }
        if (person.name().isBlank()) {
            throw Refusal.bad("empty", "field.person-name");
        }
        Lengths.require(person.code(), "field.code", LONGEST_CODE);
        Lengths.require(person.name(), "field.person-name", Lengths.NAME);
        Lengths.require(person.post(), "field.post", Lengths.NAME);
        if (unit(authority, person.unit()).isEmpty()) {
            throw Refusal.unknown(person.unit());
        }
        if (persons.name(authority, person.code()).isEmpty()) {
            unit(authority, person.code()).ifPresent(unit -> {
                throw Refusal.bad("code-of-unit", person.code(), unit.name());
            });
        }
        persons.post(authority, person);
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
        Lengths.require(unit.code(), "field.code", LONGEST_CODE);
        Lengths.require(unit.name(), "field.unit-name", Lengths.NAME);
        Lengths.require(unit.shortName(), "field.short-name", Lengths.NAME);
        Lengths.require(unit.kind(), "field.kind-name", Lengths.NAME);
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
}
