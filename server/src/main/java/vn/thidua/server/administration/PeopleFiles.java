package vn.thidua.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.FieldChanges;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Provenance;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;

/** People as a table: new codes are added, known ones moved to the unit and post from the day on. */
@Service
@Transactional(readOnly = true)
class PeopleFiles implements Importer {

    static final String KIND = "people";
    static final List<String> HEAD = List.of("Mã", "Họ và tên", "Mã đơn vị", "Chức vụ", "Từ ngày");

    /** So many of them must be there; a file without days says nothing of when somebody came. */
    private static final int NEEDED = 4;

    private static final List<String> SHOWN = List.of(HEAD.get(1), HEAD.get(3), "Đơn vị", HEAD.get(4));

    private final Organisation organisation;
    private final Today today;

    PeopleFiles(Organisation organisation, Today today) {
        this.organisation = organisation;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void permit(Actor actor, String scope) {
        actor.require(Action.CHANGE_ORGANISATION);
    }

    @Override
    public String home(String scope) {
        return "/people";
    }

    private Map<String, Person> now(Actor actor) {
        Map<String, Person> now = new LinkedHashMap<>();
        organisation.people(actor.authority(), today.day()).forEach(person -> now.put(person.code(), person));
        return now;
    }

    DataTable table(Actor actor) {
        Map<String, String> marks = new HashMap<>();
        List<List<Source>> rows = new ArrayList<>();
        for (Person person : now(actor).values()) {
            marks.put(person.code(), mark(person));
            rows.add(List.of(
                    Source.text(person.code()),
                    Source.text(person.name()),
                    Source.text(person.unit()),
                    Source.text(person.post()),
                    Source.day(person.since())));
        }
        return DataTable.typed(HEAD, rows).from(new Provenance(KIND, actor.authority(), 0, marks));
    }

    private static String mark(Person person) {
        return Hash.sha256(String.join("\n", said(person))).substring(0, 16);
    }

    private static List<String> said(Person person) {
        return List.of(person.name(), person.unit(), person.post(), Values.day(person.since()));
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(given, HEAD, NEEDED);
        SubjectNames units = new SubjectNames();
        Map<String, String> names = new HashMap<>();
        for (Unit unit : organisation.units(actor.authority())) {
            units.add(unit.code(), unit.name(), unit.shortName());
            names.put(unit.code(), unit.name());
        }
        Map<String, Person> now = now(actor);
        Map<String, Person> read = new LinkedHashMap<>();
        List<RowChange> changes = new ArrayList<>();
        Codes codes = new Codes(now.keySet(), names, "code-of-unit", HEAD.getFirst(), checks);
        for (DataTable.Row row : sheet.rows()) {
            Person person = person(row, sheet, now, units, codes, checks);
            if (read.put(person.code(), person) != null && !person.code().isEmpty()) {
                checks.note(row.number(), HEAD.getFirst(), Refusal.bad("import-twice", person.code()));
            }
            changes.add(change(row.number(), person, Optional.ofNullable(now.get(person.code())), sheet.made(), names));
        }
        checks.finish();
        return changes;
    }

    private Person person(
            DataTable.Row row,
            DataTable sheet,
            Map<String, Person> now,
            SubjectNames units,
            Codes codes,
            Checks checks) {
        List<String> cells = checks.cells(row, sheet, HEAD, 0);
        String code = codes.read(row, sheet);
        for (int column : new int[] {1, 3, 2}) {
            Codes.need(cells.get(column), row.number(), HEAD.get(column), checks);
        }
        Optional<String> unit = Meant.one(units, cells.get(2), row.number(), HEAD.get(2), checks);
        LocalDate since = checks.day(row, sheet, HEAD.get(4))
                .or(() -> Optional.ofNullable(now.get(code)).map(Person::since))
                .orElse(today.day());
        return new Person(code, cells.get(1), unit.orElse(cells.get(2)), cells.get(3), since);
    }

    private static RowChange change(
            int row, Person person, Optional<Person> before, Optional<Provenance> made, Map<String, String> units) {
        Map<String, String> data = new HashMap<>(data("", person));
        before.ifPresent(one -> data.putAll(data("was.", one)));
        List<String> after = shown(person, units);
        FieldChanges fields = before.map(one -> FieldChanges.of(SHOWN, shown(one, units), after))
                .orElseGet(() -> FieldChanges.ofNew(SHOWN, after));
        return new RowChange(
                row,
                verdict(person, before, made),
                person.name(),
                fields.field(),
                fields.before(),
                fields.after(),
                "",
                data);
    }

    private static List<String> shown(Person person, Map<String, String> units) {
        return List.of(
                person.name(),
                person.post(),
                units.getOrDefault(person.unit(), person.unit()),
                Values.day(person.since()));
    }

    private static RowVerdict verdict(Person person, Optional<Person> before, Optional<Provenance> made) {
        Optional<String> mark = made.map(origin -> origin.marks().get(person.code()));
        if (before.filter(person::equals).isPresent()
                || mark.filter(mark(person)::equals).isPresent()) {
            return RowVerdict.SAME;
        }
        if (before.isEmpty()) {
            return RowVerdict.ADDED;
        }
        return mark.filter(one -> !one.equals(mark(before.get()))).isPresent() ? RowVerdict.KEPT : RowVerdict.CHANGED;
    }

    private static Map<String, String> data(String start, Person person) {
        return Map.of(
                start + "code", person.code(),
                start + "name", person.name(),
                start + "unit", person.unit(),
                start + "post", person.post(),
                start + "since", person.since().toString());
    }

    private static Person person(String start, Map<String, String> data) {
        return new Person(
                data.getOrDefault(start + "code", ""),
                data.getOrDefault(start + "name", ""),
                data.getOrDefault(start + "unit", ""),
                data.getOrDefault(start + "post", ""),
                LocalDate.parse(data.getOrDefault(start + "since", "2000-01-01")));
    }

    private static Optional<Person> before(RowChange change) {
        return change.data().containsKey("was.code") ? Optional.of(person("was.", change.data())) : Optional.empty();
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        organisation.lockPeople(actor.authority());
        Map<String, Person> now = now(actor);
        for (RowChange change : changes) {
            Person person = person("", change.data());
            if (!Optional.ofNullable(now.get(person.code())).equals(before(change))) {
                throw Refusal.conflict("person-changed", person.name());
            }
            organisation.post(actor.act(), actor.authority(), person);
        }
        return changes.stream().map(change -> change.written("yes")).toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        organisation.lockPeople(actor.authority());
        Map<String, Person> now = now(actor);
        for (RowChange change : changes) {
            Person person = person("", change.data());
            // A posting from a coming day is not in the list of today.
            if (!person.since().isAfter(today.day()) && !person.equals(now.get(person.code()))) {
                throw Refusal.conflict("import-built", person.name());
            }
            try {
                before(change)
                        .ifPresentOrElse(
                                one -> organisation.post(actor.act(), actor.authority(), one),
                                () -> organisation.removePerson(actor.act(), actor.authority(), person));
            } catch (DataIntegrityViolationException e) {
                throw Refusal.conflict("import-built", person.name());
            }
        }
    }
}
