package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Line;
import vn.thidua.drafting.DraftPart.Sheet;

/** Makes a score sheet of the rows of a table: lines with their rules and maxima, and what does not add up. */
final class SheetOfRows {

    private static final int TITLE = 110;

    private final WordingReader rules;
    private final String id;
    private final String label;
    private final PaperText.Place place;

    SheetOfRows(WordingReader rules, String id, String label, PaperText.Place place) {
        this.rules = rules;
        this.id = id;
        this.label = label;
        this.place = place;
    }

    /** In a table without numbers a line that says nothing of how points are given is the head of those that add up to it. */
    private static void nest(List<TableRow> top) {
        for (int at = 0; at < top.size(); at++) {
            TableRow head = top.get(at);
            int end = at + 1;
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal most = head.max.orElse(BigDecimal.ZERO);
            while (end < top.size() && isBelow(top.get(end), head) && sum.compareTo(most) < 0) {
                sum = sum.add(top.get(end).max.orElse(BigDecimal.ZERO));
                end++;
            }
            if (head.method.isEmpty() && head.below.isEmpty() && sum.signum() > 0 && sum.compareTo(most) == 0) {
                List<TableRow> lines = top.subList(at + 1, end);
                head.below.addAll(lines);
                lines.clear();
            }
        }
    }

    private static boolean isBelow(TableRow row, TableRow head) {
        return !row.method.isEmpty() && row.below.isEmpty() && row.effect == head.effect;
    }

    /**
     * The sheet; empty where there is no line.
     *
     * @param total as the table says it
     * @param unnumbered whether the table has no numbers
     */
    Optional<Drafted<Sheet>> of(List<TableRow> top, Optional<BigDecimal> total, boolean unnumbered) {
        if (top.isEmpty()) {
            return Optional.empty();
        }
        if (unnumbered) {
            nest(top);
        }
        List<Drafted<Line>> lines = top.stream().map(this::line).toList();
        // Points of merit that the total counts in are points as all others.
        BigDecimal whole = PaperNumbers.sum(lines.stream()
                .map(Drafted::part)
                .filter(line -> line.effect() != Effect.PENALTY)
                .flatMap(line -> line.max().stream())
                .toList());
        if (total.isPresent() && total.get().compareTo(whole) == 0) {
            lines = lines.stream().map(SheetOfRows::counted).toList();
        }
        BigDecimal sum = sum(lines);
        BigDecimal max = total.orElse(sum);
        Sheet sheet = new Sheet(id, label, max, lines);
        Sentence source = new Sentence(place, label);
        if (total.isPresent() && total.get().compareTo(sum) != 0) {
            return Optional.of(Drafted.unsure(sheet, id, source, differs(sum, max)));
        }
        return Optional.of(Drafted.sure(sheet, id, source));
    }

    private static Drafted<Line> counted(Drafted<Line> drafted) {
        Line line = drafted.part();
        if (line.effect() != Effect.BONUS) {
            return drafted;
        }
        return new Drafted<>(
                new Line(
                        line.id(),
                        line.number(),
                        line.title(),
                        line.max(),
                        Effect.NORMAL,
                        line.lines().stream().map(SheetOfRows::counted).toList(),
                        line.rule()),
                drafted.clause(),
                drafted.source(),
                drafted.certainty(),
                drafted.doubts());
    }

    private static Doubt differs(BigDecimal sum, BigDecimal max) {
        return new Doubt(Doubt.Kind.SUM_DIFFERS, sum.toPlainString(), max.toPlainString());
    }

    private static BigDecimal sum(List<Drafted<Line>> lines) {
        return PaperNumbers.sum(lines.stream()
                .map(Drafted::part)
                .filter(line -> line.effect() == Effect.NORMAL)
                .flatMap(line -> line.max().stream())
                .toList());
    }

    private Drafted<Line> line(TableRow row) {
        List<Drafted<Line>> below = row.below.stream().map(this::line).toList();
        Sentence source = row.name.isEmpty()
                ? new Sentence(place, row.number)
                : row.name
                        .getFirst()
                        .with(String.join(
                                " ", row.name.stream().map(Sentence::text).toList()));
        String title = Plain.label(row.name.isEmpty() ? row.number : title(row), TITLE);
        if (below.isEmpty()) {
            List<Sentence> said =
                    Stream.concat(row.name.stream(), row.method.stream()).toList();
            Drafted<RuleDraft> rule = rules.read(row.id, said, row.max, row.effect);
            // Nothing is no maximum: it was not said.
            Optional<BigDecimal> max = row.max.or(() -> rules.most(rule.part()).filter(most -> most.signum() > 0));
            Line line = new Line(row.id, row.number, title, max, row.effect, below, Optional.of(rule));
            return row.max.isPresent()
                    ? Drafted.sure(line, row.id, source)
                    : Drafted.unsure(line, row.id, source, Doubt.of(Doubt.Kind.NO_MAXIMUM));
        }
        BigDecimal sum = PaperNumbers.sum(
                below.stream().flatMap(one -> one.part().max().stream()).toList());
        Optional<BigDecimal> max = row.max.or(() -> Optional.of(sum).filter(all -> all.signum() > 0));
        Line group = new Line(row.id, row.number, title, max, row.effect, below, Optional.empty());
        // What stands with a group and says points may bind all its lines: a person has to see it.
        Optional<Sentence> binding = Stream.concat(row.name.stream().skip(1), row.method.stream())
                .filter(one -> rules.says(one.plain()))
                .findFirst();
        if (binding.isPresent()) {
            return Drafted.unsure(
                    group,
                    row.id,
                    source,
                    new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.cut(binding.get().text(), 120), ""));
        }
        return row.max.isPresent() && row.max.get().compareTo(sum) != 0
                ? Drafted.unsure(group, row.id, source, differs(sum, row.max.get()))
                : Drafted.sure(group, row.id, source);
    }

    /** The lines of its name before it says any points. */
    private String title(TableRow row) {
        StringBuilder title = new StringBuilder(row.name.getFirst().text());
        for (Sentence more : row.name.stream().skip(1).toList()) {
            if (rules.says(more.plain())
                    || more.text().matches("^[-–+*•(].*")
                    || title.toString().endsWith(":")) {
                break;
            }
            title.append(' ').append(more.text());
        }
        return title.toString();
    }
}
