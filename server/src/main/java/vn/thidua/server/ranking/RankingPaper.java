package vn.thidua.server.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.ClassLine;
import vn.thidua.words.Values;

/** A ranking as a paper: a table for each block, then lines for who made it and who signs it. */
final class RankingPaper {

    private static final Texts WORDS = Texts.of("vi");

    private RankingPaper() {}

    /**
     * The paper.
     *
     * @param published the publication that it shows; empty for a provisional ranking, which says so
     */
    static Paper of(Plan plan, List<RankedUnit> units, Optional<Publication> published) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(WORDS.say("ranking.paper").toUpperCase(Locale.forLanguageTag("vi")), plan.title()));
        parts.add(new Paper.Centered(published
                .map(one -> WORDS.say("ranking.published-on", WORDS.show(one.at()), one.who()))
                .orElse(WORDS.say("ranking.provisional"))));
        RankedUnit.byBlock(units).forEach((block, members) -> {
            parts.add(new Paper.Heading(plan.blockLabel(block)));
            parts.add(table(plan, RankingFigures.of(plan, block, WORDS), members));
        });
        parts.add(new Paper.Signatures(
                new Paper.Signature("", WORDS.say("paper.maker"), ""),
                new Paper.Signature(PaperWords.noPlaceNorDay(), WORDS.say("paper.head"), "")));
        return new Paper(new Paper.Head("", plan.document().issuer(), "", ""), parts);
    }

    private static Paper.Table table(Plan plan, RankingFigures figures, List<RankedUnit> units) {
        List<ClassLine> classes = Classed.lines(plan, units.getFirst(), WORDS);
        List<String> head = new ArrayList<>(List.of(WORDS.say("ranking.rank"), WORDS.say("unit.name")));
        int numbers = (figures.sheet() ? 1 : 0) + figures.labels().size() + classes.size();
        List<Integer> widths = new ArrayList<>(List.of(10, Math.max(22, 68 - 18 * numbers)));
        if (figures.sheet()) {
            head.add(WORDS.say("ranking.total"));
            widths.add(18);
        }
        for (ClassLine one : classes) {
            head.add(one.label());
            widths.add(18);
        }
        for (String label : figures.labels()) {
            head.add(label);
            widths.add(18);
        }
        head.add(WORDS.say("ranking.note"));
        widths.add(22);
        return new Paper.Table(
                head, units.stream().map(unit -> row(plan, figures, unit)).toList(), widths, 2);
    }

    private static List<String> row(Plan plan, RankingFigures figures, RankedUnit unit) {
        String note = unit.unsubmitted()
                ? WORDS.say("ranking.unsubmitted")
                : unit.total().isPresent() && !unit.complete() ? WORDS.say("ranking.incomplete") : "";
        List<String> row =
                new ArrayList<>(List.of(unit.rank().map(String::valueOf).orElse("–"), unit.name()));
        if (figures.sheet()) {
            row.add(unit.total().map(Values::number).orElse("–"));
        }
        Classed.lines(plan, unit, WORDS).forEach(one -> row.add(one.text()));
        row.addAll(figures.shown(unit, WORDS));
        row.add(note);
        return row;
    }
}
