package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Files made to hurt are refused with a sentence, before they fill the memory; what cells hold is never run. */
class HostileTablesTest {

    private static final Texts TEXTS = Texts.of("vi");

    private static String refusal(String name, byte[] content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Spreadsheets.read(name, content));
        assertThat(refusal).as(name).isNotNull();
        return TEXTS.say(refusal.key(), refusal.values().toArray());
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A book with these cells of its first row or rows. */
    private static byte[] xlsx(String rows, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", csv("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>"""));
        parts.put("_rels/.rels", csv("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>"""));
        parts.put("xl/workbook.xml", csv("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                <sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"""));
        parts.put("xl/_rels/workbook.xml.rels", csv("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>"""));
        parts.put("xl/worksheets/sheet1.xml", csv("""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>""".formatted(rows)));
        parts.putAll(more);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final String CELL = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>M\u00e3</t></is></c></row>";

    @Test
    void theHarmlessOneIsRead() {
        assertThat(Spreadsheets.read("a.xlsx", xlsx(CELL, Map.of())).head()).containsExactly("Mã");
    }

    @Test
    void millionsOfColumnsAreRefusedByTheirNumber() {
        assertThat(refusal("cot.csv", csv("Mã" + ",".repeat(2_400_000)))).contains("500 cột");
        assertThat(refusal("cot.csv", csv("Mã,Tên\n1,2\n3" + ";".repeat(400_000) + ",".repeat(400_000))))
                .contains("500 cột");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFE1", "A0x", "A99999999999", "1A", ""})
    void aCellOutsideEverySheetIsNoTable(String place) {
        assertThat(refusal("o.xlsx", xlsx("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>", Map.of())))
                .contains("o.xlsx");
    }

    @Test
    void aFarCellIsRefusedByTheNumberOfColumns() {
        assertThat(refusal("o.xlsx", xlsx("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>", Map.of())))
                .contains("500 cột");
    }

    @Test
    void aSmallFileThatGrowsIsEndedEarly() {
        byte[] bomb = xlsx(CELL, Map.of("xl/media/big.xml", csv("<a>" + " ".repeat(120 << 20) + "</a>")));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal("bom.xlsx", bomb)).contains("giải nén");
    }

    @Test
    void manyRowsAreRefusedWithTheLimitAndNeverCut() {
        StringBuilder text = new StringBuilder("Mã,Tên\n");
        for (int i = 0; i < 50_100; i++) {
            text.append('u').append(i).append(",x\n");
        }
        assertThat(refusal("dong.csv", csv(text.toString()))).contains("50.000 dòng");
    }

    @Test
    void partsNestingAndEntitiesAreLimited() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 1_500; i++) {
            parts.put("xl/x" + i + ".xml", csv("<a/>"));
        }
        assertThat(refusal("phan.xlsx", xlsx(CELL, parts))).contains("1.000 phần");
        assertThat(refusal("sau.xlsx", xlsx(CELL, Map.of("xl/styles.xml", csv("<a>".repeat(100_000))))))
                .contains("sau.xlsx");
        String laughs = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>";
        assertThat(refusal("dtd.xlsx", xlsx(CELL, Map.of("xl/theme/theme1.xml", csv(laughs)))))
                .contains("dtd.xlsx");
    }

    @Test
    void programsAreRefusedAlsoUnderAnotherName() {
        assertThat(refusal("m.xlsx", xlsx(CELL, Map.of("xl/vbaProject.bin", new byte[] {1}))))
                .contains("macro");
        String types = """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/a.dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>""";
        assertThat(refusal("m.xlsx", xlsx(CELL, Map.of("[Content_Types].xml", csv(types)))))
                .contains("macro");
    }

    @Test
    void otherKindsAreToldHowToBeSaved() {
        assertThat(refusal("trang.csv", csv("<html><table><tr><td>1</td></tr></table>")))
                .contains("lưu lại dạng .xlsx");
        assertThat(refusal("cu.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .contains("lưu lại dạng .xlsx");
    }

    /** No row is lost in the cell of another, and no letter becomes another one. */
    @Test
    void whatCannotBeReadAsItWasWrittenIsRefused() {
        assertThat(refusal("nhay.csv", csv("Mã,Tên\n\"1\",\"a\"\"b\"\n2,\"x\n3,y\n")))
                .contains("dòng 3");
        assertThat(refusal("nhay.csv", csv("Mã;Tên\r\n\"1;x\r\n2;y\r\n"))).contains("dòng 2");
        DataTable whole = Spreadsheets.read("nhay.csv", csv("Mã,Tên\n1,ống 5\"\n\"2\",\"a\nb\"\"\"\n3,y\n"));
        assertThat(whole.rows()).extracting(row -> row.source(1).shown()).containsExactly("ống 5\"", "a\nb\"", "y");
        assertThat(refusal("hai.csv", "Mã,Tên\n1,ô".getBytes(StandardCharsets.UTF_16LE)))
                .contains("UTF-8");
        assertThat(refusal("hai.csv", "Ma,Ten\n1,o".getBytes(StandardCharsets.UTF_16BE)))
                .contains("UTF-8");
    }

    /** A cell that a spreadsheet would take for a formula begins with a quote, whatever comes before or after the sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=1+1\nx",
                "+84",
                "@x",
                "-5",
                "-1+cmd|' /C calc'!A0",
                "- x",
                "＝1",
                "  =1",
                "'=1",
                "''=1",
                "=HYPERLINK(\"http://x\")"
            })
    void formulasAreDefusedAndComeBackAsTheyWere(String text) {
        DataTable sheet = DataTable.of(List.of("Mã"), List.of(List.of(text), List.of("x")));
        byte[] file = Spreadsheets.csv(sheet);
        assertThat(new String(file, StandardCharsets.UTF_8)).containsPattern("(?m)^\"?'");
        assertThat(Spreadsheets.read("a.csv", file).rows().getFirst().source(0).shown())
                .isEqualTo(sheet.rows().getFirst().source(0).shown());
    }
}
