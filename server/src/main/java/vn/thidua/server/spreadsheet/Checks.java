package vn.thidua.server.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/** Gathers the faults of a file while it is read, so that all of them are told at once. */
public final class Checks {

    /** A spreadsheet keeps so many digits of a number. */
    private static final int DIGITS = 15;

    private final List<CellFault> faults = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private String sheet = "";

    /** What was read from a cell; empty and noted where it is refused. */
    public <T> Optional<T> read(int row, String column, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refusal) {
            note(row, column, refusal);
            return Optional.empty();
        }
    }

    /** Notes a fault; of one cell the first is enough. */
    public void note(int row, String column, Refusal refusal) {
        if (row > 0 && !column.isEmpty() && !noted.add(row + " " + column)) {
            return;
        }
        faults.add(new CellFault(sheet, row, column, refusal));
    }

    /**
     * The table under the head that has these columns and no others; ends here where one is missing, stands there twice, or
     * holds something that nobody would read.
     *
     * @param needed how many of the first columns must be there
     */
    public DataTable needColumns(DataTable book, List<String> columns, int needed) {
        DataTable headed = findColumns(book, columns, needed);
        headed.head().stream()
                .filter(head -> !head.isEmpty() && !DataTable.isAside(head))
                .filter(head -> columns.stream().noneMatch(column -> headed.column(head) == headed.column(column)))
                .filter(head -> headed.isFilled(headed.column(head)))
                .forEach(head -> note(0, "", Refusal.bad("import-column-other", head, String.join(", ", columns))));
        finish();
        return headed;
    }

    /**
     * The table under the head that has these columns, whatever others stand beside them.
     *
     * @param needed how many of the first columns must be there
     */
    public DataTable findColumns(DataTable book, List<String> columns, int needed) {
        Stream.concat(Stream.of(book), book.others().stream()).forEach(one -> OldTexts.note(one, this));
        finish();
        DataTable headed = one(book, columns, columns.subList(0, needed));
        sheet = headed.sheet();
        columns.stream()
                .limit(needed)
                .filter(column -> headed.column(column) < 0)
                .forEach(column -> note(0, "", Refusal.bad("import-head", column)));
        columns.stream()
                .filter(headed::twice)
                .forEach(column -> note(0, "", Refusal.bad("import-column-twice", column)));
        for (int column = 0; column < headed.widest() && !headed.separated(); column++) {
            boolean named =
                    column < headed.head().size() && !headed.head().get(column).isEmpty();
            if (!named && headed.isFilled(column)) {
                note(0, "", Refusal.bad("import-column-unnamed", CellReference.convertNumToColString(column)));
            }
        }
        noteLoose(headed, columns);
        noteUnseen(headed);
        noteTurnedDays(headed);
        headed.beyondHead()
                .forEach(row -> note(
                        row.number(),
                        "",
                        Refusal.bad("import-row-longer", row.cells().size(), headed.width())));
        finish();
        if (headed.rows().size() > Limits.ROWS) {
            note(0, "", Refusal.bad("file-rows", "", Limits.ROWS));
            finish();
        }
        return headed;
    }

    /** Names of groups, notes and places for signatures stand in one cell of a row that says of nobody anything. */
    private void noteLoose(DataTable headed, List<String> columns) {
        int whose = headed.column(columns.getFirst());
        for (DataTable.Row row : headed.rows()) {
            List<Source> said = IntStream.range(0, row.cells().size())
                    .filter(i -> i >= headed.head().size()
                            || !DataTable.isOrdinal(headed.head().get(i)))
                    .mapToObj(row::source)
                    .filter(cell -> !cell.isEmpty() && !Source.Error.isMerged(cell))
                    .toList();
            if (said.size() == 1
                    && said.getFirst() instanceof Source.Text text
                    && row.source(whose).isEmpty()) {
                note(row.number(), "", Refusal.bad("import-row-loose", Writing.line(text.shown()), columns.getFirst()));
            }
        }
    }

    /** Whether what nobody sees is meant, only whoever sends it can say: nothing of it is taken or left out without a word. */
    private void noteUnseen(DataTable headed) {
        List<DataTable.Row> rows = headed.unseen().of(headed.rows());
        if (!rows.isEmpty()) {
            note(
                    0,
                    "",
                    Refusal.bad("import-rows-unseen", Unseen.spans(rows.stream().mapToInt(DataTable.Row::number))));
        }
        for (int column = 0; column < headed.head().size(); column++) {
            String head = headed.head().get(column);
            if (headed.unseen().hasColumn(column) && headed.isFilled(column) && !DataTable.isAside(head)) {
                note(0, "", Refusal.bad("import-column-unseen", head, CellReference.convertNumToColString(column)));
            }
        }
    }

    private void noteTurnedDays(DataTable headed) {
        for (int column = 0; column < headed.head().size(); column++) {
            List<DataTable.Row> pair = headed.turnedDays(column);
            if (!pair.isEmpty() && !DataTable.isAside(headed.head().get(column))) {
                DataTable.Row turned = pair.getFirst();
                DataTable.Row left = pair.getLast();
                note(
                        0,
                        "",
                        Refusal.bad(
                                "import-days-mixed",
                                headed.head().get(column),
                                turned.at(column),
                                turned.number(),
                                left.at(column),
                                left.number()));
            }
        }
    }

    /** The only table of a file that has the needed columns; the likeliest where there is none. */
    private DataTable one(DataTable book, List<String> columns, List<String> needed) {
        List<DataTable> all = Stream.concat(Stream.of(book), book.others().stream())
                .map(one -> one.headed(columns))
                .toList();
        List<DataTable> whole =
                all.stream().filter(one -> one.found(needed) == needed.size()).toList();
        if (whole.size() > 1) {
            note(
                    0,
                    "",
                    Refusal.bad(
                            "import-sheets",
                            whole.stream().map(one -> "“" + one.sheet() + "”").collect(Collectors.joining(", "))));
            finish();
        }
        DataTable likeliest = all.getFirst();
        for (DataTable other : all) {
            likeliest = other.found(columns) > likeliest.found(columns) ? other : likeliest;
        }
        return whole.isEmpty() ? likeliest : whole.getFirst();
    }

    /**
     * The texts of a row under these heads; empty ones where the column is missing.
     *
     * @param needed how many of the first columns must not be empty; those that are, are noted
     */
    public List<String> cells(DataTable.Row row, DataTable sheet, List<String> columns, int needed) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(text(row, sheet, column));
        }
        for (int i = 0; i < needed; i++) {
            if (row.source(sheet.column(columns.get(i))).isEmpty()) {
                note(row.number(), columns.get(i), Refusal.bad("import-empty", columns.get(i)));
            }
        }
        return cells;
    }

    /**
     * A text as the person saw it. A spreadsheet that took a number like 01/02/2024 for a day has lost what was typed, so
     * that a day is noted unless the column holds days.
     */
    public String text(DataTable.Row row, DataTable sheet, String column) {
        Source source = row.source(sheet.column(column));
        if (source instanceof Source.Error(String why, String shown)) {
            note(row.number(), column, Refusal.bad("value." + why, column, shown));
        }
        if (source instanceof Source.Number(BigDecimal value, String shown)
                && value.precision() - value.scale() > DIGITS) {
            note(row.number(), column, Refusal.bad("value.digits", column, shown, DIGITS));
        }
        return Writing.line(source.shown());
    }

    /** Notes where a cell of a code or number of a paper was turned into a day by the spreadsheet. */
    public void needText(DataTable.Row row, DataTable sheet, String column) {
        if (row.source(sheet.column(column)) instanceof Source.Day day) {
            note(row.number(), column, Refusal.bad("value.text", column, day.shown()));
        }
    }

    /** The day of a column; empty where there is none or it was noted. */
    public Optional<LocalDate> day(DataTable.Row row, DataTable sheet, String column) {
        return read(row.number(), column, () -> DayFields.of(row.source(sheet.column(column)), column))
                .flatMap(day -> day);
    }

    /** How many faults were noted so far. */
    public int many() {
        return faults.size();
    }

    /** Whether nothing is wrong so far. */
    public boolean isClean() {
        return faults.isEmpty();
    }

    /** Everything that was noted, from the first row to the last. */
    public List<CellFault> faults() {
        return faults.stream().sorted(Comparator.comparingInt(CellFault::row)).toList();
    }

    /** Ends here where there was any fault. */
    public void finish() {
        if (!faults.isEmpty()) {
            throw new InvalidCells(faults());
        }
    }
}
