package vn.thidua.documents.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of a line as it stands in a paper: all that is not parted by a wide gap.
 *
 * @param page from 1; 0 in a file that has no pages
 * @param cell of a table in which it stands; 0 outside of tables
 * @param box where it stands on the page; empty in a file that has no pages
 * @param centred whether it is set in the middle, in a file that has no pages
 * @param capitals whether its font shows small letters as capitals, as .VnTimeH does
 */
public record Piece(
        Layer layer, int page, int cell, Optional<Box> box, boolean centred, boolean capitals, String text) {

    /** Half the indent of a paragraph, by which its first line is off the middle. */
    private static final double MIDDLE = 12;

    private static final Pattern CAPITALS = Pattern.compile("(?i)(?:[a-z]+\\+)?\\.vn[a-z ,-]*h(?:[, -].*)?");

    /** Whether a font shows small letters as capitals. */
    static boolean showsCapitals(String font) {
        return CAPITALS.matcher(font).matches();
    }

    /** A place on a page, in points from its top left corner. */
    public record Box(double left, double top, double width, double height) {

        double right() {
            return left + width;
        }

        double middle() {
            return left + width / 2;
        }
    }

    /** The same piece as it was meant: out of old fonts, with letters mended. */
    Piece in(OldFonts fonts) {
        String words = Letters.mend(fonts.line(text));
        return new Piece(layer, page, cell, box, centred, capitals, capitals ? words.toUpperCase(Locale.ROOT) : words);
    }

    /** Whether another piece stands in the same column. */
    boolean sharesColumn(Piece other) {
        if (box.isEmpty() || other.box.isEmpty()) {
            return cell == other.cell;
        }
        Box one = box.get();
        Box two = other.box.get();
        double shared = Math.min(one.right(), two.right()) - Math.max(one.left(), two.left());
        return page == other.page && shared > Math.min(one.width(), two.width()) / 2;
    }

    /** Whether it stands in the middle as another piece does. */
    boolean isCentredAs(Piece other) {
        if (box.isEmpty() || other.box.isEmpty()) {
            return centred == other.centred;
        }
        return page == other.page
                && Math.abs(box.get().middle() - other.box.get().middle()) < MIDDLE;
    }

    /** Whether it begins as far to the left as another piece. */
    boolean beginsAs(Piece other) {
        return box.isPresent()
                && other.box.isPresent()
                && Math.abs(box.get().left() - other.box.get().left()) < MIDDLE / 2;
    }

    /** Whether there is more space between it and a later piece than between lines. */
    boolean isFarAbove(Piece other) {
        if (box.isEmpty() || other.box.isEmpty()) {
            return false;
        }
        double between = other.box.get().top() - box.get().top();
        return page != other.page || between > 2.6 * Math.max(box.get().height(), 9);
    }
}
