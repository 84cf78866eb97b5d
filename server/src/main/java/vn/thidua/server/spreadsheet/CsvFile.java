package vn.thidua.server.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;

/** Tables as .csv files. */
final class CsvFile {

    // Signs with which spreadsheets begin a formula, also behind blanks and in their wide forms, whatever follows.
    private static final String FORMULA = "\\s*[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + FORMULA + ".*", Pattern.DOTALL);
    private static final Pattern DEFUSED = Pattern.compile("''*" + FORMULA + ".*", Pattern.DOTALL);

    private CsvFile() {}

    /** The rows of a file, its first row as the head. */
    static DataTable read(String name, byte[] content, Limits limits) {
        CsvText file = CsvText.of(name, content);
        CsvRecordHandler handler = CsvRecordHandler.of(
                to -> to.maxFields(Limits.COLUMNS).maxFieldSize(Limits.LETTERS).maxRecordSize(Limits.LETTERS * 10));
        List<DataTable.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(file.separator())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(handler, file.text())) {
            int number = 0;
            for (CsvRecord line : reader) {
                number++;
                List<Source> cells = cells(line, limits);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new DataTable.Row(number, cells));
                    limits.rows(rows.size());
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.bad("file-columns", name, Limits.COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Spreadsheets.sheet(name, rows, Optional.empty());
    }

    private static List<Source> cells(CsvRecord line, Limits limits) {
        List<Source> cells = new ArrayList<>();
        for (String field : line.getFields()) {
            Source cell = Source.text(DEFUSED.matcher(field).matches() ? field.substring(1) : field);
            if (!cell.isEmpty()) {
                limits.cell(cells.size(), field.length());
            }
            cells.add(cell);
        }
        return cells;
    }

    /** The table as a file that a spreadsheet opens with its accents right, and in which nothing is run. */
    static byte[] write(DataTable sheet) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(sheet.head().stream().map(CsvFile::harmless).toList());
            for (DataTable.Row row : sheet.rows()) {
                writer.writeRecord(row.cells().stream().map(CsvFile::written).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Source cell) {
        return switch (cell) {
            case Source.Text(String shown) -> harmless(shown);
            case Source.Number(var value, String shown) -> vn.thidua.words.typed.Numbers.plain(value);
            case Source.Percent(var value, String shown) -> vn.thidua.words.typed.Numbers.plain(value) + "%";
            default -> cell.shown();
        };
    }

    /** A text that a spreadsheet would take for a formula is quoted; reading the file takes the quote away again. */
    private static String harmless(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }
}
