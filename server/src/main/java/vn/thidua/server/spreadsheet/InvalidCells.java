package vn.thidua.server.spreadsheet;

import java.util.List;

/** A file was read to its end and cannot be taken; nothing of it was kept. */
public final class InvalidCells extends RuntimeException {

    private final transient List<CellFault> faults;

    /** With every fault that was found. */
    public InvalidCells(List<CellFault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** Every fault, from the first row to the last. */
    public List<CellFault> faults() {
        return faults;
    }
}
