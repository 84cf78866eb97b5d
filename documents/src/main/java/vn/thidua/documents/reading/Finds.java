package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What has been found so far in the pieces of a paper. */
final class Finds {

    private final List<Piece> pieces;
    private final Map<PaperField, PaperReading.Found> found = new EnumMap<>(PaperField.class);

    Finds(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    Map<PaperField, PaperReading.Found> found() {
        return found;
    }

    int size() {
        return pieces.size();
    }

    Piece piece(int at) {
        return pieces.get(at);
    }

    String text(int at) {
        return pieces.get(at).text().strip();
    }

    boolean has(PaperField field) {
        return found.containsKey(field);
    }

    /** The first piece in which a field stands. */
    OptionalInt place(PaperField field) {
        PaperReading.Found one = found.get(field);
        return one == null || one.places().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(one.places().getFirst());
    }

    void put(PaperField field, String value, List<Integer> places) {
        String plain = Words.plain(value);
        if (!plain.isEmpty()) {
            found.putIfAbsent(field, new PaperReading.Found(plain, places));
        }
    }

    /** The next piece under one in the same column; empty where there is none near. */
    OptionalInt below(int at) {
        Piece one = pieces.get(at);
        for (int i = at + 1; i < Math.min(pieces.size(), at + 8); i++) {
            if (pieces.get(i).sharesColumn(one)) {
                return one.isFarAbove(pieces.get(i)) ? OptionalInt.empty() : OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** All pieces under one in the same column within so many pieces, however far. */
    List<Integer> column(int at, int within) {
        List<Integer> column = new ArrayList<>();
        for (int i = at; i < Math.min(pieces.size(), at + within); i++) {
            if (pieces.get(i).sharesColumn(pieces.get(at))) {
                column.add(i);
            }
        }
        return column;
    }
}
