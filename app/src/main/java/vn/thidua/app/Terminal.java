package vn.thidua.app;

import java.io.PrintWriter;
import java.text.Normalizer;

/** A terminal of 100 columns: colours only where somebody looks, and text cut and padded by what is seen. */
final class Terminal {

    /** Columns that a table may use. */
    static final int WIDTH = 100;

    private final PrintWriter out;
    private final boolean coloured;

    Terminal(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    static Terminal of(PrintWriter out) {
        return new Terminal(out, System.getProperty("thidua.terminal", "false").equals("true"));
    }

    void line(String text) {
        out.println(text.stripTrailing());
    }

    void line() {
        out.println();
    }

    /** How many columns the text takes: combining marks take none. */
    static int width(String text) {
        return (int) Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }

    /** The text in exactly so many columns. */
    static String fit(String text, int columns) {
        if (width(text) <= columns) {
            return text + " ".repeat(columns - width(text));
        }
        int end = text.offsetByCodePoints(0, Math.max(0, columns - 1));
        return text.substring(0, end) + "…";
    }

    /** The text at the right end of so many columns. */
    static String right(String text, int columns) {
        return width(text) >= columns ? fit(text, columns) : " ".repeat(columns - width(text)) + text;
    }

    String bold(String text) {
        return coloured ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String good(String text) {
        return coloured ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    String bad(String text) {
        return coloured ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    String open(String text) {
        return coloured ? "\u001b[33m" + text + "\u001b[0m" : text;
    }
}
