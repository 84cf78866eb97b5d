package vn.thidua.server.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.thidua.words.typed.Source;

/** Writes .xlsx files. */
final class XlsxWriting {

    private static final String PROGRAM = "Thi Đua";
    private static final int LONGEST_TITLE = 31;

    /** So many rows are held before they go into the file, which alone grows with the table. */
    private static final int ROWS_HELD = 100;

    // What a spreadsheet would turn into a number, a day or a truth as soon as somebody edits the cell.
    private static final Pattern LIKE_A_VALUE = Pattern.compile("[-+]?[\\d.,/: -]*\\d[\\d.,/:eE+% -]*|(?i:true|false)");

    private static final Pattern SIGN_BY_NUMBER = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private XlsxWriting() {}

    static byte[] write(String title, DataTable sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, "1.0")) {
            Worksheet page = book.newWorksheet(
                    title.substring(0, Math.min(LONGEST_TITLE, title.length())).replaceAll("[\\\\/?*\\[\\]:]", " "));
            for (int column = 0; column < sheet.head().size(); column++) {
                page.value(0, column, escaped(sheet.head().get(column)));
                page.width(column, column == 0 ? 16 : 28);
                page.style(0, column).bold().fillColor("DCE6F1").wrapText(true).set();
            }
            page.freezePane(0, 1);
            int line = 1;
            for (DataTable.Row row : sheet.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    put(page, line, column, row.cells().get(column));
                }
                if (line % ROWS_HELD == 0) {
                    page.flush();
                }
                line++;
            }
            page.finish();
            sheet.made().ifPresent(made -> ProvenanceSheet.write(book, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int row, int column, Source cell) {
        switch (cell) {
            case Source.Number(BigDecimal value, String shown) -> page.value(row, column, value);
            case Source.Percent(BigDecimal value, String shown) -> {
                page.value(row, column, value.movePointLeft(2));
                page.style(row, column).format("0.######%").set();
            }
            case Source.Day(var day, String shown) -> {
                page.value(row, column, day);
                page.style(row, column).format("dd/mm/yyyy").set();
            }
            case Source.Truth(boolean value, String shown) -> page.value(row, column, value);
            case Source.Empty none -> {
                // The cell stays empty.
            }
            case Source.Text(String shown) -> {
                page.value(row, column, escaped(shown));
                if (LIKE_A_VALUE.matcher(shown).matches()) {
                    page.style(row, column).format("@").set();
                }
            }
            case Source.Error(String shown) -> page.value(row, column, escaped(shown));
        }
    }

    /** What looks like a sign written by its number is told from one. */
    private static String escaped(String text) {
        return text.contains("_x") ? SIGN_BY_NUMBER.matcher(text).replaceAll("_x005F$0") : text;
    }
}
