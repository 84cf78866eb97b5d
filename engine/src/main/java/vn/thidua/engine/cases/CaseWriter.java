package vn.thidua.engine.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/** Writes a world as a case, so that what a running office computed can be computed again anywhere. */
public final class CaseWriter {

    private final World world;
    private final Plan plan;
    private final StringBuilder out = new StringBuilder();

    private CaseWriter(World world) {
        this.world = world;
        this.plan = world.plan();
    }

    /** The case; {@link CaseReader} reads the same world out of it. */
    public static String write(World world) {
        return new CaseWriter(world).write();
    }

    private String write() {
        out.append("plan: ")
                .append(plan.id())
                .append("\nasOf: ")
                .append(world.asOf())
                .append('\n');
        out.append("campaign:\n  facts: {").append(facts(world.campaign(), 0)).append("}\n");
        subjects("units", world.units(), "parent");
        subjects("people", world.people(), "unit");
        proposed();
        if (!world.settled().isEmpty()) {
            out.append("settled:\n");
            for (World.Settlement act : world.settled()) {
                out.append("  - {award: ").append(quoted(act.award()));
                act.of().ifPresent(of -> out.append(", of: ").append(of));
                out.append(", chosen: [")
                        .append(String.join(", ", act.chosen()))
                        .append("]}\n");
            }
        }
        return out.toString();
    }

    private void proposed() {
        if (world.proposed().isEmpty()) {
            return;
        }
        out.append("proposed:\n");
        Map<String, Map<SubjectKind, List<String>>> byAward = world.proposed().stream()
                .sorted(Comparator.comparing(World.Proposal::id))
                .collect(Collectors.groupingBy(
                        World.Proposal::award,
                        TreeMap::new,
                        Collectors.groupingBy(
                                World.Proposal::kind,
                                TreeMap::new,
                                Collectors.mapping(World.Proposal::id, Collectors.toList()))));
        byAward.forEach((award, kinds) -> {
            out.append("  - {award: ").append(quoted(award));
            kinds.forEach((kind, ids) -> out.append(kind == SubjectKind.UNIT ? ", units: [" : ", people: [")
                    .append(String.join(", ", ids))
                    .append(']'));
            out.append("}\n");
        });
    }

    private void subjects(String key, Subjects subjects, String above) {
        if (subjects.size() == 0) {
            return;
        }
        out.append(key).append(":\n");
        List<String> blocks = List.copyOf(plan.blocks().keySet());
        for (int row = 0; row < subjects.size(); row++) {
            out.append("  - id: ").append(subjects.id(row)).append('\n');
            out.append("    name: ").append(quoted(subjects.name(row))).append('\n');
            if (subjects.block(row) >= 0) {
                out.append("    block: ")
                        .append(blocks.get(subjects.block(row)))
                        .append('\n');
            }
            String over = subjects.aboveId(row);
            if (over != null) {
                out.append("    ").append(above).append(": ").append(over).append('\n');
            }
            String granted = granted(subjects, row);
            if (!granted.isEmpty()) {
                out.append("    granted: {").append(granted).append("}\n");
            }
            if (subjects.isUnsubmitted(row)) {
                out.append("    unsubmitted: true\n");
            }
            out.append("    facts: {").append(facts(subjects, row)).append("}\n");
        }
    }

    private String granted(Subjects subjects, int row) {
        return String.join(
                ", ",
                plan.criteria()
                        .filter(Criterion::isLine)
                        .filter(line -> subjects.granted(row, line.id()) != Fixed.UNKNOWN)
                        .map(line -> quoted(line.id()) + ": "
                                + Fixed.decimal(subjects.granted(row, line.id()))
                                        .toPlainString())
                        .toList());
    }

    private String facts(Subjects subjects, int row) {
        Map<String, FactDeclaration> declared = plan.facts().getOrDefault(subjects.kind(), Map.of());
        return String.join(
                ", ",
                declared.values().stream()
                        .flatMap(fact -> value(subjects, row, fact).map(value -> fact.id() + ": " + value).stream())
                        .toList());
    }

    private static Optional<String> value(Subjects subjects, int row, FactDeclaration fact) {
        if (fact.type() == FactType.LIST) {
            List<?> list = subjects.list(fact, row);
            return list == null || list.isEmpty() && fact.absentMeans().isPresent()
                    ? Optional.empty()
                    : Optional.of(list.stream().map(CaseWriter::item).toList().toString());
        }
        long value = subjects.value(fact, row);
        boolean read = fact.absentMeans()
                .filter(word -> FactValues.read(fact, word) == value)
                .isPresent();
        if (value == Fixed.UNKNOWN || read) {
            return Optional.empty();
        }
        Object object = FactValues.object(fact, value);
        return Optional.of(
                switch (object) {
                    case java.math.BigDecimal number -> number.toPlainString();
                    case String word -> quoted(word);
                    default -> object.toString();
                });
    }

    private static String item(Object item) {
        return item instanceof Long number ? Fixed.decimal(number).toPlainString() : quoted(item.toString());
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
