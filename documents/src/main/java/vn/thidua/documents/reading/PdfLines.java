package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/** Makes pieces of the letters of one page: letters of the same height belong to a line, wide gaps part it. */
final class PdfLines {

    /** Gaps as shares of the size of the letters. */
    private static final double WIDE = 1.8;

    private static final double SPACE = 0.16;

    /** Text over a page that is as short as that fills a gap of a line: a number, a day. */
    private static final int SHORT = 40;

    private static final Comparator<TextPosition> ACROSS = Comparator.comparingDouble(TextPosition::getXDirAdj);

    private final int page;
    private final List<List<TextPosition>> lines;
    private final List<List<TextPosition>> above = new ArrayList<>();
    private final Set<TextPosition> filled = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfLines(int page, List<TextPosition> letters, List<List<TextPosition>> overPage) {
        this.page = page;
        this.lines = lines(letters);
        for (List<TextPosition> one : overPage) {
            if (fills(one)) {
                one.forEach(this::fill);
            } else {
                above.addAll(lines(one));
            }
        }
    }

    /** Top to bottom, left to right. */
    List<Piece> pieces() {
        record Line(List<TextPosition> letters, Layer layer) {}
        List<Line> all = new ArrayList<>();
        lines.forEach(line -> all.add(new Line(line, Layer.TEXT)));
        above.forEach(line -> all.add(new Line(line, Layer.OVER_PAGE)));
        all.sort(Comparator.comparingDouble(line -> line.letters().getFirst().getYDirAdj()));
        List<Piece> pieces = new ArrayList<>();
        for (Line line : all) {
            line.letters().sort(ACROSS);
            cut(line.letters(), line.layer(), pieces);
        }
        return pieces;
    }

    private static List<List<TextPosition>> lines(List<TextPosition> letters) {
        List<TextPosition> down = new ArrayList<>(letters);
        down.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> lines = new ArrayList<>();
        double base = Double.NEGATIVE_INFINITY;
        for (TextPosition letter : down) {
            if (letter.getYDirAdj() - base > size(letter) * 0.4) {
                lines.add(new ArrayList<>());
                base = letter.getYDirAdj();
            }
            lines.getLast().add(letter);
        }
        return lines;
    }

    private static boolean fills(List<TextPosition> letters) {
        String text = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        return text.length() <= SHORT && text.chars().anyMatch(Character::isDigit) && !SignedBy.says(text);
    }

    /** Puts a letter into the line at its height, in the place of the dots that were left there for it. */
    private void fill(TextPosition letter) {
        List<TextPosition> nearest = lines.stream()
                .min(Comparator.comparingDouble(line -> apart(line, letter)))
                .filter(line -> apart(line, letter) < size(letter) * 0.7)
                .orElseGet(() -> {
                    List<TextPosition> own = new ArrayList<>();
                    lines.add(own);
                    return own;
                });
        double from = letter.getXDirAdj();
        double to = from + letter.getWidthDirAdj();
        nearest.removeIf(other -> !filled.contains(other)
                && isFiller(other)
                && other.getXDirAdj() < to
                && other.getXDirAdj() + other.getWidthDirAdj() > from);
        nearest.add(letter);
        filled.add(letter);
    }

    private static boolean isFiller(TextPosition letter) {
        return letter.getUnicode().chars().allMatch(one -> "._…-".indexOf(one) >= 0);
    }

    private static double apart(List<TextPosition> line, TextPosition letter) {
        return line.isEmpty() ? Double.MAX_VALUE : Math.abs(line.getFirst().getYDirAdj() - letter.getYDirAdj());
    }

    private static double size(TextPosition letter) {
        return Math.max(4, letter.getFontSizeInPt());
    }

    private void cut(List<TextPosition> line, Layer layer, List<Piece> into) {
        List<TextPosition> piece = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double end = Double.NaN;
        for (TextPosition letter : line) {
            double gap = letter.getXDirAdj() - end;
            if (gap > WIDE * size(letter)) {
                into.add(piece(layer, piece, text.toString()));
                piece.clear();
                text.setLength(0);
            } else if (gap > SPACE * size(letter)) {
                text.append(' ');
            }
            text.append(letter.getUnicode());
            piece.add(letter);
            end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
        into.add(piece(layer, piece, text.toString()));
    }

    private Piece piece(Layer layer, List<TextPosition> letters, String text) {
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        double height = letters.stream().mapToDouble(PdfLines::size).max().orElse(0);
        double left = first.getXDirAdj();
        double right = last.getXDirAdj() + last.getWidthDirAdj();
        Piece.Box box = new Piece.Box(left, first.getYDirAdj() - height, right - left, height * 1.2);
        boolean capitals = Piece.showsCapitals(String.valueOf(first.getFont().getName()));
        return new Piece(
                layer, page, 0, Optional.of(box), false, capitals, Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
