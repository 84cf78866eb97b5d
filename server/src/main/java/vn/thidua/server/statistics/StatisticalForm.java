package vn.thidua.server.statistics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.server.kernel.Refusal;

/**
 * A form of the state's statistics (biểu mẫu thống kê).
 *
 * @param code as it is printed, for example {@code 0603.N}
 * @param counts what it counts; empty for a form that the office fills in by hand
 * @param confirmed whether its rows and columns were read in the circular
 * @param measure the unit of count where a row has none of its own
 * @param groups the groups of rows by id
 */
public record StatisticalForm(
        String code,
        Optional<CaseKind> counts,
        boolean confirmed,
        FormText title,
        FormText measure,
        Map<String, RowGroup> groups,
        List<Column> columns,
        List<Row> rows) {

    public StatisticalForm {
        groups = Map.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Rows that tell the cases of one row apart.
     *
     * @param unknown what the line says of those of which it is not known in which row they stand; empty where people fill it in
     * @param whole whether they add up to that row
     */
    public record RowGroup(FormText title, FormText unknown, boolean whole) {}

    /**
     * A column.
     *
     * @param within id of the column of which it is a part, as women are of all; empty for none
     */
    public record Column(String id, FormText title, CaseCondition when, String within) {}

    /**
     * A row.
     *
     * @param code as it is printed
     * @param of code of the row of which it is a part; empty for the first
     * @param group id of its group; empty for the first
     * @param when what a case must be to stand in it, with all that the rows above it ask
     */
    public record Row(String code, FormText title, FormText measure, String of, String group, CaseCondition when) {}

    /** The word by which addresses and tables name it, for example {@code 0603}. */
    public String word() {
        return code.substring(0, code.indexOf('.'));
    }

    /** Whether people fill it in. */
    public boolean isTyped() {
        return counts.isEmpty();
    }

    /** A row by its code. */
    public Row row(String asked) {
        return rows.stream()
                .filter(one -> one.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(asked));
    }

    /** A column by its id. */
    public Column column(String asked) {
        return columns.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(asked));
    }

    /** The group of a row that is part of another. */
    RowGroup group(Row row) {
        return Objects.requireNonNull(groups.get(row.group()), row.code());
    }

    /** How deep a row stands: 0 for the first. */
    int depth(Row row) {
        return row.of().isEmpty() ? 0 : 1 + depth(row(row.of()));
    }

    /** The rows that tell apart the cases of a row by one group. */
    List<Row> parts(String of, String group) {
        return rows.stream()
                .filter(one -> one.of().equals(of) && one.group().equals(group))
                .toList();
    }

    /** The traits by which it tells cases apart. */
    Set<Trait> traits() {
        return conditions()
                .flatMap(condition -> condition.allowed().keySet().stream())
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Trait.class)));
    }

    /** Whether a trait can make a difference for a case: somewhere all else that is asked may hold. */
    public boolean asks(Trait trait, StatisticalCase one) {
        return conditions()
                .filter(condition -> condition.allowed().containsKey(trait))
                .anyMatch(condition -> condition.allowed().entrySet().stream()
                        .filter(asked -> asked.getKey() != trait)
                        .allMatch(asked -> one.value(asked.getKey())
                                .map(asked.getValue()::contains)
                                .orElse(true)));
    }

    private Stream<CaseCondition> conditions() {
        return Stream.concat(columns.stream().map(Column::when), rows.stream().map(Row::when));
    }
}
