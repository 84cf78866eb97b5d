package vn.thidua.server.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.Block;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.SubjectNames;
import vn.thidua.words.typed.Writing;

/**
 * A table of facts for a plan that no campaign runs by yet: whoever stands in it takes part.
 *
 * @param unused heads of columns that the plan asks nothing about
 * @param asked the facts that have a column
 */
public record FactRows(SubjectKind kind, List<Row> rows, List<String> unused, List<FactDeclaration> asked) {

    private static final String CODE = FactFiles.CODE;
    private static final String NAME = "Tên";
    private static final String BLOCK = "Khối";
    private static final String UNIT = "Đơn vị";

    public FactRows {
        rows = List.copyOf(rows);
        unused = List.copyOf(unused);
        asked = List.copyOf(asked);
    }

    /**
     * A row.
     *
     * @param who of units with their block, of people with what stands for their unit
     * @param values of facts by their ids, as the ledger would keep them
     */
    public record Row(Participant who, Map<String, String> values) {

        public Row {
            values = Map.copyOf(values);
        }
    }

    /** The columns that say who a row is about. */
    private static List<String> aside(Plan plan, SubjectKind kind) {
        return switch (kind) {
            case CAMPAIGN -> List.of();
            case UNIT -> plan.blocks().size() > 1 ? List.of(NAME, CODE, BLOCK) : List.of(NAME, CODE);
            case PERSON -> List.of(NAME, CODE, UNIT);
        };
    }

    private static Collection<FactDeclaration> facts(Plan plan, SubjectKind kind) {
        return plan.facts().getOrDefault(kind, Map.of()).values();
    }

    /** A table to be filled in for some of those who would take part. */
    public static DataTable template(Plan plan, SubjectKind kind, List<Participant> some) {
        List<String> head = new ArrayList<>(aside(plan, kind));
        head.addAll(heads(plan, kind));
        Map<String, Participant> units = some.stream()
                .filter(one -> one.kind() == SubjectKind.UNIT)
                .collect(Collectors.toMap(Participant::code, one -> one));
        List<List<Source>> rows = new ArrayList<>();
        some.stream().filter(one -> one.kind() == kind).forEach(one -> {
            Map<String, String> said = Map.of(
                    NAME, one.name(),
                    CODE, one.code(),
                    BLOCK, one.block().map(plan::blockLabel).orElse(""),
                    UNIT, one.above().map(units::get).map(Participant::name).orElse(""));
            List<Source> row = new ArrayList<>();
            aside(plan, kind).forEach(column -> row.add(Source.text(said.getOrDefault(column, ""))));
            Optional<String> block = kind == SubjectKind.UNIT
                    ? one.block()
                    : one.above().map(units::get).flatMap(Participant::block);
            facts(plan, kind)
                    .forEach(fact -> row.add(
                            fact.isAskedOf(block.orElse(""))
                                    ? new Source.Empty()
                                    : Source.text(TemplateRows.NOT_ASKED)));
            rows.add(row);
        });
        return DataTable.typed(head, rows);
    }

    /** The table of a file that has the columns which a plan needs. @throws vn.thidua.server.spreadsheet.InvalidCells where none has */
    public static DataTable headed(Plan plan, SubjectKind kind, DataTable given) {
        List<String> aside = aside(plan, kind);
        return new Checks().findColumns(given, aside.isEmpty() ? heads(plan, kind) : aside, aside.isEmpty() ? 0 : 1);
    }

    private static List<String> heads(Plan plan, SubjectKind kind) {
        FactColumns columns = new FactColumns(facts(plan, kind));
        return facts(plan, kind).stream().map(columns::head).toList();
    }

    /**
     * What a table says.
     *
     * @throws vn.thidua.server.spreadsheet.InvalidCells with every fault
     */
    public static FactRows read(Plan plan, SubjectKind kind, DataTable sheet) {
        Checks checks = new Checks();
        FactColumns named = new FactColumns(facts(plan, kind));
        Map<Integer, FactDeclaration> columns = new HashMap<>();
        Set<String> unused = new LinkedHashSet<>();
        Set<FactDeclaration> asked = new LinkedHashSet<>();
        Set<Integer> aside = aside(plan, kind).stream().map(sheet::column).collect(Collectors.toSet());
        for (int column = 0; column < sheet.head().size(); column++) {
            String head = sheet.head().get(column);
            Optional<FactDeclaration> fact = aside.contains(column) ? Optional.empty() : named.fact(head);
            if (fact.isPresent() && !asked.add(fact.get())) {
                checks.note(0, "", Refusal.bad("import-column-twice", head));
            } else if (fact.isPresent()) {
                columns.put(column, fact.get());
            } else if (!aside.contains(column) && !head.isEmpty() && !DataTable.isAside(head)) {
                unused.add(head);
            }
        }
        if (asked.isEmpty()) {
            checks.note(0, "", Refusal.bad("trial-no-facts", String.join(", ", heads(plan, kind))));
        }
        Reading reading = new Reading(plan, kind, sheet, checks);
        List<Row> rows = sheet.rows().stream()
                .flatMap(row -> reading.row(row, columns).stream())
                .toList();
        if (kind == SubjectKind.CAMPAIGN && rows.size() > 1) {
            checks.note(sheet.rows().get(1).number(), "", Refusal.bad("trial-one-row"));
        }
        checks.finish();
        return new FactRows(kind, rows, List.copyOf(unused), List.copyOf(asked));
    }

    /** The reading of the rows of one table. */
    private static final class Reading {
        private final Plan plan;
        private final SubjectKind kind;
        private final DataTable sheet;
        private final Checks checks;
        private final SubjectNames blocks = new SubjectNames();
        private final Set<String> seen = new HashSet<>();

        Reading(Plan plan, SubjectKind kind, DataTable sheet, Checks checks) {
            this.plan = plan;
            this.kind = kind;
            this.sheet = sheet;
            this.checks = checks;
            plan.blocks().values().forEach(block -> blocks.add(block.id(), block.label()));
        }

        Optional<Row> row(DataTable.Row row, Map<Integer, FactDeclaration> columns) {
            String name = kind == SubjectKind.CAMPAIGN ? plan.title() : text(row, NAME);
            if (name.isEmpty()) {
                checks.note(row.number(), NAME, Refusal.bad("import-empty", NAME));
                return Optional.empty();
            }
            String typed = text(row, CODE);
            // Two people may well have one name; who has no code is told apart by the row.
            String code = typed.isEmpty() ? "#" + row.number() : typed;
            boolean twice = typed.isEmpty()
                    ? kind == SubjectKind.UNIT && !seen.add(Writing.compared(name))
                    : !seen.add(Writing.compared(typed));
            if (twice) {
                checks.note(row.number(), typed.isEmpty() ? NAME : CODE, Refusal.bad("import-twice", name));
                return Optional.empty();
            }
            Optional<String> block = kind == SubjectKind.UNIT ? block(row) : Optional.empty();
            Participant who = new Participant(
                    kind,
                    code,
                    name,
                    block,
                    Optional.of(text(row, UNIT)).filter(unit -> kind == SubjectKind.PERSON && !unit.isEmpty()),
                    Optional.empty(),
                    false);
            Map<String, String> values = new HashMap<>();
            columns.forEach((column, fact) -> value(row, column, fact)
                    .filter(value -> kind != SubjectKind.UNIT || fact.isAskedOf(block.orElse("")))
                    .ifPresent(value -> values.put(fact.id(), value)));
            return Optional.of(new Row(who, values));
        }

        private Optional<String> value(DataTable.Row row, int column, FactDeclaration fact) {
            Source cell = row.source(column);
            if (cell.isEmpty() || cell.shown().equals(TemplateRows.NOT_ASKED)) {
                return Optional.empty();
            }
            return checks.read(row.number(), sheet.head().get(column), () -> Typed.read(fact, cell))
                    .flatMap(value -> value);
        }

        private Optional<String> block(DataTable.Row row) {
            if (plan.blocks().size() < 2) {
                return plan.blocks().keySet().stream().findFirst();
            }
            String typed = text(row, BLOCK);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            Set<String> found = blocks.find(typed);
            if (found.size() != 1) {
                checks.note(
                        row.number(),
                        BLOCK,
                        Refusal.bad(
                                "trial-block",
                                typed,
                                plan.blocks().values().stream()
                                        .map(Block::label)
                                        .collect(Collectors.joining("; "))));
                return Optional.empty();
            }
            return found.stream().findFirst();
        }

        private String text(DataTable.Row row, String column) {
            return sheet.column(column) < 0 ? "" : checks.text(row, sheet, column);
        }
    }
}
