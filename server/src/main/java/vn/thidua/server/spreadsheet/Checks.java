package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.thidua.server.web.Refusal;

/** Gathers the faults of a file while it is read, so that all of them are told at once. */
public final class Checks {

    private final List<CellFault> faults = new ArrayList<>();

    /** What was read from a cell; empty and noted where it is refused. */
    public <T> Optional<T> read(int row, String column, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refusal refusal) {
            note(row, column, refusal);
            return Optional.empty();
        }
    }

    /** Notes a fault. */
    public void note(int row, String column, Refusal refusal) {
        faults.add(new CellFault(row, column, refusal));
    }

    /** Ends here where a column is missing. */
    public void needColumns(Sheet sheet, List<String> columns) {
        columns.stream()
                .filter(column -> sheet.column(column) < 0)
                .forEach(column -> note(0, "", Refusal.bad("import-head", column)));
        finish();
    }

    /**
     * The cells of a row under these heads; empty ones where the column is missing.
     *
     * @param needed how many of the first columns must not be empty; those that are, are noted
     */
    public List<String> cells(Sheet.Row row, Sheet sheet, List<String> columns, int needed) {
        List<String> cells =
                columns.stream().map(column -> row.at(sheet.column(column))).toList();
        for (int i = 0; i < needed; i++) {
            if (cells.get(i).isEmpty()) {
                note(row.number(), columns.get(i), Refusal.bad("import-empty", columns.get(i)));
            }
        }
        return cells;
    }

    /** Ends here where there was any fault. */
    public void finish() {
        if (!faults.isEmpty()) {
            throw new Faulty(faults.stream()
                    .sorted(Comparator.comparingInt(CellFault::row))
                    .toList());
        }
    }
}
