package vn.thidua.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Award;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.words.ClassWords;
import vn.thidua.words.Messages;

/** Writes an outcome as one table: a row for each unit and person, a column for each result (RFC 4180). */
final class CsvReport {

    private final Outcome outcome;
    private final Messages messages;
    private final Set<String> proposals;

    CsvReport(Outcome outcome, Messages messages) {
        this.outcome = outcome;
        this.messages = messages;
        this.proposals = Dependencies.proposalsAsked(outcome.world().plan());
    }

    void write(PrintWriter out) {
        List<Criterion> criteria = outcome.world().plan().criteria().toList();
        List<Award> awards = List.copyOf(outcome.world().plan().awards().values());
        List<String> head = new ArrayList<>(List.of("kind", "id", "name"));
        if (outcome.world().plan().audience().isByRegistration()) {
            head.add("joins");
        }
        criteria.forEach(one -> head.add(one.id()));
        head.addAll(List.of("total", "complete", "total least", "total most", "rank", "rank best", "rank worst"));
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            outcome.world().plan().targets(kind).keySet().forEach(id -> head.add(kind.word() + " " + id));
        }
        classifications().forEach(one -> head.addAll(List.of(one.id() + " class", one.id() + " reason")));
        awards.forEach(one -> {
            head.add(one.id() + " eligible");
            if (proposals.contains(one.id())) {
                head.add(one.id() + " proposed");
            }
            head.add(one.id() + " selected");
        });
        line(out, head);
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                line(out, row(kind, row, criteria, awards));
            }
        }
    }

    private List<String> row(SubjectKind kind, int row, List<Criterion> criteria, List<Award> awards) {
        Subjects subjects = outcome.subjects(kind);
        List<String> cells = new ArrayList<>(List.of(kind.word(), subjects.id(row), subjects.name(row)));
        if (outcome.world().plan().audience().isByRegistration()) {
            cells.add(word(outcome.joins(kind, row)));
        }
        boolean sheet = outcome.sheet(kind, row).isPresent();
        for (Criterion criterion : criteria) {
            boolean own = outcome.sheet(kind, row)
                    .filter(one -> one.all().anyMatch(criterion::equals))
                    .isPresent();
            cells.add(
                    own
                            ? outcome.points(kind, row, criterion)
                                    .map(BigDecimal::toPlainString)
                                    .orElse("")
                            : "");
        }
        cells.add(sheet ? outcome.total(kind, row).toPlainString() : "");
        cells.add(sheet ? String.valueOf(outcome.complete(kind, row)) : "");
        Optional<Outcome.Span> span = sheet ? Optional.of(outcome.totalSpan(kind, row)) : Optional.empty();
        cells.add(span.map(one -> one.least().toPlainString()).orElse(""));
        cells.add(span.map(one -> one.most().toPlainString()).orElse(""));
        OptionalInt rank = outcome.rank(kind, row);
        cells.add(rank.isPresent() ? String.valueOf(rank.getAsInt()) : "");
        Optional<Outcome.Span> places = outcome.places(kind, row);
        cells.add(places.map(one -> one.least().toPlainString()).orElse(""));
        cells.add(places.map(one -> one.most().toPlainString()).orElse(""));
        for (SubjectKind of : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (Target target : outcome.world().plan().targets(of).values()) {
                boolean asked = of == kind && outcome.targets(kind, row).contains(target);
                cells.add(asked ? word(outcome.met(target, row)) : "");
            }
        }
        for (Classification one : classifications()) {
            boolean own = one.of() == kind && outcome.isAsked(one, row);
            ClassWords words = new ClassWords(outcome, messages);
            cells.add(own ? words.of(one, row) : "");
            cells.add(own ? String.join("; ", words.why(one, row)) : "");
        }
        for (Award award : awards) {
            boolean candidate = outcome.isCandidate(award, kind, row);
            cells.add(candidate ? word(outcome.eligible(award, kind, row)) : "");
            if (proposals.contains(award.id())) {
                cells.add(candidate ? word(outcome.proposed(award, kind, row)) : "");
            }
            cells.add(candidate ? word(outcome.selected(award, kind, row)) : "");
        }
        return cells;
    }

    private List<Classification> classifications() {
        return outcome.world().plan().classifications();
    }

    private String word(vn.thidua.engine.Truth truth) {
        return messages.word("csv." + truth.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static void line(PrintWriter out, List<String> cells) {
        out.print(String.join(",", cells.stream().map(CsvReport::quoted).toList()));
        out.print("\r\n");
    }

    /** Quoted where needed; a cell that a spreadsheet would run as a formula is defused. */
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
