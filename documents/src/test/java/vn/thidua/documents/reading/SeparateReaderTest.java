package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper that is read in a process of its own says the same; a file that would never end, or fill the memory, is stopped. */
class SeparateReaderTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private Path folder;

    @Test
    void itSaysTheSame() {
        Path pdf = RealLayoutsTest.path("papers/w01-state-name-on-two-lines.pdf");
        Path docx = RealLayoutsTest.path("papers/r11-deputy-prime-minister.docx");
        // What is asked is what it says, not how long a busy machine takes to say it.
        SeparateReader reader = new SeparateReader(new SeparateReader.Limits(192, Duration.ofMinutes(3)));
        PaperReading read = reader.read(pdf, PDF).orElseThrow();
        PaperReading here = PaperReader.read(pdf, PDF);
        for (PaperField field : PaperField.values()) {
            assertThat(read.value(field)).as(field.word()).isEqualTo(here.value(field));
        }
        int place = read.found().get(PaperField.NUMBER).places().getFirst();
        assertThat(read.pieces().get(place).text()).contains("134/KH-UBND");
        assertThat(reader.read(docx, DOCX).orElseThrow().value(PaperField.SIGNER))
                .contains("Hồ Quốc Dũng");
        assertThat(reader.page(pdf, 1, List.of(read.pieces().get(place).box().orElseThrow())))
                .isPresent()
                .get()
                .satisfies(image -> assertThat(new String(image, 1, 3, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .isEqualTo("PNG"));
        assertThat(reader.page(pdf, 2, List.of())).isEmpty();
    }

    @Test
    void whatIsNoPaperIsDamagedAndNotLate() throws IOException {
        Path file = folder.resolve("no.pdf");
        Files.writeString(file, "no paper at all");
        assertThat(new SeparateReader(new SeparateReader.Limits(192, Duration.ofMinutes(3))).read(file, PDF))
                .map(PaperReading::state)
                .contains(PaperReading.State.DAMAGED);
    }

    @Test
    void aPdfOfNestedFormsIsStopped() throws IOException {
        Path file = nested(40, 10);
        SeparateReader hasty = new SeparateReader(new SeparateReader.Limits(64, Duration.ofSeconds(2)));
        assertThat(hasty.read(file, PDF)).isEmpty();
        assertThat(hasty.page(file, 1, List.of())).isEmpty();
        assertThat(ProcessHandle.current().children().filter(SeparateReaderTest::reads))
                .as("nothing of it goes on")
                .isEmpty();
    }

    /** One that never ends takes the others with it; each is then read by itself. */
    @Test
    void papersThatAreReadTogetherDoNotSufferFromOne() throws IOException {
        Path pdf = RealLayoutsTest.path("papers/w01-state-name-on-two-lines.pdf");
        Path docx = RealLayoutsTest.path("papers/r11-deputy-prime-minister.docx");
        Path broken = folder.resolve("broken.docx");
        Files.writeString(broken, "no paper at all");
        List<SeparateReader.Content> papers = List.of(
                new SeparateReader.Content(pdf, PDF),
                new SeparateReader.Content(broken, DOCX),
                new SeparateReader.Content(docx, DOCX));
        List<String> texts = new SeparateReader(new SeparateReader.Limits(192, Duration.ofMinutes(3))).texts(papers);
        assertThat(texts.get(0)).contains("134/KH-UBND");
        assertThat(texts.get(1)).isEmpty();
        assertThat(texts.get(2)).contains("Hồ Quốc Dũng");
        SeparateReader hasty = new SeparateReader(new SeparateReader.Limits(192, Duration.ofSeconds(20)));
        assertThat(hasty.texts(
                        List.of(new SeparateReader.Content(nested(40, 10), PDF), new SeparateReader.Content(pdf, PDF))))
                .last()
                .asString()
                .contains("134/KH-UBND");
    }

    private static boolean reads(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(ReadingProcess.class.getName());
    }

    /** Forms that show the next one so many times each. */
    private Path nested(int deep, int times) throws IOException {
        Path file = folder.resolve("nested.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject inner = form(document, "0 0 1 1 re f");
            for (int i = 0; i < deep; i++) {
                PDFormXObject outer = form(document, "/F Do ".repeat(times));
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F"), inner);
                outer.setResources(resources);
                inner = outer;
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            page.setResources(resources);
            page.setContents(stream(document, "/F Do"));
            document.save(file.toFile());
        }
        return file;
    }

    private static PDFormXObject form(PDDocument document, String content) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, content));
        form.setBBox(PDRectangle.A4);
        return form;
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(
                document,
                new java.io.ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
