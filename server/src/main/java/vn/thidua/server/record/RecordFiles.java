package vn.thidua.server.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.Sheet;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/** The record as a table: earlier years come in by a file, everything goes out by one. */
@Service
public class RecordFiles {

    private static final List<String> HEAD = List.of(
            "Loại", "Mã", "Tên", "Năm", "Nội dung", "Thành tích", "Số quyết định", "Ngày", "Cơ quan quyết định");
    private static final int NEEDED = 6;
    private static final Map<String, String> KINDS = Map.of("đơn vị", "unit", "cá nhân", "person");
    private static final Map<String, String> WHAT =
            Map.of("khen thưởng", "award", "xếp loại", "rating", "sáng kiến", "initiative", "thứ hạng", "rank");

    private final Achievements achievements;
    private final Organisation organisation;
    private final Audit audit;
    private final Today today;

    RecordFiles(Achievements achievements, Organisation organisation, Audit audit, Today today) {
        this.achievements = achievements;
        this.organisation = organisation;
        this.audit = audit;
        this.today = today;
    }

    /** The lines as a table that can come in again. */
    Sheet table(List<Achievement> lines) {
        return Sheet.typed(
                HEAD,
                lines.stream()
                        .map(one -> List.of(
                                Source.text(word(KINDS, one.kind())),
                                Source.text(one.code()),
                                Source.text(one.name()),
                                Source.number(BigDecimal.valueOf(one.year())),
                                Source.text(word(WHAT, one.what())),
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

    /** Takes a file of earlier years: all of it, or nothing where any cell is wrong. How many lines it had. */
    @Transactional
    public int take(Actor actor, Sheet given) {
        actor.require(Action.CHANGE_RECORD);
        Checks checks = new Checks();
        Sheet sheet = checks.needColumns(given, HEAD, NEEDED);
        Set<String> known = new HashSet<>();
        organisation.units(actor.authority()).forEach(unit -> known.add("unit/" + unit.code()));
        organisation.people(actor.authority(), today.day()).forEach(person -> known.add("person/" + person.code()));
        List<Achievement> read = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            line(row, sheet, known, checks).ifPresent(read::add);
        }
        checks.finish();
        read.forEach(one -> achievements.add(actor.act(), actor.authority(), one));
        audit.record(actor.act(), "record.import", "record", String.valueOf(read.size()));
        return read.size();
    }

    private static Optional<Achievement> line(Sheet.Row row, Sheet sheet, Set<String> known, Checks checks) {
        List<String> cells = checks.cells(row, sheet, HEAD, NEEDED);
        Optional<String> kind = checks.read(row.number(), HEAD.get(0), () -> one(KINDS, cells.get(0)));
        Optional<Integer> year = checks.read(row.number(), HEAD.get(3), () -> year(cells.get(3)));
        Optional<String> what = checks.read(row.number(), HEAD.get(4), () -> one(WHAT, cells.get(4)));
        checks.needText(row, sheet, HEAD.get(6));
        Optional<Optional<LocalDate>> day = checks.read(
                row.number(), HEAD.get(7), () -> Days.of(row.source(sheet.column(HEAD.get(7))), HEAD.get(7)));
        if (kind.filter(one -> !known.contains(one + "/" + cells.get(1))).isPresent()) {
            checks.note(row.number(), HEAD.get(1), Refusal.bad("import-unknown", cells.get(1)));
        }
        if (kind.isEmpty() || year.isEmpty() || what.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Achievement(
                0,
                kind.get(),
                cells.get(1),
                cells.get(2),
                year.get(),
                what.get(),
                cells.get(5),
                cells.get(6),
                day.get(),
                cells.get(8),
                "import",
                Optional.empty()));
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
