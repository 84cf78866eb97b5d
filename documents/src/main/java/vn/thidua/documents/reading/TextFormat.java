package vn.thidua.documents.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A whole paper as bytes between two processes. The side that reads it trusts the other in nothing. */
final class TextFormat {

    private static final int MOST = 20_000;

    /** A sentence that is longer is cut: nobody can confirm what nobody reads. */
    private static final int LONGEST = 8_000;

    private TextFormat() {}

    static void write(PaperText text, DataOutputStream to) throws IOException {
        to.writeUTF(text.state().name());
        ReadingFormat.write(text.head(), to);
        to.writeInt(text.parts().size());
        for (PaperText.Part part : text.parts()) {
            place(part.place(), to);
            switch (part) {
                case PaperText.Paragraph one -> {
                    to.writeBoolean(true);
                    to.writeBoolean(one.centred());
                    text(one.text(), to);
                }
                case PaperText.Table table -> {
                    to.writeBoolean(false);
                    to.writeInt(table.rows().size());
                    for (PaperText.Row row : table.rows()) {
                        row(row, to);
                    }
                }
            }
        }
    }

    private static void row(PaperText.Row row, DataOutputStream to) throws IOException {
        place(row.place(), to);
        to.writeInt(row.cells().size());
        for (PaperText.Cell cell : row.cells()) {
            to.writeInt(cell.column());
            to.writeInt(cell.span());
            to.writeBoolean(cell.continued());
            to.writeInt(cell.lines().size());
            for (String line : cell.lines()) {
                text(line, to);
            }
        }
    }

    private static void place(PaperText.Place place, DataOutputStream to) throws IOException {
        to.writeInt(place.page());
        to.writeInt(place.line());
        to.writeUTF(place.sheet());
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        to.writeUTF(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /**
     * Reads a paper.
     *
     * @throws IOException where the bytes are none
     */
    static PaperText read(DataInputStream from) throws IOException {
        PaperText.State state;
        String name = from.readUTF();
        try {
            state = PaperText.State.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("no state: " + name, e);
        }
        PaperReading head = ReadingFormat.read(from);
        List<PaperText.Part> parts = new ArrayList<>();
        for (int left = count(from); left > 0; left--) {
            PaperText.Place place = place(from);
            if (from.readBoolean()) {
                parts.add(new PaperText.Paragraph(place, from.readBoolean(), from.readUTF()));
                continue;
            }
            List<PaperText.Row> rows = new ArrayList<>();
            for (int more = count(from); more > 0; more--) {
                rows.add(row(from));
            }
            parts.add(new PaperText.Table(place, rows));
        }
        return new PaperText(state, head, parts);
    }

    private static PaperText.Row row(DataInputStream from) throws IOException {
        PaperText.Place place = place(from);
        List<PaperText.Cell> cells = new ArrayList<>();
        for (int left = count(from); left > 0; left--) {
            int column = from.readInt();
            int span = from.readInt();
            boolean continued = from.readBoolean();
            List<String> lines = new ArrayList<>();
            for (int more = count(from); more > 0; more--) {
                lines.add(from.readUTF());
            }
            cells.add(new PaperText.Cell(column, span, continued, lines));
        }
        return new PaperText.Row(place, cells);
    }

    private static PaperText.Place place(DataInputStream from) throws IOException {
        return new PaperText.Place(from.readInt(), from.readInt(), from.readUTF());
    }

    private static int count(DataInputStream from) throws IOException {
        int count = from.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("too many: " + count);
        }
        return count;
    }
}
