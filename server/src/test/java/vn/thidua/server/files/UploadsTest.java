package vn.thidua.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.server.kernel.Refusal;

/** What is taken of the files that people send, what is refused, and under which names they are kept. */
class UploadsTest {

    private static final String TYPES = """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml"
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String BODY = """
            <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>""";

    @TempDir
    private Path data;

    private final List<FileStore> stores = new java.util.ArrayList<>();

    private FileStore store(String scanner) throws IOException {
        FileStore store = new FileStore(data, new VirusScanner(scanner, Duration.ofSeconds(5)));
        stores.add(store);
        return store;
    }

    @AfterEach
    void close() {
        stores.forEach(FileStore::destroy);
    }

    private FileStore.Kept take(String name, byte[] content) throws IOException {
        return store("").take(name, new ByteArrayInputStream(content));
    }

    private static Paper paper() {
        return new Paper(
                new Paper.Head("UBND", "UBND PHƯỜNG 1", "Số: 1/KH-UBND", "Phường 1, ngày 1 tháng 2 năm 2024"),
                List.of(new Paper.Title("KẾ HOẠCH", "Thử")));
    }

    private static Map<String, byte[]> docx() {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("word/document.xml", bytes(BODY));
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void isRefused(String why, Map<String, byte[]> parts) throws IOException {
        byte[] content = zip(parts);
        long before = kept();
        assertThatThrownBy(() -> take("a.docx", content))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
        assertThat(kept()).as("nothing of it is left").isEqualTo(before);
    }

    private long kept() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatTheProgramItselfWritesIsTaken() throws IOException {
        assertThat(take("kh.docx", Docx.of(paper())).media()).endsWith("wordprocessingml.document");
        assertThat(take("kh.pdf", Pdf.of(paper())).media()).isEqualTo("application/pdf");
        assertThat(take("kh", zip(docx())).name()).isEqualTo("kh.docx");
    }

    @ParameterizedTest
    @CsvSource({"word/vbaProject.bin", "word/media/image1.png", "customXml/item7.dat"})
    void aProjectOfMacrosIsKnownByItsContentWhateverItIsCalled(String name) throws IOException {
        Map<String, byte[]> parts = docx();
        ByteArrayOutputStream ole = new ByteArrayOutputStream();
        ole.write(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        ole.write(new byte[2000]);
        ole.write("_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));
        parts.put(name, ole.toByteArray());
        isRefused("file-macros", parts);
    }

    @Test
    void aFileWithMacrosThatIsCalledDocxIsRefused() throws IOException {
        Map<String, byte[]> parts = docx();
        parts.put(
                "[Content_Types].xml",
                bytes(TYPES.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml")));
        isRefused("file-macros", parts);
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, http://example.com/t.dotm",
        "attachedTemplate, \\\\example.com\\t.dotx",
        "oleObject, http://example.com/o",
        "image, http://example.com/i.png",
        "frame, http://example.com/f",
        "subDocument, file:///etc/passwd"
    })
    void whatIsFetchedFromElsewhereIsRefused(String type, String target) throws IOException {
        Map<String, byte[]> parts = docx();
        parts.put("word/_rels/settings.xml.rels", relation(type, target));
        isRefused("file-fetches", parts);
    }

    private static byte[] relation(String type, String target) {
        return bytes("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" TargetMode="External"/>
                </Relationships>""".formatted(type, target));
    }

    @Test
    void aLinkIsNoHarm() throws IOException {
        Map<String, byte[]> parts = docx();
        parts.put("word/_rels/document.xml.rels", relation("hyperlink", "https://example.com/van-ban"));
        assertThat(take("a.docx", zip(parts)).media()).endsWith("wordprocessingml.document");
    }

    @Test
    void aFieldThatStartsAProgramIsRefusedAlsoInPieces() throws IOException {
        Map<String, byte[]> parts = docx();
        parts.put(
                "word/document.xml",
                bytes(
                        BODY.replace(
                                "<w:t>Kế hoạch</w:t>",
                                "<w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x\\\\cmd.exe</w:instrText>")));
        isRefused("file-fetches", parts);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedAtItsLimit() throws IOException {
        Map<String, byte[]> parts = docx();
        parts.put("word/media/image1.bin", new byte[140 << 20]);
        isRefused("file-unpacks", parts);
        parts.put("word/media/image1.bin", new byte[1]);
        for (int i = 0; i < 4100; i++) {
            parts.put("word/media/n" + i, new byte[0]);
        }
        isRefused("file-unpacks", parts);
    }

    @Test
    void filesPackedIntoFilesIntoFilesAreRefused() throws IOException {
        Map<String, byte[]> chart = docx();
        chart.put("word/embeddings/a.xlsx", zip(docx()));
        assertThat(take("a.docx", zip(chart)).media()).endsWith("wordprocessingml.document");
        Map<String, byte[]> deeper = docx();
        deeper.put("word/embeddings/b.docx", zip(chart));
        isRefused("file-unpacks", deeper);
    }

    @Test
    void whatIsNoFileOfAKindTakenIsRefused() {
        assertThatThrownBy(() -> take("a.pdf", bytes("<html><script>alert(1)</script></html>")))
                .hasMessageContaining("file-kind");
        assertThatThrownBy(() -> take("a.pdf", new byte[0])).hasMessageContaining("file-size");
        assertThatThrownBy(() -> store("").take("a.pdf", endless())).hasMessageContaining("file-size");
    }

    @Test
    void aFileThatCameOnlyInPartIsCalledBroken() throws IOException {
        byte[] whole = zip(docx());
        assertThatThrownBy(() -> take("a.docx", Arrays.copyOf(whole, whole.length - 30)))
                .hasMessageContaining("file-broken");
        assertThatThrownBy(() -> take("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .hasMessageContaining("file-broken");
    }

    /** Never ends; whoever reads it to the end hangs. */
    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return most;
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ke hoach.exe, ke hoach.pdf",
                "bao cao.pdf.exe, bao cao.pdf",
                "../../etc/passwd, passwd.pdf",
                "C:\\fakepath\\Kế hoạch.PDF, Kế hoạch.PDF",
                "a\u202Efdp.exe, a fdp.pdf",
                "a\u200B\u0000b.pdf, a b.pdf",
                "CON.pdf, tep CON.pdf",
                "Quý 1.2024, Quý 1.2024.pdf",
                "'  .pdf', tep.pdf",
                "<script>.pdf, script.pdf",
                "'', tep.pdf"
            })
    void namesAreMadeHarmlessAndEndAsTheirContent(String sent, String kept) throws IOException {
        assertThat(take(sent == null ? "" : sent, Pdf.of(paper())).name()).isEqualTo(kept);
    }

    @Test
    void aLongNameIsCutAndKeepsItsEnding() throws IOException {
        assertThat(take("ă".repeat(400) + ".pdf", Pdf.of(paper())).name())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch số 20/KH-UBND.pdf, Ke-hoach-so-20-KH-UBND.pdf",
        "Đề án “Đổi mới”.docx, De-an-Doi-moi.docx",
        "báo cáo (1).xlsx, bao-cao-1.xlsx"
    })
    void filesAreNamedInVietnameseWithoutMarks(String name, String plain) {
        assertThat(FileName.plain(name)).isEqualTo(plain);
    }

    @Test
    void whatWasHalfReceivedWhenTheProgramEndedIsCleanedAway() throws IOException {
        Path folder = Files.createDirectories(data.resolve("evidence"));
        Path old = Files.createFile(folder.resolve("received1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        Path fresh = Files.createFile(folder.resolve("received2.part"));
        store("");
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
