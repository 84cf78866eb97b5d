package vn.thidua.documents.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read in a paper.
 *
 * @param pieces what stands in it, in the order in which one reads; only its first and last pages
 * @param found by field; what is missing was not found
 * @param fonts the old fonts in which it was written
 */
public record PaperReading(State state, List<Piece> pieces, Map<PaperField, Found> found, OldFonts fonts) {

    /** What became of the reading. */
    public enum State {
        /** There was text. */
        READ,
        /** Pages are pictures: a scanned paper without text. */
        NO_TEXT,
        /** There are letters, but they say nothing: a font that does not tell its letters, or a machine that read a scan badly. */
        UNREADABLE,
        /** It needs a password. */
        LOCKED,
        /** It is not what it claims to be, or is damaged. */
        DAMAGED
    }

    /**
     * A field.
     *
     * @param places the pieces in which it stands, by their place in the list of pieces
     */
    public record Found(String value, List<Integer> places) {

        public Found {
            places = List.copyOf(places);
        }
    }

    public PaperReading {
        pieces = List.copyOf(pieces);
        found = Map.copyOf(found);
    }

    static PaperReading nothing(State state) {
        return new PaperReading(state, List.of(), Map.of(), OldFonts.NONE);
    }

    /** What a field says. */
    public Optional<String> value(PaperField field) {
        return Optional.ofNullable(found.get(field)).map(Found::value);
    }

    /** The day of issue. */
    public Optional<LocalDate> day() {
        return value(PaperField.DAY).map(LocalDate::parse);
    }

    /** The fields that stand in a piece. */
    public List<PaperField> at(int piece) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().places().contains(piece))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
