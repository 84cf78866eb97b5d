package vn.thidua.server.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.thidua.server.kernel.Refusal;

/** Reads the sheets of an .xlsx file that a person sees, piece by piece, so that its size does not matter. */
final class XlsxFile {

    /** Name of the sheet that says what a file was made from; nobody sees it. */
    static final String ORIGIN = "_goc";

    private static final Logger LOG = LoggerFactory.getLogger(XlsxFile.class);
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** Formats of days that programs of East Asia have besides, and that no file names. */
    private static final Set<Integer> EASTERN_DAYS = Set.of(28, 29, 30, 31, 51, 54, 58);

    /** The format of a day that every spreadsheet has. */
    private static final int DAY = 14;

    private final String name;
    private final Limits limits;
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    XlsxFile(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** What stands in the book. */
    private static final class Book extends DefaultHandler {
        private final List<Part> parts = new ArrayList<>();
        private boolean from1904;

        private record Part(String name, String id, boolean seen) {}

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals("workbookPr")) {
                String value = String.valueOf(attributes.getValue("date1904"));
                from1904 = value.equals("1") || value.equals("true") || value.equals("on");
            } else if (local.equals("sheet")) {
                String state = attributes.getValue("state");
                String id = Optional.ofNullable(attributes.getValue(RELATIONS, "id"))
                        .orElse(attributes.getValue(STRICT_RELATIONS, "id"));
                if (id != null) {
                    boolean seen = state == null || state.equals("visible");
                    parts.add(new Part(String.valueOf(attributes.getValue("name")), id, seen));
                }
            }
        }
    }

    /** The rows of the first sheet that has any, its first row as the head; the other sheets beside it. */
    DataTable read(byte[] content) {
        try (ZipParts parts = new ZipInspection(name, content, limits).checked();
                OPCPackage parcel = OPCPackage.open(parts)) {
            XSSFReader reader = new XSSFReader(parcel);
            Book book = new Book();
            try (InputStream in = reader.getWorkbookData()) {
                parse(in, book);
            }
            // Without how words sound, which nobody sees in a cell.
            SharedStrings strings = new ReadOnlySharedStringsTable(parcel, false);
            @Nullable StylesTable styles = reader.getStylesTable();
            Optional<Provenance> made = book.parts.stream()
                    .filter(part -> !part.seen() && part.name().equals(ORIGIN))
                    .findFirst()
                    .flatMap(part -> ProvenanceSheet.read(rowsOf(reader, part.id(), strings, styles)));
            List<DataTable> sheets = new ArrayList<>();
            for (Book.Part part : book.parts) {
                if (part.seen()) {
                    XlsxSheet sheet = sheet(reader, part.id(), strings, styles, book.from1904);
                    List<DataTable.Row> rows = sheet.rows();
                    if (!rows.isEmpty()) {
                        sheets.add(Spreadsheets.sheet(name, rows, made)
                                .among(part.name(), List.of())
                                .beside(sheet.unseen()));
                    }
                }
            }
            if (sheets.isEmpty()) {
                throw Refusal.bad("file-empty", name);
            }
            DataTable first = sheets.getFirst();
            return sheets.size() == 1
                    ? first.among("", List.of())
                    : first.among(first.sheet(), sheets.subList(1, sheets.size()));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // The library has many ways to say that something is no such file.
            LOG.debug("{} cannot be read", name, e);
            throw Refusal.bad("file-not-table", name);
        }
    }

    private List<DataTable.Row> rowsOf(
            XSSFReader reader, String id, SharedStrings strings, @Nullable StylesTable styles) {
        try {
            return sheet(reader, id, strings, styles, false).rows();
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw Refusal.bad("file-not-table", name);
        }
    }

    private XlsxSheet sheet(
            XSSFReader reader, String id, SharedStrings strings, @Nullable StylesTable styles, boolean from1904)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XlsxSheet sheet = new XlsxSheet(
                name,
                limits,
                index -> shared(strings, index),
                style -> formats.computeIfAbsent(style, one -> format(styles, one)),
                from1904);
        try (InputStream in = reader.getSheet(id)) {
            parse(in, sheet);
        }
        return sheet;
    }

    private static String shared(SharedStrings strings, int index) {
        // How many there are need not be said; one that is not there is refused with the file.
        return strings.getItemAt(index).getString();
    }

    private static CellFormat format(@Nullable StylesTable styles, int style) {
        XSSFCellStyle found = styles == null || style >= styles.getNumCellStyles() ? null : styles.getStyleAt(style);
        if (found != null && EASTERN_DAYS.contains((int) found.getDataFormat())) {
            return new CellFormat(DAY, "d/m/yyyy");
        }
        String pattern = found == null ? null : found.getDataFormatString();
        return new CellFormat(found == null ? 0 : found.getDataFormat(), pattern == null ? "General" : pattern);
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(in));
    }
}
