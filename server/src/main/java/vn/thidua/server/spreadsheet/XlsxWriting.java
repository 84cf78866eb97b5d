package vn.thidua.server.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:']");

    private static final Pattern SIGN_BY_NUMBER = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private XlsxWriting() {}

    /** Tables as the sheets of one file, under their titles. */
    static byte[] write(List<TitledTable> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, "1.0")) {
            Set<String> titles = new HashSet<>();
            for (TitledTable one : sheets) {
                write(book.newWorksheet(title(one.title(), titles)), one.table());
            }
            sheets.stream()
                    .flatMap(one -> one.table().made().stream())
                    .findFirst()
                    .ifPresent(made -> ProvenanceSheet.write(book, made));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A title as spreadsheets take it: at most 31 letters, not all of them, none twice whatever the case. */
    private static String title(String words, Set<String> taken) {
        String plain = FORBIDDEN.matcher(words).replaceAll(" ").strip();
        String title = shortened(plain, LONGEST_TITLE);
        for (int n = 2; !taken.add(title.toLowerCase(Locale.ROOT)); n++) {
            String end = " " + n;
            title = shortened(plain, LONGEST_TITLE - end.length()) + end;
        }
        return title;
    }

    private static String shortened(String words, int most) {
        return words.substring(0, Math.min(most, words.length())).strip();
    }

    private static void write(Worksheet page, DataTable sheet) throws IOException {
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
            case Source.Error(String why, String shown) -> page.value(row, column, escaped(shown));
        }
    }

    /** What looks like a sign written by its number is told from one. */
    private static String escaped(String text) {
        return text.contains("_x") ? SIGN_BY_NUMBER.matcher(text).replaceAll("_x005F$0") : text;
    }
}
