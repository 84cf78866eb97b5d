package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Line;

/** Reads merits and deductions that stand beside the tables of points: in tables of their own, and in clauses. */
final class BesideReader {

    private static final int TITLE = 110;

    /** By so many a number goes on where a part of the paper has it already. */
    private static final int FREE = 100;

    private final Grammar grammar;
    private final Outline outline;
    private final WordingReader rules;
    private final SheetTables tables;

    BesideReader(Grammar grammar, Outline outline, WordingReader rules) {
        this.grammar = grammar;
        this.outline = outline;
        this.rules = rules;
        this.tables = new SheetTables(grammar);
    }

    /** The groups of a table: merits, deductions, or both. */
    List<Drafted<Line>> table(PaperText.Table table, String sheet) {
        SheetTables.Columns at = tables.beside(table).orElseThrow();
        Optional<Outline.Node> node = outline.before(table.place());
        String clause = node.map(Outline.Node::id).orElse(sheet);
        List<Drafted<Line>> more = new ArrayList<>();
        List<Drafted<Line>> less = new ArrayList<>();
        for (PaperText.Row row :
                table.rows().subList(at.head() + 1, table.rows().size())) {
            String name = SheetTables.text(row, at.name());
            boolean taken = SheetTables.text(row, at.value()).isEmpty();
            Matcher value = grammar.one("table.value")
                    .matcher(Plain.of(SheetTables.text(row, taken ? at.other() : at.value())));
            if (!name.isEmpty() && value.matches()) {
                List<Drafted<Line>> group = taken ? less : more;
                String id = free(clause, more.size() + less.size() + 1);
                Sentence said = new Sentence(row.place(), statement(name, value, taken) + bound(row, at));
                group.add(line(id, name, said, taken ? Effect.PENALTY : Effect.BONUS));
            }
        }
        return Stream.of(
                        group(clause + "-cong", Effect.BONUS, clause, more, table.place()),
                        group(clause + "-tru", Effect.PENALTY, clause, less, table.place()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** An id that no part of the paper has. */
    private String free(String clause, int number) {
        int at = number;
        while (outline.has(clause + "." + at)) {
            at += FREE;
        }
        return clause + "." + at;
    }

    private static String statement(String name, Matcher value, boolean taken) {
        return name.replaceAll("[\\s:;.,]+$", "") + ": " + (taken ? "trừ " : "cộng ") + value.group("points") + " điểm"
                + value.group("rest");
    }

    /** A bound that another cell of the row names. */
    private String bound(PaperText.Row row, SheetTables.Columns at) {
        return row.cells().stream()
                .filter(cell ->
                        cell.column() != at.name() && cell.column() != at.value() && cell.column() != at.other())
                .map(ScoreColumns::text)
                .filter(text -> grammar.says("cap-within", text))
                .map(text -> ", " + text)
                .findFirst()
                .orElse("");
    }

    /** Clauses about merits or deductions, each with those below it that say points. */
    List<Drafted<Line>> clauses() {
        List<Drafted<Line>> groups = new ArrayList<>();
        for (Outline.Node node : outline.nodes()) {
            Matcher said = grammar.one("table.beside-of").matcher(Plain.of(node.title()));
            if (node.section().equals("cover") || !said.find()) {
                continue;
            }
            boolean taken = "trừ".equals(said.group("what") == null ? said.group("what2") : said.group("what"));
            List<Drafted<Line>> more = new ArrayList<>();
            List<Drafted<Line>> less = new ArrayList<>();
            outline.children(node).stream()
                    .filter(child -> outline.children(child).isEmpty() && rules.says(child.plain()))
                    // What all of them together may come to is no case of its own.
                    .filter(child -> !grammar.says("table.bound", child.plain()))
                    .forEach(child -> {
                        boolean deducts = grammar.says("table.takes", child.plain())
                                || taken && !grammar.says("table.adds", child.plain());
                        (deducts ? less : more)
                                .add(line(
                                        child.id(),
                                        child.source().text(),
                                        child.source(),
                                        deducts ? Effect.PENALTY : Effect.BONUS));
                    });
            boolean both = !more.isEmpty() && !less.isEmpty();
            PaperText.Place place = node.source().place();
            group(node.id() + (both ? "-cong" : ""), Effect.BONUS, node.id(), more, place)
                    .ifPresent(groups::add);
            group(node.id() + (both ? "-tru" : ""), Effect.PENALTY, node.id(), less, place)
                    .ifPresent(groups::add);
        }
        return groups;
    }

    private Drafted<Line> line(String id, String name, Sentence said, Effect effect) {
        Drafted<RuleDraft> rule = rules.read(id, List.of(said), Optional.empty(), effect);
        Optional<BigDecimal> max = rules.most(rule.part()).filter(most -> most.signum() > 0);
        Line line = new Line(id, "", Plain.label(title(name), TITLE), max, effect, List.of(), Optional.of(rule));
        // What is said of the points stands with the rule.
        return Drafted.sure(line, id, said);
    }

    /** What stands before the points. */
    private static String title(String name) {
        int colon = name.indexOf(':');
        return colon > TITLE / 8 ? name.substring(0, colon) : name;
    }

    private Optional<Drafted<Line>> group(
            String id, Effect effect, String clause, List<Drafted<Line>> lines, PaperText.Place place) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String title = outline.node(clause)
                .map(Outline.Node::title)
                .filter(one -> !one.isBlank())
                .orElse(effect == Effect.BONUS ? "Điểm thưởng" : "Điểm trừ");
        Optional<BigDecimal> bound = bound(clause, title);
        Line group = new Line(id, "", title, bound.or(() -> most(lines)), effect, lines, Optional.empty());
        Sentence source = new Sentence(place, title);
        return Optional.of(
                group.max().isEmpty()
                        ? Drafted.unsure(group, clause, source, Doubt.of(Doubt.Kind.NO_MAXIMUM))
                        : Drafted.sure(group, clause, source));
    }

    /** What all of them together may come to, as the heading says it, or a sentence below it. */
    private Optional<BigDecimal> bound(String clause, String title) {
        return Stream.concat(
                        Stream.of(Plain.of(title)),
                        outline.node(clause).stream()
                                .flatMap(node -> outline.children(node).stream())
                                .map(Outline.Node::plain)
                                .filter(plain -> grammar.says("table.bound", plain)))
                .filter(plain -> !grammar.says("table.bound-of-total", plain))
                .flatMap(plain -> {
                    Matcher said = grammar.one("cap-within").matcher(plain);
                    return said.find() ? Stream.of(PaperNumbers.of(said.group("points"))) : Stream.empty();
                })
                .findFirst();
    }

    /** What all lines may come to; empty where one has no bound. */
    private static Optional<BigDecimal> most(List<Drafted<Line>> lines) {
        List<BigDecimal> all =
                lines.stream().flatMap(one -> one.part().max().stream()).toList();
        return all.size() == lines.size() ? Optional.of(PaperNumbers.sum(all)) : Optional.empty();
    }
}
