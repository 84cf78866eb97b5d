package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.FactsView.Group;
import vn.thidua.server.ledger.FactsView.Only;
import vn.thidua.server.ledger.FactsView.Row;

/** Puts the facts of a subject in the order of what asks for them: lines of its sheet, then standards, then the rest. */
final class FactGroups {

    private final Plan plan;
    private final SubjectKind kind;
    private final String block;
    private final Texts texts;

    /** @param block of the subject, or of the unit of a person; empty for none */
    FactGroups(Plan plan, SubjectKind kind, String block, Texts texts) {
        this.plan = plan;
        this.kind = kind;
        this.block = block;
        this.texts = texts;
    }

    /** The groups that have rows of that choice. */
    List<Group> of(Collection<Row> rows, Only only) {
        Map<String, List<Row>> byTitle = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        plan.sheet(kind, block).stream()
                .flatMap(ScoreSheet::lines)
                .forEach(line -> place(line.heading(), line.facts(kind), rows, only, placed, byTitle));
        Set<String> standards = new HashSet<>();
        plan.standards(kind).values().stream()
                .map(Standard::when)
                .forEach(when -> standards.addAll(Expressions.facts(when, kind)));
        place(texts.say("facts.of-standards"), standards, rows, only, placed, byTitle);
        Set<String> rest = new HashSet<>();
        rows.forEach(row -> rest.add(row.cell().fact().id()));
        String others = byTitle.isEmpty() ? "" : texts.say("facts.of-nothing");
        place(others, rest, rows, only, placed, byTitle);
        List<Group> groups = new ArrayList<>();
        byTitle.forEach((title, some) -> groups.add(new Group(title, some)));
        return groups;
    }

    private static void place(
            String title,
            Set<String> facts,
            Collection<Row> rows,
            Only only,
            Set<String> placed,
            Map<String, List<Row>> byTitle) {
        for (Row row : rows) {
            String fact = row.cell().fact().id();
            if (facts.contains(fact) && row.fits(only) && placed.add(fact)) {
                byTitle.computeIfAbsent(title, one -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Who records a fact, as people name them. */
    List<String> providers(FactDeclaration fact) {
        return Provision.providers(plan, fact, texts);
    }

    /** How many rows each choice has, in their order. */
    static List<Integer> counts(Collection<Row> rows) {
        return Arrays.stream(Only.values())
                .map(only -> (int) rows.stream().filter(row -> row.fits(only)).count())
                .toList();
    }
}
