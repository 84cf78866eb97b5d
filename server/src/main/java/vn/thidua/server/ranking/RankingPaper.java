package vn.thidua.server.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.web.PaperWords;
import vn.thidua.server.web.Texts;
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
        Map<String, List<RankedUnit>> blocks = new LinkedHashMap<>();
        units.forEach(unit ->
                blocks.computeIfAbsent(unit.block(), block -> new ArrayList<>()).add(unit));
        blocks.forEach((block, members) -> {
            parts.add(new Paper.Heading(plan.blockLabel(block)));
            parts.add(table(members));
        });
        parts.add(new Paper.Signatures(
                new Paper.Signature("", WORDS.say("paper.maker"), ""),
                new Paper.Signature(PaperWords.noDay(), WORDS.say("paper.head"), "")));
        return new Paper(new Paper.Head("", plan.document().issuer(), "", ""), parts);
    }

    private static Paper.Table table(List<RankedUnit> units) {
        return new Paper.Table(
                List.of(
                        WORDS.say("ranking.rank"),
                        WORDS.say("unit.name"),
                        WORDS.say("ranking.total"),
                        WORDS.say("ranking.note")),
                units.stream().map(RankingPaper::row).toList(),
                List.of(10, 50, 18, 22),
                2);
    }

    private static List<String> row(RankedUnit unit) {
        String note = unit.unsubmitted()
                ? WORDS.say("ranking.unsubmitted")
                : unit.total().isPresent() && !unit.complete() ? WORDS.say("ranking.incomplete") : "";
        return List.of(
                unit.rank().map(String::valueOf).orElse("–"),
                unit.name(),
                unit.total().map(Values::number).orElse("–"),
                note);
    }
}
