package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/**
 * Tables as offices make them by hand: what stands in {@code by-hand.txt} is sent as .csv and as .xlsx. {@code =} is the head and
 * each row that must be read, {@code !} what the refusal says.
 */
class TablesByHandTest {

    private static final Texts TEXTS = Texts.of("vi");

    /** A table and what must become of it. */
    record Case(String name, List<List<String>> rows, List<String> right, List<String> said) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> tables() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/tables/by-hand.txt"))) {
            if (line.startsWith("# ")) {
                cases.add(new Case(line.substring(2), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("= ")) {
                cases.getLast().right().add(line.substring(2));
            } else if (line.startsWith("! ")) {
                cases.getLast().said().add(line.substring(2));
            } else if (!line.isBlank()) {
                cases.getLast()
                        .rows()
                        .add(Stream.of(line.split("\\|", -1)).map(String::strip).toList());
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadFromCsv(Case one) {
        String text = one.rows().stream()
                .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        right(one, "t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadFromXlsx(Case one) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("a");
            for (List<String> cells : one.rows()) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).matches("\\d+")) {
                        row.createCell(i).setCellValue(Integer.parseInt(cells.get(i)));
                    } else if (!cells.get(i).isEmpty()) {
                        row.createCell(i).setCellValue(cells.get(i));
                    }
                }
            }
            book.write(bytes);
            right(one, "t.xlsx", bytes.toByteArray());
        }
    }

    private static void right(Case one, String file, byte[] content) {
        try {
            DataTable read = new Checks().findColumns(Spreadsheets.read(file, content), List.of("Mã", "Tên"), 1);
            assertThat(one.said()).isEmpty();
            int width = read.head().size();
            Stream<String> rows = read.rows().stream()
                    .map(row -> java.util.stream.IntStream.range(0, width)
                            .mapToObj(row::at)
                            .collect(Collectors.joining(", ")));
            assertThat(Stream.concat(Stream.of(String.join(", ", read.head())), rows))
                    .containsExactlyElementsOf(one.right());
        } catch (InvalidCells faulty) {
            assertThat(one.said()).as(faulty.faults().getFirst().say(TEXTS)).isNotEmpty();
            one.said()
                    .forEach(said -> assertThat(faulty.faults())
                            .anySatisfy(fault -> assertThat(fault.say(TEXTS)).contains(said)));
        }
    }

    /** Saving in another encoding mends no file that is no table, and none in the letters of an old font. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 % âãÏÓ | Không đọc được t.csv như một bảng",
                "{\\rtf1\\ansi Mã | Không đọc được t.csv như một bảng",
                "M·,Tªn,Hå s¬ qu¸ h¹n | phông cũ",
                "Maõ,Teân,Hoà sô quaù haïn | phông cũ",
                "Mã,Tên niño | UTF-8",
            })
    void namesTheRemedyThatHelps(String text, String said) {
        byte[] content = text.getBytes(Charset.forName("windows-1252"));
        assertThat(refusal(content)).contains(said);
    }

    @Test
    void anEmptyFileIsNotCalledTooLarge() {
        assertThat(refusal(new byte[0])).contains("rỗng").doesNotContain("MB");
    }

    private static String refusal(byte[] content) {
        try {
            return "read: " + Spreadsheets.read("t.csv", content).head();
        } catch (Refusal refusal) {
            return TEXTS.say(refusal.key(), refusal.values().toArray());
        }
    }

    /**
     * A file as other programs write it: how many texts there are is not said, how a word sounds stands beside it, rows come
     * in any order, and a day has a format that programs of East Asia know without a name.
     */
    @Test
    void aFileOfAnotherProgramIsReadAsItIsSeen() throws IOException {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String parcel = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>""".formatted(parcel)
                        + Stream.of(
                                        "workbook.xml sheet.main",
                                        "sheet.xml worksheet",
                                        "texts.xml sharedStrings",
                                        "styles.xml styles")
                                .map(one ->
                                        "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                                                .formatted((Object[]) one.split(" ")))
                                .collect(Collectors.joining())
                        + "</Types>");
        parts.put("_rels/.rels", relations(parcel, office, "officeDocument xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
                        .formatted(main, office));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(parcel, office, "worksheet sheet.xml", "sharedStrings texts.xml", "styles styles.xml"));
        parts.put(
                "xl/texts.xml",
                "<sst %s><si><t>Mã</t></si><si><r><t>wa</t></r><r><t>rd-1</t></r><rPh sb=\"0\" eb=\"1\"><t>zzz</t></rPh></si></sst>"
                        .formatted(main));
        parts.put(
                "xl/styles.xml",
                "<styleSheet %s><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>"
                        .formatted(main));
        parts.put("xl/sheet.xml", """
                <worksheet %s><sheetData><row r="3"><c r="B3" s="1"><v>45402</v></c><c r="A3" t="s"><v>1</v></c></row>
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Tên</t></is></c></row></sheetData></worksheet>""".formatted(main));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        DataTable read =
                new Checks().findColumns(Spreadsheets.read("t.xlsx", bytes.toByteArray()), List.of("Mã", "Tên"), 1);
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.at(0)).isEqualTo("ward-1");
            assertThat(row.at(1)).isEqualTo("20/04/2024");
        });
    }

    private static String relations(String parcel, String office, String... targets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"%srelationships\">".formatted(parcel));
        for (int i = 0; i < targets.length; i++) {
            String[] one = targets[i].split(" ");
            all.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(i, office, one[0], one[1]));
        }
        return all.append("</Relationships>").toString();
    }
}
