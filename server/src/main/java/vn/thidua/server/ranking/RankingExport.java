package vn.thidua.server.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;

/** A ranking as a table to go on working with: one row a unit, one column for each figure of any block. */
final class RankingExport {

    private RankingExport() {}

    /**
     * The table.
     *
     * @param claims what units claim, by their code; empty for a published ranking
     */
    static DataTable of(Plan plan, List<RankedUnit> units, Map<String, BigDecimal> claims, Texts texts) {
        Map<String, RankingFigures> blocks = new LinkedHashMap<>();
        units.forEach(unit -> blocks.computeIfAbsent(unit.block(), block -> RankingFigures.of(plan, block, texts)));
        boolean sheet = blocks.values().stream().anyMatch(RankingFigures::sheet);
        Set<String> labels = new LinkedHashSet<>();
        blocks.values().forEach(figures -> labels.addAll(figures.labels()));
        List<String> head = new ArrayList<>(List.of(
                texts.say("unit.block"), texts.say("ranking.rank"), texts.say("unit.code"), texts.say("unit.name")));
        if (sheet) {
            head.addAll(List.of(texts.say("ranking.total"), texts.say("sheet.claimed")));
        }
        List<Classification> classifications = plan.classifications().stream()
                .filter(one -> one.of() == SubjectKind.UNIT)
                .toList();
        classifications.forEach(one -> head.add(one.label()));
        head.addAll(labels);
        List<List<Source>> rows = new ArrayList<>();
        for (RankedUnit unit : units) {
            List<Source> row = new ArrayList<>(List.of(
                    Source.text(plan.blockLabel(unit.block())),
                    unit.rank().map(Source::number).orElse(new Source.Empty()),
                    Source.text(unit.code()),
                    Source.text(unit.name())));
            if (sheet) {
                row.add(unit.total().map(Source::number).orElse(new Source.Empty()));
                row.add(claims.containsKey(unit.code()) ? Source.number(claims.get(unit.code())) : new Source.Empty());
            }
            Map<String, String> classes = new LinkedHashMap<>();
            Classed.lines(plan, unit, texts).forEach(one -> classes.put(one.classification(), one.text()));
            classifications.forEach(one -> row.add(Source.text(classes.getOrDefault(one.id(), ""))));
            List<String> own = own(blocks, unit);
            for (String label : labels) {
                int at = own.indexOf(label);
                row.add(
                        at < 0 || at >= unit.figures().size()
                                ? new Source.Empty()
                                : unit.figures().get(at).map(Source::number).orElse(new Source.Empty()));
            }
            rows.add(row);
        }
        return DataTable.typed(head, rows);
    }

    private static List<String> own(Map<String, RankingFigures> blocks, RankedUnit unit) {
        RankingFigures figures = blocks.get(unit.block());
        return figures == null ? List.of() : figures.labels();
    }
}
