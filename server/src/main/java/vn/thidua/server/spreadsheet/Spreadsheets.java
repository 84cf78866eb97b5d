package vn.thidua.server.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Writing;

/** Reads and writes tables as files. */
public final class Spreadsheets {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 5 << 20;

    /** The most rows that are read. */
    public static final int MOST_ROWS = Limits.ROWS;

    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** How papers, pictures and other packed files begin: no saving in another encoding makes tables of them. */
    private static final List<String> OTHERS = List.of(
            "%PDF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "{\\rtf", "Rar!", "7z\u00bc\u00af", "\u001f\u008b");

    private Spreadsheets() {}

    /**
     * Reads the sheets of an .xlsx file that a person sees, or a .csv file with commas, semicolons or tabs.
     *
     * @throws Refusal naming the file and the remedy, where it is no such table or larger than what is read
     */
    public static DataTable read(String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.bad("file-nothing", name);
        }
        if (content.length > LARGEST) {
            throw Refusal.bad("file-size", name, LARGEST >> 20);
        }
        if (starts(content, OLD_OFFICE)) {
            // Files of before 2007, and those locked with a password, which have the same beginning.
            throw Refusal.bad("file-old", name);
        }
        if (OTHERS.stream().anyMatch(signs -> starts(content, signs.getBytes(StandardCharsets.ISO_8859_1)))) {
            throw Refusal.bad("file-not-table", name);
        }
        Limits limits = new Limits(name);
        return starts(content, new byte[] {'P', 'K'})
                ? new XlsxFile(name, limits).read(content)
                : CsvFile.read(name, content, limits);
    }

    private static boolean starts(byte[] content, byte[] signs) {
        return content.length >= signs.length
                && java.util.Arrays.equals(content, 0, signs.length, signs, 0, signs.length);
    }

    /** A table from rows that were read, the first of which is its head. */
    static DataTable sheet(String name, List<DataTable.Row> rows, Optional<Provenance> made) {
        if (rows.isEmpty()) {
            throw Refusal.bad("file-empty", name);
        }
        DataTable.Row first = rows.getFirst();
        return new DataTable(
                first.cells().stream().map(cell -> Writing.line(cell.shown())).toList(),
                rows.subList(1, rows.size()),
                made);
    }

    /** The table as an .xlsx file: numbers and days as such, texts as texts. */
    public static byte[] xlsx(String title, DataTable sheet) {
        return XlsxWriting.write(List.of(new TitledTable(title, sheet)));
    }

    /** The table as a .csv file that a spreadsheet opens with its accents right. */
    public static byte[] csv(DataTable sheet) {
        return CsvFile.write(sheet);
    }
}
