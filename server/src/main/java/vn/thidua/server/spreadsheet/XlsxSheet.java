package vn.thidua.server.spreadsheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Source;

/** Gathers the rows of one sheet while its part is read; nothing else of the part is kept. */
final class XlsxSheet extends DefaultHandler {

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex() + 1;
    private static final int LAST_COLUMN = SpreadsheetVersion.EXCEL2007.getLastColumnIndex();

    private final String name;
    private final Limits limits;
    private final IntFunction<String> shared;
    private final IntFunction<CellFormat> formats;
    private final boolean from1904;

    private final List<DataTable.Row> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private final MergedCells merged = new MergedCells();
    private final Unseen unseen = new Unseen();
    private List<Source> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean calculated;
    private boolean reading;
    private boolean inFormula;
    private int sounds;

    XlsxSheet(
            String name, Limits limits, IntFunction<String> shared, IntFunction<CellFormat> formats, boolean from1904) {
        this.name = name;
        this.limits = limits;
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** What was gathered, without empty rows. */
    List<DataTable.Row> rows() {
        // As a spreadsheet shows them, whatever the order in which a program wrote them.
        rows.sort(Comparator.comparingInt(DataTable.Row::number));
        return merged.isEmpty()
                ? rows
                : rows.stream()
                        .map(one -> {
                            limits.time();
                            return new DataTable.Row(one.number(), merged.seen(one.number(), one.cells()));
                        })
                        .filter(one ->
                                one.cells().stream().anyMatch(cell -> !cell.isEmpty() && !Source.Error.isMerged(cell)))
                        .toList();
    }

    /** What of it nobody sees. */
    Unseen unseen() {
        return unseen;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : number(number, LAST_ROW);
                column = -1;
                cells = new ArrayList<>();
                if (isGone(attributes, "ht")) {
                    unseen.row(row);
                }
            }
            case "col" -> {
                if (isGone(attributes, "width")) {
                    int first = number(String.valueOf(attributes.getValue("min")), LAST_COLUMN + 1);
                    int last = number(String.valueOf(attributes.getValue("max")), LAST_COLUMN + 1);
                    unseen.columns(Math.max(1, first) - 1, Math.max(first, last) - 1);
                }
            }
            case "c" -> begin(attributes);
            case "v", "t" -> reading = true;
            case "f" -> {
                calculated = true;
                inFormula = true;
            }
            case "mergeCell" -> {
                limits.time();
                merged.add(String.valueOf(attributes.getValue("ref")));
            }
            // How a word sounds stands beside it in Japanese files; nobody sees it in the cell.
            case "rPh" -> sounds++;
            default -> {
                // Widths, rules.
            }
        }
    }

    /** Whether a row or column is hidden, or so small that nothing of it is left. */
    private static boolean isGone(Attributes attributes, String size) {
        String hidden = String.valueOf(attributes.getValue("hidden"));
        String measure = String.valueOf(attributes.getValue(size));
        return hidden.equals("1") || hidden.equals("true") || measure.matches("0(?:\\.\\d*)?");
    }

    private void begin(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        String format = attributes.getValue("s");
        style = format == null ? 0 : number(format, 1 << 16);
        calculated = false;
        value.setLength(0);
        formula.setLength(0);
    }

    private int number(String text, int most) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw Refusal.bad("file-not-table", name);
        }
        return Integer.parseInt(text);
    }

    private int column(String place) {
        if (!place.matches("[A-Z]{1,3}\\d{1,7}")) {
            throw Refusal.bad("file-not-table", name);
        }
        int at = CellReference.convertColStringToIndex(place.replaceAll("\\d", ""));
        if (at > LAST_COLUMN) {
            throw Refusal.bad("file-not-table", name);
        }
        return at;
    }

    @Override
    public void characters(char[] signs, int start, int length) {
        if (reading && sounds == 0) {
            value.append(signs, start, length);
        } else if (inFormula && formula.length() < 40) {
            formula.append(signs, start, Math.min(length, 40));
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> reading = false;
            case "f" -> inFormula = false;
            case "rPh" -> sounds--;
            case "c" -> end();
            case "row" -> {
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new DataTable.Row(row, cells));
                    limits.rows(rows.size());
                }
            }
            default -> {
                // Nothing ends with it.
            }
        }
    }

    private void end() {
        Source source = source(value.toString());
        if (source.isEmpty()) {
            return;
        }
        limits.cell(column, source.shown().length());
        while (cells.size() < column) {
            cells.add(new Source.Empty());
        }
        if (cells.size() == column) {
            cells.add(source);
        } else {
            cells.set(column, source);
        }
    }

    private Source source(String text) {
        if (calculated && text.isEmpty() && !type.equals("str")) {
            // Written by a program that does not calculate: the person will see a result, we have none.
            return new Source.Error("=" + formula);
        }
        if (text.isEmpty()) {
            return new Source.Empty();
        }
        return switch (type) {
            case "s" -> Source.text(shared.apply(number(text, Integer.MAX_VALUE)));
            case "inlineStr", "str" ->
                Source.text(text.contains("_x") ? new XSSFRichTextString(text).getString() : text);
            case "b" -> truth(text);
            case "e" -> new Source.Error(text);
            case "d" -> day(text);
            default -> numeric(text);
        };
    }

    private static Source truth(String text) {
        boolean value = text.equals("1") || text.equalsIgnoreCase("true");
        return new Source.Truth(value, value ? "TRUE" : "FALSE");
    }

    private static Source day(String text) {
        try {
            return Source.day(LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text)
                    .toLocalDate());
        } catch (DateTimeParseException e) {
            return Source.text(text);
        }
    }

    private Source numeric(String text) {
        try {
            return formats.apply(style).of(Double.parseDouble(text), text.strip(), from1904);
        } catch (NumberFormatException e) {
            return new Source.Error(text);
        }
    }
}
