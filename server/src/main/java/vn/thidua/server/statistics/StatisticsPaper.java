package vn.thidua.server.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;

/** A form of the state's statistics as a paper and as a spreadsheet. */
@Component
class StatisticsPaper {

    private static final Texts TEXTS = Texts.of("vi");

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** From so many columns of numbers on the page lies on its long side: no word of a head is broken. */
    private static final int WIDE = 5;

    private static final int WHOLE = 100;

    /** Widths in hundredths of codes, units of count, the words of rows at least, and a column of numbers at most. */
    private record Widths(int code, int measure, int words, int most) {}

    private static final Widths STANDING = new Widths(8, 12, 30, 16);

    private static final Widths LYING = new Widths(5, 7, 16, 12);

    private final Organisation organisation;

    StatisticsPaper(Organisation organisation) {
        this.organisation = organisation;
    }

    Paper of(Actor actor, StatisticalForm form, int year, FilledForm filled, Optional<FormLock> lock) {
        String authority = organisation.authority(actor.authority()).name();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(
                form.title().vi().toUpperCase(VIETNAMESE), TEXTS.say("statistics.paper.year", String.valueOf(year))));
        parts.add(new Paper.Centered(TEXTS.say("statistics.paper.to", authority)));
        if (lock.isEmpty()) {
            parts.add(new Paper.Centered(TEXTS.say("statistics.paper.draft"), true));
        }
        boolean wide = form.columns().size() >= WIDE;
        parts.add(new Paper.Table(head(form), rows(filled), widths(form, wide ? LYING : STANDING), 3));
        parts.add(Paper.Text.basis(TEXTS.say("statistics.signs")));
        lock.ifPresent(one ->
                parts.add(Paper.Text.basis(TEXTS.say("statistics.paper.locked", one.who(), one.at(), one.version()))));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", TEXTS.say("statistics.paper.maker"), ""),
                new Paper.Signature(PaperWords.noPlaceNorDay(), TEXTS.say("statistics.paper.head"), "")));
        return new Paper(
                new Paper.Head(
                        "",
                        authority,
                        TEXTS.say("statistics.paper.number", form.code(), StatisticalForms.source()),
                        ""),
                parts,
                wide);
    }

    private static List<String> head(StatisticalForm form) {
        List<String> head = new ArrayList<>(
                List.of(TEXTS.say("statistics.what"), TEXTS.say("statistics.code"), TEXTS.say("statistics.measure")));
        form.columns().forEach(column -> head.add(column.title().vi()));
        return head;
    }

    private static List<List<String>> rows(FilledForm filled) {
        List<List<String>> rows = new ArrayList<>();
        List<String> letters = new ArrayList<>(List.of("A", "B", "C"));
        for (int i = 1; i <= filled.heads().size(); i++) {
            letters.add(String.valueOf(i));
        }
        rows.add(letters);
        for (FilledForm.Line line : filled.lines()) {
            List<String> row = new ArrayList<>(
                    List.of(words(line), line.code(), line.measure().vi()));
            line.cells().forEach(cell -> row.add(StatisticsPage.show(cell, TEXTS)));
            row.addAll(Collections.nCopies(filled.heads().size() + 3 - row.size(), ""));
            rows.add(row);
        }
        return rows;
    }

    /** What a line says, as deep as it stands. */
    private static String words(FilledForm.Line line) {
        return "– ".repeat(Math.max(0, line.depth() - 1)) + line.title().vi();
    }

    private static List<Integer> widths(StatisticalForm form, Widths page) {
        int left = WHOLE - page.words() - page.code() - page.measure();
        int each = Math.min(page.most(), left / form.columns().size());
        List<Integer> widths = new ArrayList<>(List.of(page.code(), page.measure()));
        form.columns().forEach(column -> widths.add(each));
        widths.addFirst(WHOLE - widths.stream().mapToInt(Integer::intValue).sum());
        return widths;
    }

    /** The same as a table: numbers that are settled are numbers, others the signs of the paper. */
    static DataTable table(StatisticalForm form, int year, FilledForm filled) {
        List<List<Source>> rows = new ArrayList<>();
        for (FilledForm.Line line : filled.lines()) {
            List<Source> row = new ArrayList<>(List.of(
                    Source.text(words(line)),
                    Source.text(line.code()),
                    Source.text(line.measure().vi())));
            line.cells()
                    .forEach(cell -> row.add(
                            cell.isSettled()
                                    ? Source.number(BigDecimal.valueOf(cell.known()))
                                    : Source.text(StatisticsPage.show(cell, TEXTS))));
            rows.add(row);
        }
        rows.add(List.of(Source.text(
                TEXTS.say("statistics.sheet", form.code(), form.title().vi(), String.valueOf(year)))));
        rows.add(List.of(Source.text(TEXTS.say("statistics.signs"))));
        return DataTable.typed(head(form), rows);
    }
}
