package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.DraftPart.Line;

/** Score sheets in the plan language. */
final class ScoreText {

    private final PlanWriting writing;
    /** Whether what is written stands as a comment. */
    private boolean shown;

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
        if (one.part().effect() != Effect.NORMAL && (!isWhole(one) || isOfNoSheet(one))) {
            boolean before = shown;
            List<String> lines = new ArrayList<>();
            shown = true;
            written(one, above, indent, lines);
            shown = before;
            // Nested ones are comments already.
            lines.forEach(line ->
                    all.add(line.strip().startsWith("#") ? line : indent + "# " + line.substring(indent.length())));
            return;
        }
        written(one, above, indent, all);
    }

    /** Whether merits or deductions may as well be of another sheet. */
    private boolean isOfNoSheet(Drafted<Line> one) {
        return !writing.isTaken(one)
                && one.doubts().stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.SEVERAL_SHEETS);
    }

    /** Whether a merit or deduction has a rule that is taken, and its bound; of a group, whether one of its lines has. */
    private boolean isWhole(Drafted<Line> one) {
        Line line = one.part();
        return line.lines().isEmpty()
                ? line.max().isPresent() && line.rule().map(writing::isTaken).orElse(true)
                : line.lines().stream().anyMatch(this::isWhole);
    }

    /** The maximum of a line; of merits or deductions, what the lines that are taken come to. */
    private Optional<BigDecimal> max(Line line) {
        return line.effect() == Effect.NORMAL
                        || line.lines().isEmpty()
                        || line.max().isPresent()
                ? line.max()
                : Optional.of(PaperNumbers.sum(line.lines().stream()
                                .filter(this::isWhole)
                                .flatMap(one -> one.part().max().stream())
                                .toList()))
                        .filter(sum -> sum.signum() > 0);
    }

    private void written(Drafted<Line> one, Effect above, String indent, List<String> all) {
        Line line = one.part();
        if (!writing.isTaken(one)) {
            all.add(indent + "# " + writing.words().notTaken(one) + " «"
                    + Plain.cut(one.source().text(), 200) + "»");
        }
        if (!shown) {
            writing.cite(one.clause());
        }
        all.add(indent + "- id: " + YamlValues.text(line.id()));
        if (!line.number().isEmpty()) {
            all.add(indent + "  number: '" + line.number() + "'");
        }
        all.add(indent + "  title: " + YamlValues.text(line.title()));
        if (!one.clause().equals(line.id())) {
            all.add(indent + "  " + PlanWriting.clause(one.clause()));
        }
        max(line).ifPresent(max -> all.add(indent + "  max: " + YamlValues.number(max)));
        if (line.effect() != above) {
            all.add(indent + "  part: " + line.effect().name().toLowerCase(Locale.ROOT));
        }
        line.rule().ifPresent(rule -> {
            writing.facts().showing(shown || !writing.isTaken(rule));
            List<String> text = List.of("rule: " + new RuleText(writing.facts(), line.id()).of(rule.part()));
            all.addAll(
                    shown && writing.isTaken(rule)
                            ? text.stream().map(said -> indent + "  " + said).toList()
                            : writing.lines(rule, indent + "  ", text));
            writing.facts().showing(false);
        });
        if (!line.lines().isEmpty()) {
            all.add(indent + "  criteria:");
            line.lines().forEach(below -> criterion(below, line.effect(), indent + "    ", all));
        }
    }
}
