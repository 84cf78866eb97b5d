package vn.thidua.server.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.Importer;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/** The record as a table: earlier years come in by a file, everything goes out by one. */
@Service
public class RecordFiles implements Importer {

    private static final List<String> HEAD = List.of(
            "Loại", "Mã", "Tên", "Năm", "Nội dung", "Thành tích", "Số quyết định", "Ngày", "Cơ quan quyết định");
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
        Set<String> known = new HashSet<>();
        organisation.units(actor.authority()).forEach(unit -> known.add("unit/" + unit.code()));
        organisation.people(actor.authority(), today.day()).forEach(person -> known.add("person/" + person.code()));
        Set<List<String>> there = new HashSet<>();
        achievements.search(actor, "", Integer.MAX_VALUE).forEach(one -> there.add(key(one)));
        List<RowChange> changes = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            line(row, sheet, known, there, checks).ifPresent(one -> {
                RowVerdict verdict = there.add(key(one)) ? RowVerdict.ADDED : RowVerdict.SAME;
                changes.add(new RowChange(
                        row.number(),
                        verdict,
                        one.name(),
                        word(WHAT, one.what().word()),
                        "",
                        one.label() + (one.number().isEmpty() ? "" : ", " + one.number()) + " (" + one.year() + ")",
                        "",
                        data(one)));
            });
        }
        checks.finish();
        return changes;
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
            DataTable.Row row, DataTable sheet, Set<String> known, Set<List<String>> there, Checks checks) {
        List<String> cells = checks.cells(row, sheet, HEAD, NEEDED);
        Optional<String> kind = checks.read(row.number(), HEAD.get(0), () -> one(KINDS, cells.get(0)));
        Optional<Integer> year = checks.read(row.number(), HEAD.get(3), () -> year(cells.get(3)));
        Optional<String> what = checks.read(row.number(), HEAD.get(4), () -> one(WHAT, cells.get(4)));
        checks.needText(row, sheet, HEAD.get(1));
        checks.needText(row, sheet, HEAD.get(6));
        Optional<LocalDate> day = checks.day(row, sheet, HEAD.get(7));
        boolean unknown =
                kind.filter(word -> !known.contains(word + "/" + cells.get(1))).isPresent();
        if (kind.isEmpty() || year.isEmpty() || what.isEmpty()) {
            if (unknown) {
                checks.note(row.number(), HEAD.get(1), Refusal.bad("import-unknown", cells.get(1)));
            }
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
        if (unknown && !there.contains(key(one))) {
            checks.note(row.number(), HEAD.get(1), Refusal.bad("import-unknown", cells.get(1)));
        }
        return Optional.of(one);
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
