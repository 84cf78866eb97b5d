package vn.thidua.server.spreadsheet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.thidua.server.web.Refusal;
import vn.thidua.words.Values;

/** Reads and writes tables as files. */
public final class Spreadsheets {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 5 << 20;

    /** The most rows that are read. */
    public static final int MOST_ROWS = 50_000;

    private static final String NAME = "Thi Đua";

    private Spreadsheets() {}

    /** Reads the first sheet of an .xlsx file, or a .csv file with commas or semicolons. */
    public static Sheet read(String name, byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw Refusal.bad("file-size", name, LARGEST >> 20);
        }
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        List<Sheet.Row> rows = zip ? xlsx(name, content) : csv(name, content);
        if (rows.isEmpty()) {
            throw Refusal.bad("file-empty", name);
        }
        return new Sheet(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static List<Sheet.Row> xlsx(String name, byte[] content) {
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> stream =
                        book.getFirstSheet().openStream()) {
            List<Sheet.Row> rows = new ArrayList<>();
            stream.limit(MOST_ROWS + 1L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(text(cell));
                }
                add(rows, row.getRowNum(), cells);
            });
            return rows;
        } catch (IOException | RuntimeException e) {
            throw Refusal.bad("file-not-table", name);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return Optional.ofNullable(cell.getText()).orElse("");
        }
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        boolean day = format.matches("(?i).*(d|m|y).*") && !format.contains("#");
        if (day) {
            return Values.day(cell.asDate().toLocalDate());
        }
        return Values.number(cell.asNumber().stripTrailingZeros());
    }

    private static List<Sheet.Row> csv(String name, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.bad("not-utf8", name);
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        String first = plain.lines().findFirst().orElse("");
        char separator = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (Reader reader = new BufferedReader(new java.io.StringReader(plain));
                CSVParser parser = CSVParser.parse(reader, format)) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (rows.size() > MOST_ROWS) {
                    break;
                }
                add(rows, (int) line.getRecordNumber(), line.toList());
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw Refusal.bad("file-not-table", name);
        }
    }

    private static void add(List<Sheet.Row> rows, int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(new Sheet.Row(number, cells));
        }
    }

    /** The table as an .xlsx file; numbers and days become numbers and days. */
    public static byte[] xlsx(String title, Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, NAME, "1.0")) {
            Worksheet page = book.newWorksheet(
                    title.substring(0, Math.min(31, title.length())).replaceAll("[\\\\/?*\\[\\]:]", " "));
            for (int column = 0; column < sheet.head().size(); column++) {
                page.value(0, column, sheet.head().get(column));
                page.width(column, column == 0 ? 16 : 28);
                page.style(0, column).bold().fillColor("DCE6F1").wrapText(true).set();
            }
            page.freezePane(0, 1);
            int line = 1;
            for (Sheet.Row row : sheet.rows()) {
                for (int column = 0; column < row.cells().size(); column++) {
                    put(page, line, column, row.cells().get(column));
                }
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet page, int row, int column, String text) {
        if (text.matches("-?\\d{1,12}(,\\d{1,6})?")) {
            page.value(row, column, new BigDecimal(text.replace(',', '.')));
        } else if (text.matches("\\d\\d/\\d\\d/\\d{4}")) {
            page.value(
                    row,
                    column,
                    LocalDate.of(
                            Integer.parseInt(text.substring(6)),
                            Integer.parseInt(text.substring(3, 5)),
                            Integer.parseInt(text.substring(0, 2))));
            page.style(row, column).format("dd/mm/yyyy").set();
        } else {
            page.value(row, column, text);
        }
    }

    /** The table as a .csv file that a spreadsheet opens with its accents right. */
    public static byte[] csv(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(
                    sheet.head().stream().map(Spreadsheets::harmless).toList());
            for (Sheet.Row row : sheet.rows()) {
                printer.printRecord(
                        row.cells().stream().map(Spreadsheets::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text that a spreadsheet would run as a formula is quoted. */
    private static String harmless(String text) {
        return text.matches("^[=+@\\t\\r].*|^-\\D.*") ? "'" + text : text;
    }
}
