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
import vn.thidua.server.organisation.Ending;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitKinds;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Provenance;
import vn.thidua.words.Spelling;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;

/** Units as a table: new codes are added, known ones changed; what the file leaves as it is stays as it is. */
@Service
@Transactional(readOnly = true)
class UnitFiles implements Importer {

    static final String KIND = "units";
    static final List<String> HEAD =
            List.of("Mã", "Mã cấp trên", "Loại", "Tên", "Tên ngắn", "Từ ngày", "Đến hết ngày", "Mã đơn vị kế thừa");

    /** So many of them must be there; what a file without the others does not say stays as it is. */
    private static final int NEEDED = 4;

    /** The columns whose values are shown before anything is written, in the order in which one reads them. */
    private static final List<String> SHOWN =
            List.of(HEAD.get(3), HEAD.get(4), HEAD.get(2), "Cấp trên", HEAD.get(5), HEAD.get(6), "Đơn vị kế thừa");

    private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);

    private final Organisation organisation;
    private final UnitKinds kinds;

    UnitFiles(Organisation organisation, UnitKinds kinds) {
        this.organisation = organisation;
        this.kinds = kinds;
    }

    /** Every unit, its kind under the name that people know; taking it, the organisation finds the kind by that name. */
    private List<Unit> units(Actor actor) {
        Map<String, String> names = kinds.names(actor.authority());
        return organisation.units(actor.authority()).stream()
                .map(unit -> unit.ofKind(names.getOrDefault(unit.kind(), unit.kind())))
                .toList();
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
        return "/units";
    }

    DataTable table(Actor actor) {
        List<Unit> units = units(actor);
        Map<String, String> marks = new HashMap<>();
        units.forEach(unit -> marks.put(unit.code(), mark(unit)));
        List<List<Source>> rows = units.stream()
                .map(unit -> List.of(
                        Source.text(unit.code()),
                        Source.text(unit.parent().orElse("")),
                        Source.text(unit.kind()),
                        Source.text(unit.name()),
                        Source.text(unit.shortName()),
                        Source.day(unit.validFrom()),
                        unit.validTo().map(Source::day).orElse(new Source.Empty()),
                        Source.text(unit.successor().orElse(""))))
                .toList();
        return DataTable.typed(HEAD, rows).from(new Provenance(KIND, actor.authority(), 0, marks));
    }

    private static String mark(Unit unit) {
        return Hash.sha256(String.join("\n", said(unit))).substring(0, 16);
    }

    /** What a file says of a unit. */
    private static List<String> said(Unit unit) {
        return List.of(
                unit.parent().orElse(""),
                unit.kind(),
                unit.name(),
                unit.shortName(),
                unit.validTo().map(Values::day).orElse(""),
                unit.successor().orElse(""));
    }

    @Override
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(given, HEAD, NEEDED);
        Map<String, Unit> known = new HashMap<>();
        units(actor).forEach(unit -> known.put(unit.code(), unit));
        Map<String, Unit> read = new LinkedHashMap<>();
        List<Integer> numbers = new ArrayList<>();
        Codes codes = new Codes(
                known.keySet(),
                organisation.namesOfPeople(actor.authority()),
                "code-of-person",
                HEAD.getFirst(),
                checks);
        for (DataTable.Row row : sheet.rows()) {
            Unit unit = unit(row, sheet, known, codes, checks);
            if (read.put(unit.code(), unit) != null && !unit.code().isEmpty()) {
                checks.note(row.number(), HEAD.getFirst(), Refusal.bad("import-twice", unit.code()));
            }
            numbers.add(row.number());
        }
        SubjectNames called = new SubjectNames();
        known.values().forEach(unit -> called.add(unit.code(), unit.name(), unit.shortName()));
        Units all = new Units(known, read, called);
        sheet.rows().forEach(row -> places(row, sheet, all, checks));
        checks.finish();
        Map<String, String> names = new HashMap<>();
        known.values().forEach(unit -> names.put(unit.code(), unit.name()));
        read.values().forEach(unit -> names.put(unit.code(), unit.name()));
        List<RowChange> changes = new ArrayList<>();
        for (Unit unit : read.values()) {
            changes.add(change(
                    numbers.get(changes.size()),
                    unit,
                    Optional.ofNullable(known.get(unit.code())),
                    sheet.made(),
                    names));
        }
        return changes;
    }

    /** The units that are there and those of the file, by code; and what those that are there are called. */
    private record Units(Map<String, Unit> known, Map<String, Unit> read, SubjectNames called) {}

    private static void places(DataTable.Row row, DataTable sheet, Units all, Checks checks) {
        for (String column : List.of(HEAD.get(1), HEAD.get(7))) {
            String code = Spelling.hyphens(row.at(sheet.column(column)));
            if (!code.isEmpty() && !all.known().containsKey(code) && !all.read().containsKey(code)) {
                checks.note(row.number(), column, Meant.unknown(all.called(), code, checks));
            }
        }
        if (above(Spelling.hyphens(row.at(sheet.column(HEAD.getFirst()))), all.read(), all.known())) {
            checks.note(row.number(), HEAD.get(1), Refusal.bad("under-itself", row.at(sheet.column(HEAD.get(3)))));
        }
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

    private static Unit unit(DataTable.Row row, DataTable sheet, Map<String, Unit> known, Codes codes, Checks checks) {
        int number = row.number();
        List<String> cells = checks.cells(row, sheet, HEAD, 0);
        String code = codes.read(row, sheet);
        Codes.need(cells.get(3), number, HEAD.get(3), checks);
        Codes.need(cells.get(2), number, HEAD.get(2), checks);
        Optional<LocalDate> from = checks.day(row, sheet, HEAD.get(5));
        Optional<LocalDate> to = checks.day(row, sheet, HEAD.get(6));
        Optional<Unit> before = Optional.ofNullable(known.get(code));
        LocalDate since = from.or(() -> before.map(Unit::validFrom)).orElse(EARLY);
        before.map(Unit::validFrom)
                .filter(stands -> !stands.equals(since))
                .ifPresent(stands -> checks.note(number, HEAD.get(5), Refusal.bad("unit-from-stays", since, stands)));
        // Only in a file that was made when the end stood there has somebody taken it away.
        before.filter(one -> to.isEmpty() && sheet.column(HEAD.get(6)) >= 0)
                .filter(one -> sheet.made()
                        .map(made -> made.marks().get(code))
                        .filter(mark(one)::equals)
                        .isPresent())
                .flatMap(Unit::validTo)
                .ifPresent(end -> checks.note(number, HEAD.get(6), Refusal.bad("unit-end-stays", end)));
        if (to.filter(since::isAfter).isPresent()) {
            checks.note(number, HEAD.get(6), Refusal.bad("ends-before", to.get(), since));
        }
        Optional<String> successor = Optional.of(Spelling.hyphens(cells.get(7))).filter(text -> !text.isEmpty());
        if (successor.isPresent() && to.isEmpty()) {
            checks.note(number, HEAD.get(6), Refusal.bad("successor-needs-end", successor.get()));
        }
        return new Unit(
                code,
                Optional.of(Spelling.hyphens(cells.get(1))).filter(text -> !text.isEmpty()),
                cells.get(2),
                cells.get(3),
                shortName(cells, sheet, before),
                before.map(Unit::validFrom).orElse(since),
                to.or(() -> before.flatMap(Unit::validTo)),
                successor.or(() -> before.flatMap(Unit::successor)),
                before.map(Unit::version).orElse(0));
    }

    /** The short name that a row gives; the name where its cell is empty, and what stands where there is no such column. */
    private static String shortName(List<String> cells, DataTable sheet, Optional<Unit> before) {
        if (!cells.get(4).isEmpty()) {
            return cells.get(4);
        }
        return before.filter(unit -> sheet.column(HEAD.get(4)) < 0)
                .map(Unit::shortName)
                .orElse(cells.get(3));
    }

    private static RowChange change(
            int row, Unit unit, Optional<Unit> before, Optional<Provenance> made, Map<String, String> names) {
        List<String> after = shown(unit, names);
        FieldChanges fields = before.map(one -> FieldChanges.of(SHOWN, shown(one, names), after))
                .orElseGet(() -> FieldChanges.ofNew(SHOWN, after));
        Map<String, String> data = new HashMap<>(UnitData.of("", unit));
        before.ifPresent(one -> data.putAll(UnitData.of("was.", one)));
        return new RowChange(
                row,
                verdict(unit, before, made),
                before.map(Unit::name).orElse(unit.name()),
                fields.field(),
                fields.before(),
                fields.after(),
                "",
                data);
    }

    /** What is shown of a unit, other units by their names. */
    private static List<String> shown(Unit unit, Map<String, String> names) {
        return List.of(
                unit.name(),
                unit.shortName(),
                unit.kind(),
                unit.parent().map(code -> names.getOrDefault(code, code)).orElse(""),
                Values.day(unit.validFrom()),
                unit.validTo().map(Values::day).orElse(""),
                unit.successor().map(code -> names.getOrDefault(code, code)).orElse(""));
    }

    private static RowVerdict verdict(Unit unit, Optional<Unit> before, Optional<Provenance> made) {
        if (before.isEmpty()) {
            return RowVerdict.ADDED;
        }
        Optional<String> mark = made.map(origin -> origin.marks().get(unit.code()));
        boolean untouched = mark.filter(mark(unit)::equals).isPresent();
        if (untouched || said(unit).equals(said(before.get()))) {
            return RowVerdict.SAME;
        }
        return mark.filter(one -> !one.equals(mark(before.get()))).isPresent() ? RowVerdict.KEPT : RowVerdict.CHANGED;
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        // Units may stand before the unit above them: first all without one, then each in its place.
        for (RowChange change : changes) {
            if (UnitData.before(change).isEmpty()) {
                organisation.add(
                        actor.act(), actor.authority(), UnitData.after(change).under(Optional.empty()));
            }
        }
        for (RowChange change : changes) {
            Unit unit = UnitData.after(change);
            Optional<Unit> before = UnitData.before(change);
            int version = unit.version();
            boolean renamed = before.map(
                            one -> !said(one).subList(0, 4).equals(said(unit).subList(0, 4)))
                    .orElse(unit.parent().isPresent());
            if (renamed) {
                organisation.change(actor.act(), actor.authority(), unit);
                version++;
            }
            boolean ends = unit.validTo().isPresent()
                    && before.map(one ->
                                    !said(one).subList(4, 6).equals(said(unit).subList(4, 6)))
                            .orElse(true);
            if (ends) {
                organisation.end(
                        actor.act(),
                        actor.authority(),
                        unit.code(),
                        new Ending(unit.validTo().get(), unit.successor()),
                        version);
            }
        }
        return changes.stream()
                .map(change -> change.written(String.valueOf(organisation
                        .unit(actor.authority(), UnitData.after(change).code())
                        .map(Unit::version)
                        .orElse(0))))
                .toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        for (RowChange change : changes) {
            int version = Integer.parseInt(change.data().getOrDefault(RowChange.WRITTEN, "0"));
            UnitData.before(change)
                    .ifPresent(unit -> organisation.restore(actor.act(), actor.authority(), unit, version));
        }
        changes.stream().filter(change -> UnitData.before(change).isEmpty()).forEach(change -> remove(actor, change));
    }

    private void remove(Actor actor, RowChange change) {
        try {
            organisation.remove(
                    actor.act(),
                    actor.authority(),
                    UnitData.after(change),
                    Integer.parseInt(change.data().getOrDefault(RowChange.WRITTEN, "0")));
        } catch (DataIntegrityViolationException e) {
            throw Refusal.conflict("import-built", change.who());
        }
    }
}
