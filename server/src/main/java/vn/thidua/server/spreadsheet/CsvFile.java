package vn.thidua.server.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;

/** Tables as .csv files. */
final class CsvFile {

    private CsvFile() {}

    /** The rows of a file, its first row as the head. */
    static DataTable read(String name, byte[] content, Limits limits) {
        CsvText file = CsvText.of(name, content);
        CsvQuotes.open(file).ifPresent(row -> {
            throw Refusal.bad("file-quote", name, row);
        });
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
        return Spreadsheets.sheet(name, rows, Optional.empty()).bySigns();
    }

    private static List<Source> cells(CsvRecord line, Limits limits) {
        List<Source> cells = new ArrayList<>();
        for (String field : line.getFields()) {
            Source cell = Source.text(CsvRows.asMeant(field));
            if (!cell.isEmpty()) {
                limits.cell(cells.size(), field.length());
            }
            cells.add(cell);
        }
        return cells;
    }

    /** The table as a file. */
    static byte[] write(DataTable sheet) {
        StringWriter text = new StringWriter();
        try (CsvRows rows = new CsvRows(text)) {
            rows.texts(sheet.head());
            sheet.rows().forEach(row -> rows.values(row.cells()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
