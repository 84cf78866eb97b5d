package vn.thidua.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Tie;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Block;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dependencies;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.words.ClassWords;
import vn.thidua.words.Messages;
import vn.thidua.words.ReasonWords;
import vn.thidua.words.Values;

/** Writes an outcome for a person at a terminal. */
final class TableReport {

    private static final int NAME = 26;
    private static final int CLASS = 28;

    private final Outcome outcome;
    private final Plan plan;
    private final Messages messages;
    private final Terminal terminal;
    private final ReasonWords reasons;
    private final Set<String> proposals;
    private boolean provisional;

    TableReport(Outcome outcome, Messages messages, Terminal terminal) {
        this.outcome = outcome;
        this.plan = outcome.world().plan();
        this.messages = messages;
        this.terminal = terminal;
        this.reasons = new ReasonWords(plan, messages);
        this.proposals = Dependencies.proposalsAsked(plan);
    }

    void write() {
        terminal.line(terminal.bold(plan.title()));
        terminal.line(messages.say(
                "table.head",
                List.of(plan.document().issuer(), Values.day(outcome.world().asOf()))));
        joining();
        for (ScoreSheet sheet : plan.sheets()) {
            scores(sheet);
        }
        ranks();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON, SubjectKind.CAMPAIGN)) {
            targets(kind);
        }
        plan.classifications().forEach(this::classes);
        plan.awards().values().forEach(this::award);
        ties();
        star();
    }

    /** Who takes no part, or of whom that is open; they stand nowhere else before it is known. */
    private void joining() {
        List<String> notes = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (int row : ordered(outcome.subjects(kind))) {
                Truth joins = outcome.joins(kind, row);
                if (joins != Truth.YES) {
                    outcome.becauseJoining(kind, row)
                            .ifPresent(reason -> notes.add(
                                    Terminal.fit(outcome.subjects(kind).name(row), NAME) + mark(joins) + " "
                                            + reasons.say(reason)));
                }
            }
        }
        if (!notes.isEmpty()) {
            heading(messages.word("table.joining"));
            notes.forEach(note -> wrapped("", List.of(note), NAME + 2));
        }
    }

    private void heading(String text) {
        terminal.line();
        terminal.line(terminal.bold(text));
        terminal.line("─".repeat(Math.min(Terminal.WIDTH, Terminal.width(text))));
    }

    private void scores(ScoreSheet sheet) {
        Subjects subjects = outcome.subjects(sheet.of());
        List<Integer> rows = rows(subjects).stream()
                .filter(row ->
                        outcome.sheet(sheet.of(), row).filter(sheet::equals).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        heading(sheet.label());
        List<Criterion> lines = sheet.lines().toList();
        int perPart = Math.max(1, (Terminal.WIDTH - NAME - 18) / 9);
        for (int from = 0; from < lines.size(); from += perPart) {
            List<Criterion> part = lines.subList(from, Math.min(lines.size(), from + perPart));
            boolean last = from + perPart >= lines.size();
            StringBuilder head = new StringBuilder(Terminal.fit("", NAME));
            part.forEach(line -> head.append(Terminal.right(shortId(line.id(), sheet.id()), 9)));
            head.append(
                    last
                            ? Terminal.right(messages.word("table.total"), 10)
                                    + Terminal.right(messages.word("table.rank"), 8)
                            : "");
            terminal.line(head.toString());
            rows.forEach(row -> scoreLine(sheet, part, row, last));
        }
    }

    private static String shortId(String id, String sheet) {
        return id.startsWith(sheet + ".") ? id.substring(sheet.length() + 1) : id;
    }

    private void scoreLine(ScoreSheet sheet, List<Criterion> part, int row, boolean last) {
        SubjectKind kind = sheet.of();
        StringBuilder line =
                new StringBuilder(Terminal.fit(outcome.subjects(kind).name(row), NAME));
        for (Criterion criterion : part) {
            Optional<java.math.BigDecimal> points = outcome.points(kind, row, criterion);
            String shown = points.map(Values::number).orElse(outcome.asked(kind, row, criterion) ? "?" : "–");
            String cell = Terminal.right(shown, 9);
            line.append(
                    points.isEmpty()
                            ? terminal.open(cell)
                            : points.get().compareTo(criterion.max()) < 0 ? terminal.bad(cell) : cell);
        }
        if (last) {
            line.append(terminal.bold(Terminal.right(total(kind, row), 10)));
            line.append(Terminal.right(rank(kind, row), 8));
        }
        terminal.line(line.toString());
    }

    /** The total; of an incomplete sheet what it can still be. */
    private String total(SubjectKind kind, int row) {
        Outcome.Span span = outcome.totalSpan(kind, row);
        return outcome.complete(kind, row)
                ? Values.number(outcome.total(kind, row))
                : Values.number(span.least()) + "–" + Values.number(span.most());
    }

    /** The place, with a star while another may still pass. */
    private String rank(SubjectKind kind, int row) {
        var rank = outcome.rank(kind, row);
        String star = outcome.provisional(kind, row) ? "*" : "";
        provisional |= !star.isEmpty();
        return rank.isPresent() ? rank.getAsInt() + star : "–";
    }

    /** Says what the star means, once, where one was shown. */
    private void star() {
        if (provisional) {
            terminal.line();
            terminal.line(terminal.open(messages.word("table.provisional")));
        }
    }

    private void ranks() {
        if (!plan.sheets().isEmpty() || plan.rankings().isEmpty()) {
            return;
        }
        heading(messages.word("table.ranking"));
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        for (int row : rows(units)) {
            terminal.line(Terminal.fit(units.name(row), 50)
                    + Terminal.fit(block(row), 40)
                    + Terminal.right(rank(SubjectKind.UNIT, row), 8));
        }
    }

    private String block(int row) {
        int block = outcome.subjects(SubjectKind.UNIT).block(row);
        return block < 0 ? "" : List.copyOf(plan.blocks().values()).get(block).label();
    }

    private void targets(SubjectKind kind) {
        if (plan.targets(kind).isEmpty()) {
            return;
        }
        Subjects subjects = outcome.subjects(kind);
        heading(messages.word("table.targets." + kind.word()));
        for (int row : rows(subjects)) {
            List<Target> asked = outcome.targets(kind, row);
            long met = asked.stream()
                    .filter(target -> outcome.met(target, row) == Truth.YES)
                    .count();
            List<String> open = new ArrayList<>();
            for (Target target : asked) {
                Truth truth = outcome.met(target, row);
                if (truth != Truth.YES) {
                    open.add(mark(truth) + " " + target.id());
                }
            }
            String head = Terminal.fit(subjects.name(row), NAME) + Terminal.right(met + "/" + asked.size(), 7) + "  ";
            wrapped(head, open, NAME + 9);
        }
    }

    private void classes(Classification one) {
        Subjects subjects = outcome.subjects(one.of());
        if (subjects.size() == 0) {
            return;
        }
        heading(one.label());
        ClassWords words = new ClassWords(outcome, messages);
        for (int row : rows(subjects)) {
            if (outcome.isAsked(one, row)) {
                String word = Terminal.fit(words.of(one, row), CLASS);
                String coloured = outcome.level(one, row).isPresent() ? word : terminal.open(word);
                wrapped(
                        Terminal.fit(subjects.name(row), NAME) + "  " + coloured + "  ",
                        words.why(one, row),
                        NAME + CLASS + 4);
            }
        }
    }

    private void award(Award award) {
        for (SubjectKind kind : award.to()) {
            Subjects subjects = outcome.subjects(kind);
            if (subjects.size() == 0) {
                continue;
            }
            heading(award.label());
            for (int row : rows(subjects)) {
                if (outcome.isCandidate(award, kind, row)) {
                    candidate(award, kind, row);
                }
            }
        }
    }

    private void candidate(Award award, SubjectKind kind, int row) {
        Truth selected = outcome.selected(award, kind, row);
        List<String> notes = new ArrayList<>();
        for (Standard standard : award.standards(kind)) {
            Truth met = outcome.met(standard, row);
            if (met != Truth.YES) {
                notes.add(mark(met) + " " + standard.id());
            }
        }
        if (notes.isEmpty()) {
            notes.add(reasons.say(outcome.because(award, kind, row)));
        }
        if (proposals.contains(award.id())) {
            notes.addFirst(messages.word("table.proposed."
                    + outcome.proposed(award, kind, row).name().toLowerCase(java.util.Locale.ROOT)));
        }
        boolean open = outcome.provisional(award, kind, row);
        provisional |= open;
        String word = messages.word("table.selected." + selected.name().toLowerCase(java.util.Locale.ROOT));
        String verdict = Terminal.fit(word + (open ? "*" : ""), 12);
        String coloured = switch (selected) {
            case YES -> terminal.good(verdict);
            case NO -> terminal.bad(verdict);
            case UNKNOWN -> terminal.open(verdict);
        };
        wrapped(Terminal.fit(outcome.subjects(kind).name(row), NAME) + coloured + "  ", notes, NAME + 14);
    }

    /** Notes behind a head, on as many lines as they need. */
    private void wrapped(String head, List<String> notes, int indent) {
        StringBuilder line = new StringBuilder(head);
        int used = indent;
        for (String note : notes) {
            for (String word : note.split(" ")) {
                if (used + Terminal.width(word) > Terminal.WIDTH && used > indent) {
                    terminal.line(line.toString());
                    line = new StringBuilder(" ".repeat(indent));
                    used = indent;
                }
                line.append(word).append(' ');
                used += Terminal.width(word) + 1;
            }
            line.append(' ');
            used++;
        }
        terminal.line(line.toString());
    }

    private String mark(Truth truth) {
        String mark = ReasonWords.mark(truth);
        return truth == Truth.NO ? terminal.bad(mark) : terminal.open(mark);
    }

    private void ties() {
        List<Tie> ties = outcome.ties();
        if (ties.isEmpty()) {
            return;
        }
        heading(messages.word("table.ties"));
        for (Tie tie : ties) {
            String tied = messages.say(
                    "table.tie",
                    List.of(
                            plan.placesLabel(tie.award()),
                            String.valueOf(tie.places()),
                            String.join(", ", tie.among()),
                            tie.of().map(this::of).orElse("")));
            wrapped("", List.of(tied), 2);
        }
    }

    private String of(String id) {
        String label =
                Optional.ofNullable(plan.blocks().get(id)).map(Block::label).orElse(id);
        return " (" + label + ")";
    }

    /** Rows of those who take part. */
    private List<Integer> rows(Subjects subjects) {
        return ordered(subjects).stream()
                .filter(row -> outcome.joins(subjects.kind(), row) != Truth.NO)
                .toList();
    }

    /** Rows in the order of blocks, ranks and names, as a person looks for them. */
    private List<Integer> ordered(Subjects subjects) {
        java.text.Collator collator = java.text.Collator.getInstance(java.util.Locale.of("vi", "VN"));
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < subjects.size(); row++) {
            rows.add(row);
        }
        rows.sort(java.util.Comparator.comparingInt((Integer row) -> subjects.block(row))
                .thenComparingInt(row -> outcome.rank(subjects.kind(), row).orElse(Integer.MAX_VALUE))
                .thenComparing(subjects::name, collator));
        return rows;
    }
}
