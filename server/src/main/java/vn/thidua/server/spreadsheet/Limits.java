package vn.thidua.server.spreadsheet;

import java.time.Duration;
import java.time.Instant;
import vn.thidua.server.kernel.Refusal;

/** How much of a file is read; whatever is above is refused with the limit, and nothing of it is taken. */
final class Limits {

    /** Rows below the head. */
    static final int ROWS = 50_000;

    static final int COLUMNS = 500;
    static final int CELLS = 600_000;

    /** Letters of one cell; a spreadsheet's own limit. */
    static final int LETTERS = 32_767;

    /** Letters of all cells. */
    static final int ALL_LETTERS = 20 << 20;

    /** Parts of a packed file. */
    static final int PARTS = 1_000;

    /** Bytes of a packed file once it is unpacked. */
    static final int UNPACKED = 96 << 20;

    /** How deep elements of a part stand in each other. */
    static final int DEPTH = 60;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LOOK_EVERY = 1_000;

    private final String name;
    private final Instant end = Instant.now().plus(LONGEST);
    private int cells;
    private int letters;

    /** For the file of that name, from now on. */
    Limits(String name) {
        this.name = name;
    }

    /** Counts a cell that is not empty. */
    void cell(int column, int length) {
        letters += Math.min(length, ALL_LETTERS);
        if (column >= COLUMNS) {
            throw Refusal.bad("file-columns", name, COLUMNS);
        }
        if (++cells > CELLS) {
            throw Refusal.bad("file-cells", name, CELLS);
        }
        if (length > LETTERS || letters > ALL_LETTERS) {
            throw Refusal.bad("file-letters", name, LETTERS);
        }
        if (cells % LOOK_EVERY == 0) {
            time();
        }
    }

    /** Counts rows. */
    void rows(int rows) {
        // The head and a title above it stand there besides.
        if (rows > ROWS + DataTable.HEAD_WITHIN) {
            throw Refusal.bad("file-rows", name, ROWS);
        }
    }

    /** Ends what takes too long. */
    void time() {
        if (Instant.now().isAfter(end)) {
            throw Refusal.bad("file-slow", name, LONGEST.toSeconds());
        }
    }
}
