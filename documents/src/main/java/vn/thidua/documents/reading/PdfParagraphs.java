package vn.thidua.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a page to paragraphs: a line was broken where the next word found no place in it. */
final class PdfParagraphs {

    private static final String NUMBER = "\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-Za-zđĐ])[.):/]";

    /** What stands before a paragraph. */
    private static final Pattern MARK = Pattern.compile("(?:[-–—+*•·]|" + NUMBER
            + "|\\d{1,2}[-–]|\\d{1,2}(?:\\.\\d{1,2})+)\\s.*" + "|(?:Điều|Chương|Mục|Phần|Khoản)\\s+[\\dIVX]+\\b.*");

    private static final Pattern MARK_ALONE = Pattern.compile("[-–—+*•·]|" + NUMBER);

    private static final Pattern ENDS = Pattern.compile(".*[.;:,!?…”\")]");
    private static final double INDENT = 60;

    private final double right;
    private final List<Piece> joined = new ArrayList<>();

    /**
     * A joiner.
     *
     * @param right where lines end that were broken
     */
    private PdfParagraphs(double right) {
        this.right = right;
    }

    /** The paragraphs of lines between two margins, each with the box of its last line. */
    static List<Piece> of(List<Piece> lines, double right) {
        PdfParagraphs paragraphs = new PdfParagraphs(right);
        lines.forEach(paragraphs::take);
        return paragraphs.joined;
    }

    /** Whether a line goes on with a paragraph that ended on the page before. */
    static boolean goesOn(Piece last, Piece line, double right) {
        return new PdfParagraphs(right).isBroken(last, line);
    }

    private void take(Piece line) {
        if (!joined.isEmpty()) {
            Piece last = joined.getLast();
            boolean mark =
                    isBeside(last, line) && MARK_ALONE.matcher(last.text()).matches();
            if (mark || isBelow(last, line) && isBroken(last, line)) {
                joined.removeLast();
                joined.add(with(last, line));
                return;
            }
        }
        joined.add(line);
    }

    static Piece with(Piece last, Piece line) {
        return new Piece(
                last.layer(),
                line.page(),
                last.cell(),
                line.box(),
                last.centred(),
                last.capitals(),
                last.text() + " " + line.text());
    }

    private static boolean isBeside(Piece last, Piece line) {
        return last.page() == line.page() && Math.abs(top(last) - top(line)) < 4;
    }

    private static boolean isBelow(Piece last, Piece line) {
        double height = last.box().map(Piece.Box::height).orElse(12.0);
        double apart = top(line) - top(last);
        double aside = line.box().map(Piece.Box::left).orElse(0.0)
                - last.box().map(Piece.Box::left).orElse(0.0);
        return apart > 4 && apart < 2.6 * height && Math.abs(aside) < INDENT;
    }

    private static double top(Piece piece) {
        return piece.box().map(Piece.Box::top).orElse(0.0);
    }

    private boolean isBroken(Piece last, Piece line) {
        double end = last.box().map(Piece.Box::right).orElse(0.0);
        double width = line.box().map(Piece.Box::width).orElse(0.0);
        int word = line.text().indexOf(' ') < 0
                ? line.text().length()
                : line.text().indexOf(' ');
        double first = width * (word + 1) / Math.max(1, line.text().length());
        boolean noPlace = end + first > right - 1.5;
        boolean begins =
                MARK.matcher(line.text()).matches() && ENDS.matcher(last.text()).matches();
        return noPlace && !begins;
    }
}
