package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of an .xlsx: rows before the first that has several cells are paragraphs, the others a table. */
final class XlsxParts implements XSSFSheetXMLHandler.SheetContentsHandler {

    /** A row with that many cells begins a table. */
    private static final int CELLS = 3;

    private final List<PaperText.Part> parts;
    private final String sheet;
    private final List<PaperText.Row> rows = new ArrayList<>();
    private List<PaperText.Cell> row = new ArrayList<>();
    private boolean tooLong;

    private XlsxParts(String sheet, List<PaperText.Part> parts) {
        this.sheet = sheet;
        this.parts = parts;
    }

    /** What stands in a file. */
    static List<PaperText.Part> of(Path file) throws IOException {
        List<PaperText.Part> parts = new ArrayList<>();
        try (OPCPackage all = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(all);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(all);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            Set<String> hidden = hidden(reader);
            while (sheets.hasNext()) {
                try (InputStream data = sheets.next()) {
                    if (hidden.contains(sheets.getSheetName())) {
                        continue;
                    }
                    XlsxParts sheet = new XlsxParts(sheets.getSheetName(), parts);
                    XMLReader xml = XMLHelper.newXMLReader();
                    UnseenCells cells = new UnseenCells(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            texts,
                            sheet,
                            new DataFormatter(Locale.forLanguageTag("vi")),
                            false));
                    xml.setContentHandler(cells);
                    xml.parse(new InputSource(data));
                    if (cells.any()) {
                        // Whether it belongs to the paper, only its author can say.
                        throw new PaperTexts.Unseen();
                    }
                    sheet.finish();
                }
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        return parts;
    }

    /** Names of the sheets that nobody sees: they are no part of a paper. */
    private static Set<String> hidden(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Set<String> names = new HashSet<>();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String qualified, Attributes attributes) {
                String state = attributes.getValue("state");
                if (local.equals("sheet") && state != null && !state.equals("visible")) {
                    names.add(String.valueOf(attributes.getValue("name")));
                }
            }
        });
        try (InputStream book = reader.getWorkbookData()) {
            xml.parse(new InputSource(book));
        }
        return names;
    }

    @Override
    public void startRow(int number) {
        row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
        PaperText.Place place = new PaperText.Place(0, number + 1, sheet);
        tooLong |= rows.size() + parts.size() > PaperTexts.MOST_LINES;
        if (row.isEmpty() || tooLong) {
            return;
        }
        if (rows.isEmpty() && row.size() < CELLS) {
            row.forEach(cell -> cell.lines().forEach(line -> parts.add(new PaperText.Paragraph(place, false, line))));
        } else {
            rows.add(new PaperText.Row(place, row));
        }
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (value == null || value.isBlank()) {
            return;
        }
        int column = reference == null ? row.size() : new CellReference(reference).getCol();
        List<String> lines = Normalizer.normalize(value, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        row.add(new PaperText.Cell(column, 1, false, lines));
    }

    private void finish() throws PaperTexts.TooLong {
        if (tooLong) {
            throw new PaperTexts.TooLong();
        }
        if (!rows.isEmpty()) {
            parts.add(new PaperText.Table(rows.getFirst().place(), rows));
        }
    }
}
