package vn.thidua.server.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.Sheet;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;
import vn.thidua.words.typed.Source;

/** Units and people as files: written, and taken back with every fault told before anything is kept. */
@Service
@Transactional(readOnly = true)
public class OrganisationFiles {

    static final List<String> UNIT_HEAD =
            List.of("Mã", "Mã cấp trên", "Loại", "Tên", "Tên ngắn", "Từ ngày", "Đến hết ngày", "Mã đơn vị kế thừa");
    static final List<String> PEOPLE_HEAD = List.of("Mã", "Họ và tên", "Mã đơn vị", "Chức vụ", "Từ ngày");

    private final Organisation organisation;
    private final Today today;

    OrganisationFiles(Organisation organisation, Today today) {
        this.organisation = organisation;
        this.today = today;
    }

    /** Every unit. */
    public Sheet units(Actor actor) {
        actor.require(Action.SEE_ORGANISATION);
        List<List<Source>> rows = new ArrayList<>();
        for (Unit unit : organisation.units(actor.authority())) {
            rows.add(List.of(
                    Source.text(unit.code()),
                    Source.text(unit.parent().orElse("")),
                    Source.text(unit.kind()),
                    Source.text(unit.name()),
                    Source.text(unit.shortName()),
                    Source.day(unit.validFrom()),
                    unit.validTo().map(Source::day).orElse(new Source.Empty()),
                    Source.text(unit.successor().orElse(""))));
        }
        return Sheet.typed(UNIT_HEAD, rows);
    }

    /** Everybody in a post today. */
    public Sheet people(Actor actor) {
        actor.require(Action.SEE_ORGANISATION);
        List<List<Source>> rows = new ArrayList<>();
        for (Person person : organisation.people(actor.authority(), today.day())) {
            rows.add(List.of(
                    Source.text(person.code()),
                    Source.text(person.name()),
                    Source.text(person.unit()),
                    Source.text(person.post()),
                    Source.day(person.since())));
        }
        return Sheet.typed(PEOPLE_HEAD, rows);
    }

    /** Takes units: new codes are added, known ones changed. How many were added or changed. */
    @Transactional
    public int takeUnits(Actor actor, Sheet given) {
        actor.require(Action.CHANGE_ORGANISATION);
        Checks checks = new Checks();
        Sheet sheet = checks.needColumns(given, UNIT_HEAD, UNIT_HEAD.size());
        int[] at = columns(UNIT_HEAD, sheet);
        Map<String, Unit> known = new HashMap<>();
        organisation.units(actor.authority()).forEach(unit -> known.put(unit.code(), unit));
        Map<String, Unit> read = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            unit(row, at, known, checks).ifPresent(unit -> {
                if (read.put(unit.code(), unit) != null) {
                    checks.note(row.number(), UNIT_HEAD.getFirst(), Refusal.bad("import-twice", unit.code()));
                }
            });
        }
        for (Sheet.Row row : sheet.rows()) {
            for (int column : new int[] {1, 7}) {
                String code = row.at(at[column]);
                if (!code.isEmpty() && !known.containsKey(code) && !read.containsKey(code)) {
                    checks.note(row.number(), UNIT_HEAD.get(column), Refusal.bad("import-unknown", code));
                }
            }
            if (above(row.at(at[0]), read, known)) {
                checks.note(row.number(), UNIT_HEAD.get(1), Refusal.bad("under-itself", row.at(at[3])));
            }
        }
        checks.finish();
        return keep(actor, read, known);
    }

    /** Whether a unit would stand above itself. */
    private static boolean above(String code, Map<String, Unit> read, Map<String, Unit> known) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(code);
        while (at.isPresent() && seen.add(at.get())) {
            String current = at.get();
            at = Optional.ofNullable(read.get(current))
                    .or(() -> Optional.ofNullable(known.get(current)))
                    .flatMap(Unit::parent);
        }
        return at.filter(code::equals).isPresent();
    }

    private static Optional<Unit> unit(Sheet.Row row, int[] at, Map<String, Unit> known, Checks checks) {
        int number = row.number();
        String code = row.at(at[0]);
        String name = row.at(at[3]);
        String kind = row.at(at[2]);
        code(code, number, checks);
        need(name, number, UNIT_HEAD.get(3), checks);
        need(kind, number, UNIT_HEAD.get(2), checks);
        Optional<LocalDate> from = checks.read(
                        number, UNIT_HEAD.get(5), () -> Days.of(row.source(at[5]), UNIT_HEAD.get(5)))
                .flatMap(day -> day);
        Optional<LocalDate> to = checks.read(
                        number, UNIT_HEAD.get(6), () -> Days.of(row.source(at[6]), UNIT_HEAD.get(6)))
                .flatMap(day -> day);
        Optional<Unit> before = Optional.ofNullable(known.get(code));
        LocalDate since = from.or(() -> before.map(Unit::validFrom)).orElse(LocalDate.of(2000, 1, 1));
        if (to.filter(since::isAfter).isPresent()) {
            checks.note(number, UNIT_HEAD.get(6), Refusal.bad("ends-before", to.get(), since));
        }
        Optional<String> successor = Optional.of(row.at(at[7])).filter(text -> !text.isEmpty());
        if (successor.isPresent() && to.isEmpty()) {
            checks.note(number, UNIT_HEAD.get(6), Refusal.bad("successor-needs-end", successor.get()));
        }
        String shortName = row.at(at[4]).isEmpty() ? name : row.at(at[4]);
        return Optional.of(new Unit(
                code,
                Optional.of(row.at(at[1])).filter(text -> !text.isEmpty()),
                kind,
                name,
                shortName,
                since,
                to,
                successor,
                before.map(Unit::version).orElse(0)));
    }

    private static void code(String code, int row, Checks checks) {
        String column = UNIT_HEAD.getFirst();
        need(code, row, column, checks);
        if (!code.isEmpty() && !code.matches("[A-Za-z0-9._-]+")) {
            checks.note(row, column, Refusal.bad("code", code));
        }
    }

    private static void need(String text, int row, String column, Checks checks) {
        if (text.isEmpty()) {
            checks.note(row, column, Refusal.bad("import-empty", column));
        }
    }

    private int keep(Actor actor, Map<String, Unit> read, Map<String, Unit> known) {
        int kept = 0;
        // Units may stand before the unit above them: first all without one, then each in its place.
        for (Unit unit : read.values()) {
            if (!known.containsKey(unit.code())) {
                organisation.add(actor.act(), actor.authority(), unit.under(Optional.empty()));
                kept++;
            }
        }
        for (Unit unit : read.values()) {
            Unit before = known.get(unit.code());
            boolean differs = before == null
                    ? unit.parent().isPresent()
                    : !unit.name().equals(before.name())
                            || !unit.shortName().equals(before.shortName())
                            || !unit.kind().equals(before.kind())
                            || !unit.parent().equals(before.parent());
            int version = unit.version();
            if (differs) {
                organisation.change(actor.act(), actor.authority(), unit);
                kept += before == null ? 0 : 1;
                version++;
            }
            boolean ends = unit.validTo().isPresent()
                    && (before == null || !unit.validTo().equals(before.validTo()));
            if (ends) {
                organisation.end(
                        actor.act(),
                        actor.authority(),
                        unit.code(),
                        unit.validTo().get(),
                        unit.successor(),
                        version);
            }
        }
        return kept;
    }

    /** Takes people: new codes are added, known ones moved to the unit and post from the day on. How many. */
    @Transactional
    public int takePeople(Actor actor, Sheet given) {
        actor.require(Action.CHANGE_ORGANISATION);
        Checks checks = new Checks();
        Sheet sheet = checks.needColumns(given, PEOPLE_HEAD, PEOPLE_HEAD.size());
        int[] at = columns(PEOPLE_HEAD, sheet);
        Set<String> units = new HashSet<>();
        organisation.units(actor.authority()).forEach(unit -> units.add(unit.code()));
        Map<String, Person> now = new HashMap<>();
        organisation.people(actor.authority(), today.day()).forEach(person -> now.put(person.code(), person));
        Map<String, Person> read = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String code = row.at(at[0]);
            code(code, row.number(), checks);
            need(row.at(at[1]), row.number(), PEOPLE_HEAD.get(1), checks);
            need(row.at(at[3]), row.number(), PEOPLE_HEAD.get(3), checks);
            need(row.at(at[2]), row.number(), PEOPLE_HEAD.get(2), checks);
            if (!row.at(at[2]).isEmpty() && !units.contains(row.at(at[2]))) {
                checks.note(row.number(), PEOPLE_HEAD.get(2), Refusal.bad("import-unknown", row.at(at[2])));
            }
            LocalDate since = checks.read(
                            row.number(), PEOPLE_HEAD.get(4), () -> Days.of(row.source(at[4]), PEOPLE_HEAD.get(4)))
                    .flatMap(day -> day)
                    .or(() -> Optional.ofNullable(now.get(code)).map(Person::since))
                    .orElse(today.day());
            Person person = new Person(code, row.at(at[1]), row.at(at[2]), row.at(at[3]), since);
            if (read.put(code, person) != null) {
                checks.note(row.number(), PEOPLE_HEAD.getFirst(), Refusal.bad("import-twice", code));
            }
        }
        checks.finish();
        int kept = 0;
        for (Person person : read.values()) {
            if (!person.equals(now.get(person.code()))) {
                organisation.post(actor.act(), actor.authority(), person);
                kept++;
            }
        }
        return kept;
    }

    private static int[] columns(List<String> head, Sheet sheet) {
        return head.stream().mapToInt(sheet::column).toArray();
    }
}
