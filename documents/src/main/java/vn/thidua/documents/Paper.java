package vn.thidua.documents;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper on A4 as the state's format lays it out: the issuer beside the name of the state, then its parts.
 *
 * @param head what stands at the top of the first page
 * @param lying whether the page lies on its long side, as it may for wide tables (Decree 30/2020/NĐ-CP, annex I, I.2)
 */
public record Paper(Head head, List<Part> parts, boolean lying) implements Serializable {

    public Paper {
        parts = List.copyOf(parts);
    }

    /**
     * Puts the sign {@code ./.} at the end of the text, as decisions, letters and reports have it before they are signed
     * (Decree 30/2020/NĐ-CP, annex III). What ends with a table is left as it is.
     */
    public static void close(List<Part> parts) {
        if (!parts.isEmpty() && parts.getLast() instanceof Text last) {
            String plain = last.text().replaceFirst("(\\./)?[.;]?\\s*$", "");
            parts.set(parts.size() - 1, new Text(last.lead(), plain + "./.", last.italic()));
        }
    }

    /** A paper that stands. */
    public Paper(Head head, List<Part> parts) {
        this(head, parts, false);
    }

    /**
     * The top of an official document.
     *
     * @param above the body above the issuer; empty for none
     * @param issuer the body whose paper it is
     * @param number number and symbol; empty where it has none yet
     * @param placeAndDay place and day in words; empty where they stand above the signature
     */
    public record Head(String above, String issuer, String number, String placeAndDay) implements Serializable {

        /** No head: the paper is no official document. */
        public static final Head NONE = new Head("", "", "", "");

        /** Whether the paper begins without issuer and name of the state. */
        public boolean isNone() {
            return equals(NONE);
        }
    }

    /** A part of the paper. */
    public sealed interface Part extends Serializable {}

    /** What the paper is, and of what it speaks. */
    public record Title(String kind, String subject) implements Part {}

    /** A line in the middle. */
    public record Centered(String text, boolean bold) implements Part {

        /** A line of ordinary weight. */
        public Centered(String text) {
            this(text, false);
        }
    }

    /**
     * A paragraph.
     *
     * @param lead bold words with which it begins, for example {@code Điều 1.}; empty for none
     * @param italic as the bases of a decision are
     */
    public record Text(String lead, String text, boolean italic) implements Part {

        private static final Pattern ARTICLE = Pattern.compile("(Điều \\d+\\.) ?(.*)", Pattern.DOTALL);

        /** An ordinary paragraph. */
        public Text(String text) {
            this("", text, false);
        }

        /** A basis of what is decided. */
        public static Text basis(String text) {
            return new Text("", text, true);
        }

        /** An article; its number stands out. */
        public static Text article(String text) {
            Matcher matcher = ARTICLE.matcher(text);
            return matcher.matches() ? new Text(matcher.group(1), matcher.group(2), false) : new Text(text);
        }
    }

    /** A line that says of what the next paragraphs speak. */
    public record Heading(String text) implements Part {}

    /** A paragraph that stands on the page on which the next part begins. */
    public record Lead(String text) implements Part {}

    /** What follows begins on a new page, as an annex does. */
    public record NewPage() implements Part {}

    /**
     * A picture as wide as the text.
     *
     * @param jpeg the file in Base64
     * @param width in pixels; with the height it gives the shape
     * @param text what it shows, for readers of screens
     */
    public record Picture(String jpeg, int width, int height, String text) implements Part {}

    /**
     * A table.
     *
     * @param widths of the columns in hundredths of the page's width
     * @param numbersFrom the first column that holds numbers, which stand to the right; the number of columns for none
     */
    public record Table(List<String> head, List<List<String>> rows, List<Integer> widths, int numbersFrom)
            implements Part {

        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            widths = List.copyOf(widths);
        }

        /** A table whose columns are as wide as their words need. */
        public static Table fitted(List<String> head, List<List<String>> rows, int numbersFrom) {
            return new Table(head, rows, ColumnWidths.of(head, rows), numbersFrom);
        }

        /**
         * Whether a cell stands to the right, as numbers do and among them the signs of statistics for none, not known and at
         * least; a word among numbers (passed, revoked) reads better from the left, and so does such a sign among words.
         *
         * @param numeric the columns in which numbers stand
         */
        static boolean isRight(BitSet numeric, int column, String text) {
            return numeric.get(column) && isNumber(text);
        }

        /** The columns in which numbers stand. */
        BitSet numeric() {
            BitSet numeric = new BitSet();
            for (List<String> row : rows) {
                for (int column = numbersFrom; column < row.size(); column++) {
                    if (hasDigits(row.get(column))) {
                        numeric.set(column);
                    }
                }
            }
            return numeric;
        }

        private static boolean isNumber(String text) {
            return text.matches("[\\d.,%−+ \u00a0\u202f–…≥]*");
        }

        private static boolean hasDigits(String text) {
            return isNumber(text) && text.chars().anyMatch(Character::isDigit);
        }
    }

    /**
     * Day, capacity and name of who signs, at the right.
     *
     * @param capacity its lines; those after the first may be capacities on behalf of which one signs
     * @param recipients who receives the paper, at the left; empty for none
     */
    public record Signature(String day, String capacity, String name, List<String> recipients) implements Part {

        public Signature {
            recipients = List.copyOf(recipients);
        }

        /** A signature without recipients. */
        public Signature(String day, String capacity, String name) {
            this(day, capacity, name, List.of());
        }
    }

    /** Two who sign side by side. */
    public record Signatures(Signature left, Signature right) implements Part {}
}
