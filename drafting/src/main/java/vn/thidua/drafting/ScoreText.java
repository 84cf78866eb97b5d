package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Line;

/** Score sheets in the plan language. */
final class ScoreText {

    private final PlanWriting writing;

    ScoreText(PlanWriting writing) {
        this.writing = writing;
    }

    List<String> sheets() {
        List<String> all = new ArrayList<>();
        for (Drafted<DraftPart.Sheet> one : writing.draft().sheets()) {
            DraftPart.Sheet sheet = one.part();
            List<String> lines = new ArrayList<>();
            lines.add("- id: " + sheet.id());
            lines.add("  label: " + YamlValues.text(sheet.label()));
            lines.add("  max: " + YamlValues.number(sheet.max()));
            lines.add("  criteria:");
            if (!writing.isTaken(one)) {
                all.add("  # " + writing.words().notTaken(one));
            }
            lines.forEach(line -> all.add("  " + line));
            sheet.lines().forEach(line -> criterion(line, Effect.NORMAL, "      ", all));
            writing.cite(one.clause());
        }
        return PlanWriting.headed("sheets:", all);
    }

    /** A line stays where its maximum is doubtful: the check says what does not add up. */
    private void criterion(Drafted<Line> one, Effect above, String indent, List<String> all) {
        Line line = one.part();
        if (!writing.isTaken(one)) {
            all.add(indent + "# " + writing.words().notTaken(one) + " «"
                    + Plain.cut(one.source().text(), 200) + "»");
        }
        writing.cite(one.clause());
        all.add(indent + "- id: " + YamlValues.text(line.id()));
        if (!line.number().isEmpty()) {
            all.add(indent + "  number: '" + line.number() + "'");
        }
        all.add(indent + "  title: " + YamlValues.text(line.title()));
        line.max().ifPresent(max -> all.add(indent + "  max: " + YamlValues.number(max)));
        if (line.effect() != above) {
            all.add(indent + "  part: " + line.effect().name().toLowerCase(Locale.ROOT));
        }
        line.rule().ifPresent(rule -> {
            writing.facts().showing(!writing.isTaken(rule));
            all.addAll(writing.lines(
                    rule, indent + "  ", List.of("rule: " + new RuleText(writing.facts(), line.id()).of(rule.part()))));
            writing.facts().showing(false);
        });
        if (!line.lines().isEmpty()) {
            all.add(indent + "  criteria:");
            line.lines().forEach(below -> criterion(below, line.effect(), indent + "    ", all));
        }
    }
}
