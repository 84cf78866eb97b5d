package vn.thidua.server.ceremony;

import java.util.List;

/**
 * One screen of the slides.
 *
 * @param over a line above the title; empty for none
 * @param rows what stands below it
 */
public record Slide(Kind kind, String over, String title, String sub, List<Row> rows) {

    /** How it looks. */
    public enum Kind {
        /** Title in the middle. */
        TITLE,
        /** Lines of text, some with a time before them. */
        LINES,
        /** Large numbers with their words. */
        NUMBERS,
        /** Names of those who are honoured. */
        NAMES;

        /** The word by which the style knows it. */
        public String word() {
            return vn.thidua.server.kernel.EnumWords.word(this);
        }
    }

    /** A line: its main words, and what stands before or below them; empty for none. */
    public record Row(String main, String beside) {}

    public Slide {
        rows = List.copyOf(rows);
    }
}
