package vn.thidua.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/**
 * The subjects of one kind and what is known about them, column by column: one {@code long} a subject and fact.
 * Rows are numbered from 0 in the order of the input, which never decides anything.
 */
public final class Subjects {

    private final SubjectKind kind;
    private final String[] ids;
    private final String[] names;
    private final int[] blocks;
    private final int[] above;
    private final @Nullable String[] aboveIds;
    private final Map<String, Integer> rows;
    private final Map<String, long[]> columns = new HashMap<>();
    private final Map<String, Object[]> lists = new HashMap<>();
    private final Map<String, long[]> granted = new HashMap<>();
    private final Plan plan;
    private final BitSet unsubmitted;
    private boolean onlyGranted;

    /**
     * ValueRange for so many subjects.
     *
     * @param plan whose facts may be known about them
     */
    public Subjects(Plan plan, SubjectKind kind, int size) {
        this.plan = plan;
        this.kind = kind;
        this.ids = new String[size];
        this.names = new String[size];
        this.blocks = new int[size];
        this.above = new int[size];
        this.aboveIds = new String[size];
        this.rows = HashMap.newHashMap(size);
        this.unsubmitted = new BitSet(size);
        Arrays.fill(blocks, -1);
        Arrays.fill(above, -1);
    }

    private Subjects(Subjects other) {
        this.plan = other.plan;
        this.kind = other.kind;
        this.ids = other.ids;
        this.names = other.names;
        this.blocks = other.blocks;
        this.above = other.above;
        this.aboveIds = other.aboveIds;
        this.rows = other.rows;
        other.columns.forEach((fact, column) -> columns.put(fact, column.clone()));
        other.lists.forEach((fact, column) -> lists.put(fact, column.clone()));
        other.granted.forEach((line, column) -> granted.put(line, column.clone()));
        this.unsubmitted = (BitSet) other.unsubmitted.clone();
        this.onlyGranted = other.onlyGranted;
    }

    /** The same subjects with values of their own; who they are and where they stand is shared and stays. */
    public Subjects copy() {
        return new Subjects(this);
    }

    /** Takes over everything that is known about a row of the others, but who it is and where it stands. */
    void copy(int row, Subjects others, int from) {
        others.columns.forEach((fact, column) -> columns.computeIfAbsent(fact, id -> unknown(id))[row] = column[from]);
        others.lists.forEach(
                (fact, column) -> lists.computeIfAbsent(fact, id -> new Object[ids.length])[row] = column[from]);
        others.granted.forEach((line, column) -> {
            if (column[from] != Fixed.UNKNOWN) {
                grant(row, line, column[from]);
            }
        });
        unsubmitted.set(row, others.unsubmitted.get(from));
        onlyGranted |= others.onlyGranted;
    }

    private long[] unknown(String id) {
        long[] column = new long[ids.length];
        Arrays.fill(column, plan.fact(kind, id).map(Subjects::absent).orElse(Fixed.UNKNOWN));
        return column;
    }

    /**
     * Says who stands in a row.
     *
     * @param block place of its block among the plan's blocks; −1 for none
     */
    public void put(int row, String id, String name, int block) {
        ids[row] = id;
        names[row] = name;
        blocks[row] = block;
        rows.put(id, row);
    }

    /**
     * Says under which unit a row stands: a unit's parent, a person's unit.
     *
     * @param unit its row among the units; −1 where it is not listed
     */
    public void above(int row, int unit, String unitId) {
        above[row] = unit;
        aboveIds[row] = unitId;
    }

    /** Records a value in the form of {@link Fixed}. */
    public void set(int row, FactDeclaration fact, long value) {
        column(fact)[row] = value;
    }

    /** Records a list: ids of targets as strings, or numbers in the form of {@link Fixed}. */
    public void set(int row, FactDeclaration fact, List<?> list) {
        lists.computeIfAbsent(fact.id(), ignored -> new Object[ids.length])[row] = list;
    }

    /** Takes back what was known of a fact in a row: from now on what the plan reads into absence. */
    public void clear(int row, FactDeclaration fact) {
        Object[] list = lists.get(fact.id());
        if (list != null) {
            list[row] = null;
        }
        if (fact.type() != FactType.LIST) {
            column(fact)[row] = absent(fact);
        }
    }

    /**
     * Records the points that people granted for a line, in the form of {@link Fixed}. They stand in the place of those
     * that the rule gives; what follows from points follows from them.
     */
    public void grant(int row, String criterion, long points) {
        granted.computeIfAbsent(criterion, ignored -> {
            long[] column = new long[ids.length];
            Arrays.fill(column, Fixed.UNKNOWN);
            return column;
        })[row] = points;
    }

    /** Says that a row's sheet was closed without a self-assessment; the plan says what that means. */
    public void closeUnsubmitted(int row) {
        unsubmitted.set(row);
    }

    /** Whether a row's sheet was closed without a self-assessment. */
    public boolean isUnsubmitted(int row) {
        return unsubmitted.get(row);
    }

    /** From now on only granted points count: a line for which nobody granted any is not known. */
    public void countOnlyGranted() {
        onlyGranted = true;
    }

    boolean onlyGranted() {
        return onlyGranted;
    }

    /** The points granted for a line; {@link Fixed#UNKNOWN} where nobody granted any. */
    public long granted(int row, String criterion) {
        long[] column = granted.get(criterion);
        return column == null ? Fixed.UNKNOWN : column[row];
    }

    /** How many there are. */
    public int size() {
        return ids.length;
    }

    /** Whom they are. */
    public SubjectKind kind() {
        return kind;
    }

    /** The id in a row. */
    public String id(int row) {
        return ids[row];
    }

    /** The name in a row. */
    public String name(int row) {
        return names[row];
    }

    /** The row of an id; −1 if there is none. */
    public int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    /** The place of a row's block among the plan's blocks; −1 for none. */
    public int block(int row) {
        return blocks[row];
    }

    /** The id of the unit above, if it is known; it need not be listed. */
    public @Nullable String aboveId(int row) {
        return aboveIds[row];
    }

    /** The row, among the units, of the unit above; −1 where it is not listed. */
    public int above(int row) {
        return above[row];
    }

    int[] aboves() {
        return above;
    }

    int[] blocks() {
        return blocks;
    }

    /** The column of a fact; where nothing is known it holds what the plan reads into absence. */
    long[] column(FactDeclaration fact) {
        return columns.computeIfAbsent(fact.id(), this::unknown);
    }

    private static long absent(FactDeclaration fact) {
        return fact.absentMeans().map(word -> FactValues.read(fact, word)).orElse(Fixed.UNKNOWN);
    }

    /** The list known of a row; null where none is known and the plan reads nothing into that. */
    public @Nullable List<?> list(FactDeclaration fact, int row) {
        Object[] column = lists.get(fact.id());
        Object list = column == null ? null : column[row];
        return list == null && fact.absentMeans().isPresent() ? List.of() : (List<?>) list;
    }

    /** The value of a fact in a row as {@link FactValues} says it; empty while it is not known, and for lists. */
    public Optional<Object> known(FactDeclaration fact, int row) {
        long value = value(fact, row);
        return value == Fixed.UNKNOWN ? Optional.empty() : Optional.of(FactValues.object(fact, value));
    }

    /** The value of a fact in a row, in the form of {@link Fixed}; lists have none. */
    public long value(FactDeclaration fact, int row) {
        if (fact.type() == FactType.LIST) {
            return Fixed.UNKNOWN;
        }
        long[] column = columns.get(fact.id());
        return column == null ? absent(fact) : column[row];
    }

    /** The plan whose facts these are. */
    public Plan plan() {
        return plan;
    }
}
