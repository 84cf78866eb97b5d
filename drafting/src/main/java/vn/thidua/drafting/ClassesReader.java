package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.ClassSpan;
import vn.thidua.drafting.DraftPart.Classes;
import vn.thidua.plan.SubjectKind;

/** Reads classes by points: "good: from 85 points; fair: from 70 to below 85". */
final class ClassesReader {

    /** One class alone tells nobody from another. */
    private static final int LEAST = 2;

    private final Grammar grammar;
    private final Outline outline;

    ClassesReader(Grammar grammar, Outline outline) {
        this.grammar = grammar;
        this.outline = outline;
    }

    /** A class with the part and the sentence in which it stands. */
    private record Said(Outline.Node node, Sentence sentence, ClassSpan span, String besides) {}

    /** @param tables with classes and their points */
    List<Drafted<Classes>> read(List<PaperText.Table> tables) {
        Map<String, List<Said>> together = new LinkedHashMap<>();
        outline.sentences()
                .filter(one -> !one.getKey().section().equals("cover"))
                .flatMap(one -> spans(one.getKey(), one.getValue()))
                .forEach(one -> together.computeIfAbsent(group(one), ignored -> new ArrayList<>())
                        .add(one));
        tables.forEach(table -> table(table)
                .forEach(one -> together.computeIfAbsent(
                                "table " + one.sentence().place(), ignored -> new ArrayList<>())
                        .add(one)));
        List<Drafted<Classes>> found = new ArrayList<>();
        together.values().stream()
                .filter(all -> all.size() >= LEAST)
                .forEach(all -> found.add(classes(all, found.size())));
        return found;
    }

    /** Each row of a table as the sentence that it is: «Tốt: từ 80 đến dưới 90 điểm». */
    private List<Said> table(PaperText.Table table) {
        SheetTables.Columns at = new SheetTables(grammar).classes(table).orElseThrow();
        Outline.Node node = outline.before(table.place()).orElseGet(() -> annex(table.place()));
        List<Said> all = new ArrayList<>();
        for (PaperText.Row row :
                table.rows().subList(at.head() + 1, table.rows().size())) {
            String points = SheetTables.text(row, at.value())
                    .replace("≥", "từ ")
                    .replaceAll("^>=\\s*", "từ ")
                    .replaceAll("^>\\s*", "trên ")
                    .replaceAll("^<\\s*", "dưới ");
            String whole =
                    Plain.of(points).contains("điểm") ? points : points.replaceFirst("(\\d)(?!.*\\d)", "$1 điểm");
            String more = conditions(row, at);
            said(node, new Sentence(table.place(), ""), SheetTables.text(row, at.name()) + ": " + whole)
                    .ifPresent(one -> all.add(new Said(
                            node,
                            new Sentence(table.place(), SheetTables.text(row, at.name()) + ": " + points),
                            one.span(),
                            one.besides().isEmpty() ? more : one.besides())));
        }
        return all;
    }

    /** What a row says of its class in other columns than those of its name and its points. */
    private static String conditions(PaperText.Row row, SheetTables.Columns at) {
        return row.cells().stream()
                .filter(cell -> cell.column() != at.name() && cell.column() != at.value())
                .map(cell -> Plain.text(String.join(" ", cell.lines())))
                .filter(text -> Plain.words(text).size() > 2)
                .findFirst()
                .orElse("");
    }

    /** A paper that is a table alone has no parts. */
    static Outline.Node annex(PaperText.Place place) {
        return new Outline.Node(
                "PL",
                "Phụ lục",
                "Phụ lục",
                new Sentence(place, ""),
                "annex",
                "",
                Optional.empty(),
                "",
                false,
                Optional.empty());
    }

    /** Classes in lines of their own belong together by the part above them. */
    private static String group(Said said) {
        return said.node().parent().isEmpty() ? said.node().id() : said.node().parent();
    }

    private Stream<Said> spans(Outline.Node node, Sentence sentence) {
        return Stream.of(grammar.one("class-parts").split(sentence.text()))
                .flatMap(piece -> said(node, sentence, Plain.text(piece)).stream());
    }

    private Optional<Said> said(Outline.Node node, Sentence sentence, String text) {
        return Phrase.first(grammar.list("classes"), Plain.of(text)).map(found -> {
            String rest = text.substring(Math.min(found.end(), text.length()));
            Matcher besides = grammar.one("class-besides").matcher(Plain.of(rest));
            return new Said(node, sentence, span(found, text), besides.find() ? rest.substring(besides.start()) : "");
        });
    }

    private ClassSpan span(Phrase.Found found, String text) {
        String label = text.substring(
                        found.matcher().start("label"), found.matcher().end("label"))
                .strip();
        return new ClassSpan(
                Plain.sentence(label, grammar.one("acronyms")),
                found.group("from").map(PaperNumbers::of),
                !found.phrase().attribute("above").equals("true"),
                found.group("to").map(PaperNumbers::of),
                found.group("below").isEmpty() && found.group("under").isEmpty(),
                found.group("under").map(PaperNumbers::of));
    }

    private Drafted<Classes> classes(List<Said> all, int before) {
        Said first = all.getFirst();
        boolean listed = all.stream().map(Said::node).distinct().count() > 1;
        String clause =
                listed && !first.node().parent().isEmpty() ? first.node().parent() : outline.cited(first.node());
        Sentence source = first.sentence()
                .with(String.join(
                        " ",
                        all.stream()
                                .map(one -> one.sentence().text())
                                .distinct()
                                .toList()));
        List<ClassSpan> spans = all.stream().map(Said::span).toList();
        Classes classes = new Classes(
                before == 0 ? "xep-loai" : "xep-loai-" + (before + 1),
                first.node().of().orElse(SubjectKind.UNIT),
                "Xếp loại",
                spans);
        List<Doubt> doubts = new ArrayList<>();
        if (first.node().of().isEmpty()) {
            doubts.add(Doubt.of(Doubt.Kind.NO_RECIPIENT));
        }
        // Who is meant is units where nothing else is said, which is worth a look; only a gap makes it unsure.
        Optional<String> gap = gap(spans);
        gap.ifPresent(at -> doubts.add(new Doubt(Doubt.Kind.BANDS, at, "")));
        List<String> besides =
                all.stream().map(Said::besides).filter(one -> !one.isEmpty()).toList();
        besides.forEach(one -> doubts.add(new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.cut(one.strip(), 120), "")));
        Certainty certainty = gap.isEmpty() && besides.isEmpty() ? Certainty.SURE : Certainty.UNSURE;
        return new Drafted<>(classes, clause, source, certainty, doubts);
    }

    /** Where a class does not begin where the better one ends; empty where they meet from the best to the last. */
    private static Optional<String> gap(List<ClassSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            Optional<BigDecimal> above = spans.get(i - 1).from();
            Optional<BigDecimal> end = spans.get(i).to().or(spans.get(i)::under);
            boolean meets = above.isPresent()
                    && end.isPresent()
                    && end.get().compareTo(above.get()) == 0
                    && spans.get(i).toIncluded() != spans.get(i - 1).fromIncluded();
            if (!meets) {
                return Optional.of(
                        end.or(() -> above).map(BigDecimal::toPlainString).orElse(""));
            }
        }
        return Optional.empty();
    }
}
