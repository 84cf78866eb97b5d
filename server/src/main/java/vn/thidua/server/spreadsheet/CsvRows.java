package vn.thidua.server.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Source;

/** Rows of a .csv file, written one by one: a spreadsheet opens it with its accents right, and runs nothing of it. */
public final class CsvRows implements AutoCloseable {

    // Signs with which spreadsheets begin a formula, also behind blanks and in their wide forms, whatever follows.
    private static final String FORMULA = "\\s*[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA + ".*", Pattern.DOTALL);
    private static final Pattern DEFUSED = Pattern.compile("''*" + FORMULA + ".*", Pattern.DOTALL);
    // How other programs keep a code a text in a spreadsheet: ="0123" is seen as 0123.
    private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");

    private final CsvWriter writer;

    /** Rows that go there; the mark of UTF-8 comes before the first. */
    public CsvRows(Writer to) {
        try {
            to.write('\ufeff');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.writer = CsvWriter.builder().build(to);
    }

    /** Adds a row of texts. */
    public void texts(List<String> cells) {
        writer.writeRecord(cells.stream().map(CsvRows::harmless).toList());
    }

    /** Adds a row of values, each written so that it is read as the same again. */
    void values(List<Source> cells) {
        writer.writeRecord(cells.stream().map(CsvRows::written).toList());
    }

    private static String written(Source cell) {
        return switch (cell) {
            case Source.Text(String shown) -> harmless(shown);
            case Source.Number(var value, String shown) -> Numbers.plain(value);
            case Source.Percent(var value, String shown) -> Numbers.plain(value) + "%";
            default -> cell.shown();
        };
    }

    /** A text that a spreadsheet would take for a formula gets a quote before it. */
    private static String harmless(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as a spreadsheet shows it, and before {@link #harmless} put a quote before it. */
    static String asMeant(String field) {
        Matcher kept = KEPT.matcher(field);
        return kept.matches() ? kept.group(1) : DEFUSED.matcher(field).matches() ? field.substring(1) : field;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
