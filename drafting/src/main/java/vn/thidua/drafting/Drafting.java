package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.drafting.DraftPart.Sheet;

/** Proposes the parts of a plan that a paper says. */
public final class Drafting {

    /** That many lines before a table may hold its title. */
    private static final int TITLE_LINES = 4;

    /** A longer line is no title. */
    private static final int TITLE_LETTERS = 120;

    private static final String SHEET = "PL";

    private final Grammar grammar = Grammar.shipped();
    private final PaperText text;

    private Drafting(PaperText text) {
        this.text = text;
    }

    /** What a paper proposes; it must have been read. */
    public static PlanDraft of(PaperText text) {
        return new Drafting(text).draft();
    }

    private PlanDraft draft() {
        List<PaperText.Part> parts = new SpokenTable(grammar).in(new PlainRows(grammar).in(text.parts()));
        List<PaperText.Part> outside = new ArrayList<>(parts);
        List<Found> tables = tables(parts);
        tables.forEach(table -> outside.removeAll(table.parts()));
        SheetTables beside = new SheetTables(grammar);
        beside.join(outside);
        List<PaperText.Table> merits =
                others(outside, table -> beside.beside(table).isPresent());
        List<PaperText.Table> blocks =
                others(outside, table -> beside.blocks(table).isPresent());
        List<PaperText.Table> levels =
                others(outside, table -> beside.classes(table).isPresent());
        Stream.of(merits, blocks, levels).forEach(outside::removeAll);
        Outline outline = new OutlineReader(grammar).read(outside);
        BasisReader bases = new BasisReader(grammar);
        List<Sentence> lines = outside.stream().flatMap(Sentences::lines).toList();
        List<Drafted<DraftPart.Identity>> identity =
                new IdentityReader(grammar, bases, text.head(), lines, outline).read();
        Optional<Integer> year = year(identity);
        TargetReader targets = new TargetReader(grammar, bases, year);
        List<Drafted<DraftPart.Threshold>> thresholds = targets.read(outline);
        ParticipantsReader participants = new ParticipantsReader(grammar, outline);
        participants.read();
        blocks.forEach(participants::table);
        BesideReader reader = new BesideReader(grammar, outline, new WordingReader(grammar, year));
        List<Drafted<Sheet>> sheets = beside(
                sheets(tables, year),
                Stream.concat(
                                merits.stream().flatMap(table -> reader.table(table, SHEET).stream()),
                                reader.clauses().stream())
                        .toList());
        PlanDraft draft = new PlanDraft(
                identity,
                bases.read(outline),
                clauses(outline),
                participants.participants(),
                participants.blocks(),
                new CalendarReader(grammar, bases, year).read(outline),
                new RecurringReports(grammar).read(outline),
                new BodyReader(
                                grammar,
                                outline,
                                identity.stream()
                                        .filter(one -> one.part().about() == About.ISSUER)
                                        .map(one -> one.part().value())
                                        .findFirst()
                                        .orElse(""))
                        .read(),
                sheets,
                thresholds,
                new ClassesReader(grammar, outline).read(levels),
                new StandardReader(grammar, outline, targets).read(),
                new AwardsReader(grammar, outline).read(),
                new DossierReader(grammar, outline).read(),
                List.of());
        return left(
                draft,
                outline,
                bases,
                Stream.of(merits, blocks, levels).flatMap(List::stream).toList());
    }

    /** Tables that are none of points. */
    private static List<PaperText.Table> others(
            List<PaperText.Part> parts, java.util.function.Predicate<PaperText.Table> fits) {
        return parts.stream()
                .filter(PaperText.Table.class::isInstance)
                .map(PaperText.Table.class::cast)
                .filter(fits)
                .toList();
    }

    /** The last sheet with what stands beside it; of which of several it is, a person has to see. */
    private static List<Drafted<Sheet>> beside(List<Drafted<Sheet>> sheets, List<Drafted<DraftPart.Line>> beside) {
        if (sheets.isEmpty() || beside.isEmpty()) {
            return sheets;
        }
        List<Drafted<Sheet>> all = new ArrayList<>(sheets);
        Drafted<Sheet> last = all.removeLast();
        Sheet sheet = last.part();
        List<DraftPart.Line> known = sheet.lines().stream().map(Drafted::part).toList();
        List<Drafted<DraftPart.Line>> lines = new ArrayList<>(sheet.lines());
        beside.stream()
                .filter(one -> known.stream()
                        .noneMatch(line -> line.id().equals(one.part().id())))
                .map(one -> sheets.size() > 1 ? ofWhichSheet(one) : one)
                .forEach(lines::add);
        all.add(new Drafted<>(
                new Sheet(sheet.id(), sheet.label(), sheet.max(), lines),
                last.clause(),
                last.source(),
                last.certainty(),
                last.doubts()));
        return all;
    }

    private static Drafted<DraftPart.Line> ofWhichSheet(Drafted<DraftPart.Line> group) {
        List<Doubt> doubts = new ArrayList<>(group.doubts());
        doubts.add(Doubt.of(Doubt.Kind.SEVERAL_SHEETS));
        return new Drafted<>(group.part(), group.clause(), group.source(), Certainty.UNSURE, doubts);
    }

    private static Optional<Integer> year(List<Drafted<DraftPart.Identity>> identity) {
        return Stream.of(About.TO, About.FROM, About.DAY)
                .flatMap(about -> identity.stream()
                        .filter(one -> one.part().about() == about)
                        .map(one -> Integer.parseInt(one.part().value().substring(0, 4))))
                .findFirst();
    }

    /** A table of points in one or several parts, with the lines before it. */
    private record Found(List<PaperText.Table> parts, String label, PaperText.Place place) {}

    private List<Found> tables(List<PaperText.Part> parts) {
        List<Found> found = new ArrayList<>();
        WordingReader rules = new WordingReader(grammar, Optional.empty());
        TableReader open = null;
        List<PaperText.Table> taken = List.of();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof PaperText.Table table)) {
                continue;
            }
            TableReader reader = new TableReader(grammar, rules, SHEET, "", table.place(), 0);
            if (reader.begins(table)) {
                reader.take(table);
                open = reader;
                taken = new ArrayList<>(List.of(table));
                found.add(new Found(taken, label(parts, i), table.place()));
            } else if (open != null && open.goesOn(table) && !new SheetTables(grammar).isOther(table)) {
                taken.add(table);
            }
        }
        return found;
    }

    private String label(List<PaperText.Part> parts, int table) {
        // The nearest first; what stands before another table is of that one.
        List<String> titles = new ArrayList<>();
        for (int i = table - 1; i >= Math.max(0, table - TITLE_LINES); i--) {
            if (parts.get(i) instanceof PaperText.Table) {
                break;
            }
            if (parts.get(i) instanceof PaperText.Paragraph one && !one.text().startsWith("(")) {
                titles.add(Plain.text(one.text()));
            }
        }
        String label = titles.stream()
                .filter(one -> Plain.of(one).contains("điểm") && one.length() < TITLE_LETTERS)
                .filter(one -> !grammar.says("table.lead", Plain.of(one)))
                .findFirst()
                .or(() -> titles.stream()
                        .filter(one -> one.length() < TITLE_LETTERS && !one.endsWith(".") && !one.endsWith(";"))
                        .filter(one -> parts.get(table - 1) instanceof PaperText.Paragraph)
                        .findFirst())
                .orElse("Bảng điểm");
        return Plain.label(
                Plain.sentence(
                        label.replaceFirst("^(?:[IVX]{1,5}|\\d{1,2})\\s?[.)/-]\\s+", ""), grammar.one("acronyms")),
                90);
    }

    private List<Drafted<Sheet>> sheets(List<Found> tables, Optional<Integer> year) {
        List<Drafted<Sheet>> sheets = new ArrayList<>();
        WordingReader rules = new WordingReader(grammar, year);
        for (Found table : tables) {
            List<String> heads = heads(table.parts().getFirst());
            for (int which = 0; which < heads.size(); which++) {
                String id = SHEET + (sheets.isEmpty() ? "" : String.valueOf(sheets.size() + 1));
                String label = table.label() + (heads.get(which).isEmpty() ? "" : " – " + heads.get(which));
                TableReader reader = new TableReader(grammar, rules, id, label, table.place(), which);
                table.parts().forEach(reader::take);
                reader.sheet().ifPresent(sheets::add);
            }
        }
        boolean scored = sheets.stream().anyMatch(one -> !isForm(one.part()));
        return sheets.stream().filter(one -> !scored || !isForm(one.part())).toList();
    }

    /** How the columns of points of a table are called, where one head is over several; else one without a name. */
    private List<String> heads(PaperText.Table table) {
        int head = ScoreColumns.head(grammar, table);
        List<Integer> maxima = ScoreColumns.maxima(grammar, table, head);
        return maxima.size() == 1
                ? List.of("")
                : maxima.stream()
                        .map(column ->
                                String.join(" ", ScoreColumns.lines(table.rows().get(head + 1), column)))
                        .toList();
    }

    /** Whether a sheet is a form to be filled in, which says of no line how it gives points. */
    private boolean isForm(Sheet sheet) {
        return grammar.says("table.form", Plain.of(sheet.label()))
                && sheet.lines().stream().noneMatch(Drafting::saysRule);
    }

    private static boolean saysRule(Drafted<DraftPart.Line> line) {
        return line.part().lines().stream().anyMatch(Drafting::saysRule)
                || line.part()
                        .rule()
                        .filter(rule -> rule.doubts().stream().noneMatch(doubt -> doubt.kind() == Doubt.Kind.NO_RULE))
                        .isPresent();
    }

    /** Every part that the paper numbers, and its lines where something was found in them. */
    private static List<Outline.Node> clauses(Outline outline) {
        return outline.nodes();
    }

    /** Sentences with days, points or shares of which nothing was made. */
    private PlanDraft left(PlanDraft draft, Outline outline, BasisReader bases, List<PaperText.Table> read) {
        Set<String> used = new HashSet<>();
        // That a sentence names a body says nothing of its numbers.
        draft.all()
                .filter(one -> !(one.part() instanceof DraftPart.Acting))
                .forEach(one -> used.add(one.source().text()));
        List<Sentence> left = Stream.concat(outline.sentences(), outline.behind())
                .filter(one ->
                        !List.of("purpose", "bases").contains(one.getKey().section()))
                .map(java.util.Map.Entry::getValue)
                .filter(one -> !used.contains(one.text()))
                .filter(one -> used.stream()
                        .noneMatch(
                                text -> text.contains(one.text()) || one.text().contains(text) && text.length() > 20))
                .filter(one -> grammar.says("worth-a-look", bases.without(one.plain())))
                .toList();
        List<Sentence> rows = read.stream()
                .flatMap(table -> new SheetTables(grammar).rows(table))
                .filter(row -> used.stream().noneMatch(text -> text.contains(SheetTables.name(row))))
                .toList();
        return new PlanDraft(
                draft.identity(),
                draft.bases(),
                draft.clauses(),
                draft.participants(),
                draft.blocks(),
                draft.deadlines(),
                draft.reports(),
                draft.bodies(),
                draft.sheets(),
                draft.targets(),
                draft.classes(),
                draft.standards(),
                draft.awards(),
                draft.papers(),
                Stream.concat(left.stream(), rows.stream()).toList());
    }
}
