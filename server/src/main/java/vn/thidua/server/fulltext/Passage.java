package vn.thidua.server.fulltext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a text in which the words that were looked for stand closest, as pieces to be shown one after the other.
 *
 * @param pieces some of them marked; empty where there is no text
 */
public record Passage(List<Piece> pieces) {

    /**
     * A piece of the text.
     *
     * @param marked whether it is a word that was looked for
     */
    public record Piece(String text, boolean marked) {}

    /** So many letters fill two lines of a screen. */
    private static final int LENGTH = 180;

    private static final int BEFORE = 50;
    private static final String MORE = "…";
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** Where a word that was looked for stands, and the word without diacritics. */
    private record Place(int from, int to, String word) {}

    /** A short text as a whole, with its words marked. */
    public static Passage whole(String text, SearchWords words) {
        return new Passage(pieces(text, places(text, words), 0, text.length()));
    }

    /** The part of a text with the most of the words; its beginning where there is none. */
    public static Passage of(String text, SearchWords words) {
        String flat = text.replaceAll("\\s+", " ").strip();
        List<Place> places = places(flat, words);
        int first = best(places);
        int from = first <= BEFORE ? 0 : wordAt(flat, first - BEFORE);
        int to = from + LENGTH >= flat.length() ? flat.length() : wordEnd(flat, from + LENGTH);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(flat, places, from, to));
        if (to < flat.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return new Passage(pieces);
    }

    /** Whether a word stands in it. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    private static List<Place> places(String text, SearchWords words) {
        List<Place> places = new ArrayList<>();
        Matcher word = WORD.matcher(PlainText.of(text));
        while (word.find()) {
            if (words.has(word.group())) {
                places.add(new Place(word.start(), word.end(), word.group()));
            }
        }
        return places;
    }

    /** Where the part with the most different words begins. */
    private static int best(List<Place> places) {
        int best = 0;
        long most = 0;
        for (int at = 0; at < places.size(); at++) {
            int from = places.get(at).from();
            // A word may stand on every page of a long paper: what lies before is not passed again.
            long many = places.subList(at, places.size()).stream()
                    .takeWhile(one -> one.to() <= from + LENGTH - BEFORE)
                    .map(Place::word)
                    .distinct()
                    .count();
            if (many > most) {
                most = many;
                best = from;
            }
        }
        return best;
    }

    private static int wordAt(String text, int at) {
        int blank = text.indexOf(' ', at);
        return blank < 0 || blank > at + BEFORE ? at : blank + 1;
    }

    private static int wordEnd(String text, int at) {
        int blank = text.lastIndexOf(' ', at);
        return blank < at - BEFORE ? at : blank;
    }

    private static List<Piece> pieces(String text, List<Place> places, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Place place : places) {
            if (place.from() < at || place.to() > to) {
                continue;
            }
            if (place.from() > at) {
                pieces.add(new Piece(text.substring(at, place.from()), false));
            }
            pieces.add(new Piece(text.substring(place.from(), place.to()), true));
            at = place.to();
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return pieces;
    }
}
