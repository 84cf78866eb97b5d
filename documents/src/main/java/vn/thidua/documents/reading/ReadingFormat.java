package vn.thidua.documents.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A reading as bytes between two processes. The side that reads it trusts the other in nothing: counts are held against what a
 * reading can have, and only the pieces in which something was found go over.
 */
final class ReadingFormat {

    private static final int MOST = 500;
    private static final int LONGEST = 4000;

    private ReadingFormat() {}

    /** Writes a reading with the pieces in which something was found. */
    static void write(PaperReading reading, DataOutputStream to) throws IOException {
        TreeSet<Integer> used = new TreeSet<>();
        reading.found().values().forEach(found -> used.addAll(found.places()));
        List<Integer> kept = List.copyOf(used);
        to.writeUTF(reading.state().name());
        to.writeUTF(reading.fonts().name());
        to.writeInt(kept.size());
        for (int at : kept) {
            piece(reading.pieces().get(at), to);
        }
        to.writeInt(reading.found().size());
        for (Map.Entry<PaperField, PaperReading.Found> one : reading.found().entrySet()) {
            to.writeUTF(one.getKey().name());
            text(one.getValue().value(), to);
            to.writeInt(one.getValue().places().size());
            for (int place : one.getValue().places()) {
                to.writeInt(kept.indexOf(place));
            }
        }
    }

    /** Writes lines page by page. */
    static void write(List<List<String>> pages, DataOutputStream to) throws IOException {
        to.writeInt(pages.size());
        for (List<String> lines : pages) {
            to.writeInt(lines.size());
            for (String line : lines) {
                text(line, to);
            }
        }
    }

    /**
     * Reads lines page by page.
     *
     * @throws IOException where the bytes are none
     */
    static List<List<String>> readLines(DataInputStream from) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int left = count(from); left > 0; left--) {
            List<String> lines = new ArrayList<>();
            for (int more = count(from); more > 0; more--) {
                lines.add(from.readUTF());
            }
            pages.add(lines);
        }
        return pages;
    }

    private static void piece(Piece piece, DataOutputStream to) throws IOException {
        to.writeUTF(piece.layer().name());
        to.writeInt(piece.page());
        to.writeInt(piece.cell());
        to.writeBoolean(piece.box().isPresent());
        if (piece.box().isPresent()) {
            Piece.Box box = piece.box().get();
            to.writeDouble(box.left());
            to.writeDouble(box.top());
            to.writeDouble(box.width());
            to.writeDouble(box.height());
        }
        to.writeBoolean(piece.centred());
        to.writeBoolean(piece.capitals());
        text(piece.text(), to);
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        to.writeUTF(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    /**
     * Reads a reading.
     *
     * @throws IOException where the bytes are none
     */
    static PaperReading read(DataInputStream from) throws IOException {
        PaperReading.State state = one(PaperReading.State.class, from);
        OldFonts fonts = one(OldFonts.class, from);
        List<Piece> pieces = new ArrayList<>();
        for (int left = count(from); left > 0; left--) {
            pieces.add(piece(from));
        }
        Map<PaperField, PaperReading.Found> found = new EnumMap<>(PaperField.class);
        for (int left = count(from); left > 0; left--) {
            PaperField field = one(PaperField.class, from);
            String value = from.readUTF();
            List<Integer> places = new ArrayList<>();
            for (int more = count(from); more > 0; more--) {
                int place = from.readInt();
                if (place < 0 || place >= pieces.size()) {
                    throw new IOException("no piece " + place);
                }
                places.add(place);
            }
            found.put(field, new PaperReading.Found(value, places));
        }
        return new PaperReading(state, pieces, found, fonts);
    }

    private static Piece piece(DataInputStream from) throws IOException {
        Layer layer = one(Layer.class, from);
        int page = from.readInt();
        int cell = from.readInt();
        Optional<Piece.Box> box = from.readBoolean()
                ? Optional.of(new Piece.Box(from.readDouble(), from.readDouble(), from.readDouble(), from.readDouble()))
                : Optional.empty();
        return new Piece(layer, page, cell, box, from.readBoolean(), from.readBoolean(), from.readUTF());
    }

    private static <T extends Enum<T>> T one(Class<T> of, DataInputStream from) throws IOException {
        String name = from.readUTF();
        try {
            return Enum.valueOf(of, name);
        } catch (IllegalArgumentException e) {
            throw new IOException("no " + of.getSimpleName() + ": " + name, e);
        }
    }

    private static int count(DataInputStream from) throws IOException {
        int count = from.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("too many: " + count);
        }
        return count;
    }
}
