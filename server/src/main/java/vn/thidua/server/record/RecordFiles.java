package vn.thidua.server.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.FieldChanges;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.Meant;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.Spelling;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;
import vn.thidua.words.typed.Writing;

/** The record as a table: earlier years come in by a file, everything goes out by one. */
@Service
public class RecordFiles implements Importer {

    private static final List<String> HEAD = List.of(
            "Loại", "Mã", "Tên", "Năm", "Nội dung", "Thành tích", "Số quyết định", "Ngày", "Cơ quan quyết định");
    private static final List<String> SHOWN = List.of(HEAD.get(5), HEAD.get(3), HEAD.get(6), HEAD.get(7), HEAD.get(8));
    private static final String SOURCE = "import";
    private static final int NEEDED = 6;

    private static final Map<String, String> KINDS = Map.of("đơn vị", "unit", "cá nhân", "person");
    private static final Map<String, String> WHAT =
            Map.of("khen thưởng", "award", "xếp loại", "rating", "sáng kiến", "initiative", "thứ hạng", "rank");

    private final Achievements achievements;
    private final RecordFacts facts;
    private final Organisation organisation;
    private final Audit audit;
    private final Today today;

    RecordFiles(Achievements achievements, RecordFacts facts, Organisation organisation, Audit audit, Today today) {
        this.achievements = achievements;
        this.facts = facts;
        this.organisation = organisation;
        this.audit = audit;
        this.today = today;
    }

    /** The lines as a table that can come in again. */
    DataTable table(List<Achievement> lines) {
        return DataTable.typed(
                HEAD,
                lines.stream()
                        .map(one -> List.of(
                                Source.text(word(KINDS, one.kind().word())),
                                Source.text(one.code()),
                                Source.text(one.name()),
                                Source.number(BigDecimal.valueOf(one.year())),
                                Source.text(word(WHAT, one.what().word())),
                                Source.text(one.label()),
                                Source.text(one.number()),
                                one.day().map(Source::day).orElse(new Source.Empty()),
                                Source.text(one.body())))
                        .toList());
    }

    private static String word(Map<String, String> words, String id) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }

    /** Takes a file of earlier years at once: all of it, or nothing where any cell is wrong. How many lines were new. */
    @Transactional
    public int take(Actor actor, DataTable sheet) {
        permit(actor, "");
        return write(
                        actor,
                        "",
                        compare(actor, "", sheet).stream()
                                .filter(change -> change.verdict() == RowVerdict.ADDED)
                                .toList())
                .size();
    }

    @Override
    @Unasked("names the import and where its page is")
    public String kind() {
        return "record";
    }

    @Override
    public void permit(Actor actor, String scope) {
        actor.require(Action.CHANGE_RECORD);
    }

    @Override
    @Unasked("names the import and where its page is")
    public String home(String scope) {
        return "/record";
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowChange> compare(Actor actor, String scope, DataTable given) {
        Checks checks = new Checks();
        DataTable sheet = checks.needColumns(given, HEAD, NEEDED);
        SubjectNames units = new SubjectNames();
        organisation.units(actor.authority()).forEach(unit -> units.add(unit.code(), unit.name(), unit.shortName()));
        SubjectNames people = new SubjectNames();
        organisation.people(actor.authority(), today.day()).forEach(person -> people.add(person.code(), person.name()));
        Map<String, SubjectNames> known = Map.of("unit", units, "person", people);
        Map<List<String>, Achievement> there = new HashMap<>();
        achievements.search(actor, "", Integer.MAX_VALUE).forEach(one -> there.put(key(one), one));
        List<RowChange> changes = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            line(row, sheet, known, there, checks).ifPresent(one -> {
                Optional<Achievement> stands = Optional.ofNullable(there.putIfAbsent(key(one), one));
                stands.ifPresent(before -> needSame(before, one, row.number(), checks));
                changes.add(change(row.number(), stands.isEmpty() ? RowVerdict.ADDED : RowVerdict.SAME, one));
            });
        }
        checks.finish();
        return changes;
    }

    /** Notes what a file says otherwise of a line that is there: it adds lines and changes none. */
    private static void needSame(Achievement stands, Achievement given, int row, Checks checks) {
        needSame(HEAD.get(7), stands.day().map(Values::day), given.day().map(Values::day), row, checks);
        needSame(HEAD.get(8), Optional.of(stands.body()), Optional.of(given.body()), row, checks);
    }

    private static void needSame(
            String column, Optional<String> stands, Optional<String> given, int row, Checks checks) {
        String said = given.orElse("");
        if (!said.isEmpty() && !Spelling.same(said, stands.orElse(""))) {
            checks.note(row, column, Refusal.bad("record-stands", stands.orElse("–"), said));
        }
    }

    private static RowChange change(int row, RowVerdict verdict, Achievement one) {
        FieldChanges fields = FieldChanges.ofNew(
                SHOWN,
                List.of(
                        one.label(),
                        String.valueOf(one.year()),
                        one.number(),
                        one.day().map(Values::day).orElse(""),
                        one.body()));
        return new RowChange(
                row, verdict, one.name(), word(WHAT, one.what().word()), "", fields.after(), "", data(one));
    }

    /** What makes a line one of its own. */
    static List<String> key(Achievement one) {
        return List.of(
                one.kind().word(),
                one.code(),
                String.valueOf(one.year()),
                one.what().word(),
                one.label(),
                one.number());
    }

    private static Map<String, String> data(Achievement one) {
        Map<String, String> data = new HashMap<>(Map.of(
                "kind", one.kind().word(),
                "code", one.code(),
                "name", one.name(),
                "year", String.valueOf(one.year()),
                "what", one.what().word(),
                "label", one.label(),
                "number", one.number(),
                "body", one.body()));
        one.day().ifPresent(day -> data.put("day", day.toString()));
        return data;
    }

    private static Achievement achievement(Map<String, String> data) {
        return new Achievement(
                0,
                EnumWords.of(SubjectKind.class, data.getOrDefault("kind", "")),
                data.getOrDefault("code", ""),
                data.getOrDefault("name", ""),
                Integer.parseInt(data.getOrDefault("year", "0")),
                AchievementKind.of(data.getOrDefault("what", "")),
                data.getOrDefault("label", ""),
                data.getOrDefault("number", ""),
                Optional.ofNullable(data.get("day")).map(LocalDate::parse),
                data.getOrDefault("body", ""),
                SOURCE,
                Optional.empty());
    }

    @Override
    @Transactional
    public List<RowChange> write(Actor actor, String scope, List<RowChange> changes) {
        changes.forEach(change -> achievements.add(actor.act(), actor.authority(), achievement(change.data())));
        audit.record(actor.act(), "record.import", ActSubject.word("log.record"), String.valueOf(changes.size()));
        return changes.stream().map(change -> change.written("yes")).toList();
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, String scope, List<RowChange> changes, String reason) {
        facts.leanedOn(
                        actor,
                        changes.stream()
                                .map(change -> achievement(change.data()))
                                .toList())
                .ifPresent(one -> {
                    throw Refusal.conflict("import-built", one.name());
                });
        for (RowChange change : changes) {
            Achievement one = achievement(change.data());
            if (!achievements.remove(actor.authority(), one)) {
                throw Refusal.conflict("import-built", one.name());
            }
        }
        audit.record(actor.act(), "record.import-back", ActSubject.word("log.record"), reason);
    }

    private static Optional<Achievement> line(
            DataTable.Row row,
            DataTable sheet,
            Map<String, SubjectNames> known,
            Map<List<String>, Achievement> there,
            Checks checks) {
        List<String> given = checks.cells(row, sheet, HEAD, 0);
        Optional<String> kind = checks.read(row.number(), HEAD.get(0), () -> one(KINDS, filled(given, 0)));
        List<String> cells = whose(given, kind.map(known::get), row.number(), checks);
        Optional<Integer> year = checks.read(row.number(), HEAD.get(3), () -> year(filled(cells, 3)));
        Optional<String> what = checks.read(row.number(), HEAD.get(4), () -> one(WHAT, filled(cells, 4)));
        checks.needText(row, sheet, HEAD.get(1));
        checks.needText(row, sheet, HEAD.get(6));
        Optional<LocalDate> day = checks.day(row, sheet, HEAD.get(7));
        if (kind.isEmpty() || year.isEmpty() || what.isEmpty()) {
            kind.map(known::get).ifPresent(names -> needKnown(names, row.number(), cells, checks));
            return Optional.empty();
        }
        Achievement one = new Achievement(
                0,
                EnumWords.of(SubjectKind.class, kind.get()),
                cells.get(1),
                cells.get(2),
                year.get(),
                AchievementKind.of(what.get()),
                cells.get(5),
                cells.get(6),
                day,
                cells.get(8),
                SOURCE,
                Optional.empty());
        // Who is on record already may have left since; a line that is there is no fault.
        if (!there.containsKey(key(one))) {
            kind.map(known::get).ifPresent(names -> needKnown(names, row.number(), cells, checks));
        }
        return Optional.of(one);
    }

    /** The cells of a row with the code of whom the name means, or the name of whom the code is, where only one was given. */
    private static List<String> whose(List<String> given, Optional<SubjectNames> names, int row, Checks checks) {
        checks.read(row, HEAD.get(5), () -> filled(given, 5));
        List<String> cells = new ArrayList<>(given);
        if (given.get(1).isEmpty() && given.get(2).isEmpty()) {
            checks.note(row, HEAD.get(2), Refusal.bad("import-empty", HEAD.get(2)));
        } else if (given.get(1).isEmpty()) {
            names.flatMap(all -> Meant.one(all, given.get(2), row, HEAD.get(2), checks))
                    .ifPresent(code -> cells.set(1, code));
        } else if (given.get(2).isEmpty()) {
            names.ifPresent(all -> cells.set(2, all.name(given.get(1))));
        }
        return cells;
    }

    private static void needKnown(SubjectNames names, int row, List<String> cells, Checks checks) {
        String code = cells.get(1);
        if (!code.isEmpty() && !names.isCode(code)) {
            checks.note(row, HEAD.get(1), Meant.unknown(names, code, checks));
            return;
        }
        Meant.sameOne(names, code, new Meant.Cell(row, HEAD.get(2), cells.get(2)), checks);
    }

    private static String filled(List<String> cells, int column) {
        if (cells.get(column).isEmpty()) {
            throw Refusal.bad("import-empty", HEAD.get(column));
        }
        return cells.get(column);
    }

    private static String one(Map<String, String> words, String typed) {
        return Optional.ofNullable(words.get(Writing.compared(typed)))
                .orElseThrow(() -> Refusal.bad(
                        "import-word",
                        typed,
                        String.join(", ", words.keySet().stream().sorted().toList())));
    }

    private static int year(String typed) {
        if (!typed.matches("(19|20)\\d\\d")) {
            throw Refusal.bad("import-year", typed);
        }
        return Integer.parseInt(typed);
    }
}
