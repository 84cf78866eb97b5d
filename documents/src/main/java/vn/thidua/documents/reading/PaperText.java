package vn.thidua.documents.reading;

import java.util.List;

/**
 * All that a paper says, in the order in which one reads: paragraphs, and tables as tables.
 *
 * @param head what the paper says of itself: number, day, issuer; nothing in a spreadsheet
 */
public record PaperText(State state, PaperReading head, List<Part> parts) {

    /** What became of the reading. */
    public enum State {
        /** There was text. */
        READ,
        /** Pages are pictures: a scanned paper without text. */
        NO_TEXT,
        /** There are letters, but they say nothing. */
        UNREADABLE,
        /** It needs a password. */
        LOCKED,
        /** It is not what it claims to be, or is damaged. */
        DAMAGED,
        /** It holds macros. */
        MACROS,
        /** It is a .doc or .xls of before 2007. */
        OLD_FORMAT,
        /** It has more pages or lines than a plan has. */
        TOO_LONG,
        /** Rows or columns of a spreadsheet hold something and are hidden. */
        UNSEEN
    }

    /**
     * Where something stands.
     *
     * @param page from 1; 0 in a file that has no pages
     * @param line the paragraph of the file, or the row of the sheet, from 1
     * @param sheet of a spreadsheet; empty in other files
     */
    public record Place(int page, int line, String sheet) {}

    /** A paragraph or a table. */
    public sealed interface Part permits Paragraph, Table {

        /** Where it begins. */
        Place place();
    }

    /**
     * A paragraph; a number that the program puts before it stands in its text.
     *
     * @param centred whether it is set in the middle, where that is known
     */
    public record Paragraph(Place place, boolean centred, String text) implements Part {}

    /** A table. */
    public record Table(Place place, List<Row> rows) implements Part {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a table. */
    public record Row(Place place, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param column its first column, from 0
     * @param span how many columns it takes
     * @param continued whether it belongs to the cell above it
     * @param lines its paragraphs
     */
    public record Cell(int column, int span, boolean continued, List<String> lines) {

        public Cell {
            lines = List.copyOf(lines);
        }
    }

    public PaperText {
        parts = List.copyOf(parts);
    }

    static PaperText nothing(State state) {
        return new PaperText(state, PaperReading.nothing(PaperReading.State.NO_TEXT), List.of());
    }
}
