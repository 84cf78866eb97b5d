package vn.thidua.server.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;

/** The classes as a paper: a table with the best first, then lines for who made it and who signs it. */
final class ClassesPaper {

    static final Texts WORDS = Texts.of("vi");

    private static final List<Integer> WIDTHS = List.of(8, 40, 20, 32);

    private ClassesPaper() {}

    static Paper of(Plan plan, ClassesView it) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(it.chosen().label().toUpperCase(Locale.forLanguageTag("vi")), plan.title()));
        List<List<String>> rows = new ArrayList<>();
        for (ClassesView.Row row : it.rows().shown()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), row.name(), row.line().text(), row.said(WORDS)));
        }
        parts.add(new Paper.Table(
                List.of(
                        WORDS.say("classes.number"),
                        WORDS.say("grid.who"),
                        WORDS.say("classes.class"),
                        WORDS.say("ranking.note")),
                rows,
                WIDTHS,
                WIDTHS.size()));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", WORDS.say("paper.maker"), ""),
                new Paper.Signature(PaperWords.noPlaceNorDay(), WORDS.say("paper.head"), "")));
        return new Paper(new Paper.Head("", plan.document().issuer(), "", ""), parts);
    }
}
