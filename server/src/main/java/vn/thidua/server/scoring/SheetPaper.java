package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.ClassLine;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Source;

/** A score sheet as a table, and as a paper with lines for who made it and who signs it. */
final class SheetPaper {

    private final Plan plan;
    private final SheetView view;
    private final List<ClassLine> classes;
    private final Texts texts;

    SheetPaper(Plan plan, SheetView view, List<ClassLine> classes, Texts texts) {
        this.plan = plan;
        this.view = view;
        this.classes = classes;
        this.texts = texts;
    }

    Paper paper() {
        List<Paper.Part> parts = new ArrayList<>();
        String title = view.label().isEmpty() ? texts.say("paper.sheet") : view.label();
        parts.add(new Paper.Title(title.toUpperCase(Locale.forLanguageTag("vi")), plan.title()));
        if (view.state().isUnsubmitted()) {
            parts.add(new Paper.Centered(texts.say("sheet.unsubmitted")));
        }
        List<Integer> widths = new ArrayList<>(List.of(12, 40));
        int columns = head().size() - 2;
        for (int i = 0; i < columns; i++) {
            widths.add(48 / columns);
        }
        parts.add(new Paper.Table(head(), rows(), widths, 2));
        classes.forEach(one -> parts.add(new Paper.Text(one.label() + ": " + one.text())));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", texts.say("paper.maker"), ""),
                new Paper.Signature(PaperWords.noPlaceNorDay(), texts.say("paper.head"), "")));
        return new Paper(new Paper.Head(plan.document().issuer(), view.unit().name(), "", ""), parts);
    }

    List<String> head() {
        List<String> head =
                new ArrayList<>(List.of(texts.say("sheet.code"), texts.say("sheet.criterion"), texts.say("sheet.max")));
        if (view.total().registered().isPresent()) {
            head.add(texts.say("sheet.registered"));
        }
        head.add(texts.say("sheet.computed"));
        head.add(texts.say("sheet.claimed"));
        if (view.showGrants()) {
            head.add(texts.say("sheet.granted"));
        }
        return head;
    }

    /** One line of the table; the points stand in the order of the columns. */
    private record Cells(String code, String title, List<Optional<BigDecimal>> points) {}

    /** Groups and lines, then the total. */
    private List<Cells> cells() {
        List<Cells> rows = new ArrayList<>();
        for (SheetView.Row row : view.rows()) {
            rows.add(new Cells(
                    row.criterion().number(),
                    row.criterion().title(),
                    shown(
                            Optional.of(row.criterion().max()),
                            List.of(row.registered(), row.computed(), row.claimed(), row.granted()))));
        }
        SheetView.Sums sums = view.total();
        rows.add(new Cells(
                "",
                texts.say("sheet.total"),
                shown(
                        Optional.of(sums.max()),
                        List.of(sums.registered(), Optional.of(sums.computed()), sums.claimed(), sums.granted()))));
        return rows;
    }

    /** @param points registered, computed, claimed and granted; those without a column are left out */
    private List<Optional<BigDecimal>> shown(Optional<BigDecimal> max, List<Optional<BigDecimal>> points) {
        List<Optional<BigDecimal>> shown = new ArrayList<>(List.of(max));
        if (view.total().registered().isPresent()) {
            shown.add(points.get(0));
        }
        shown.add(points.get(1));
        shown.add(points.get(2));
        if (view.showGrants()) {
            shown.add(points.get(3));
        }
        return shown;
    }

    /** As a paper says it; a number that is not known is empty. */
    private List<List<String>> rows() {
        return cells().stream()
                .map(row -> Stream.concat(
                                Stream.of(row.code(), row.title()),
                                row.points().stream()
                                        .map(points ->
                                                points.map(Values::number).orElse("")))
                        .toList())
                .toList();
    }

    /** As a spreadsheet holds it: numbers stay numbers. */
    List<List<Source>> typed() {
        List<List<Source>> rows = new ArrayList<>();
        for (Cells row : cells()) {
            List<Source> cells = new ArrayList<>(List.of(Source.text(row.code()), Source.text(row.title())));
            row.points().forEach(points -> cells.add(points.map(Source::number).orElse(new Source.Empty())));
            rows.add(cells);
        }
        classes.forEach(
                one -> rows.add(List.of(new Source.Empty(), Source.text(one.label()), Source.text(one.text()))));
        return rows;
    }
}
