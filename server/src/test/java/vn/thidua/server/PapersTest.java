package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.documents.Template;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;

/** Registrations on paper: what they say and how they are laid out, read back from the files. */
class PapersTest {

    @ParameterizedTest
    @CsvSource({
        "vl,1,unit-registration,ward-2",
        "ub,2,model-registration,commune-2",
        "kg,4,collective-registration,district-2",
        "sp,5,registration,commune-3"
    })
    void aRegistrationIsPrintedAsTheAnnexAsksForIt(String prefix, int campaign, String form, String unit)
            throws IOException {
        String base = "/campaigns/" + campaign + "/registrations/" + form + "/" + unit + "/form.";
        try (Visit office = Visit.as(prefix + ".standing-office")) {
            byte[] word = office.get(base + "docx");
            byte[] pdf = office.get(base + "pdf");
            keep(prefix + ".docx", word);
            keep(prefix + ".pdf", pdf);
            Ooxml.isValid(prefix, word);
            String inWord = word(word);
            assertThat(inWord)
                    .startsWith("UBND")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc");
            Golden.same("papers/" + prefix + ".txt", inWord);
            String inPdf = pdf(pdf);
            for (String line :
                    inWord.lines().filter(one -> one.length() > 40).limit(3).toList()) {
                assertThat(inPdf.replaceAll("\\s+", "")).contains(line.replaceAll("\\s+", ""));
            }
        }
    }

    /** "Sa Pa", never "Thị xã": the word for its kind is no place. */
    @ParameterizedTest
    @ValueSource(strings = {"vl", "ub", "lt", "kg", "sp"})
    void decisionsOfTheDemonstrationAreDatedAtAPlace(String prefix) {
        Actor office = Running.actor(prefix + ".standing-office");
        Decisions decisions = Running.part(Decisions.class);
        Running.part(Campaigns.class).seenBy(office).stream()
                .flatMap(campaign -> decisions.seenBy(office, campaign).stream())
                .filter(one -> one.body().isEmpty())
                .forEach(one -> assertThat(one.place())
                        .isNotEmpty()
                        .doesNotMatch("(?iu)(UBND|tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn)\\b.*"));
    }

    /** Every kind of paper between nomination and decision, as the demonstration made them. */
    @Test
    void everyPaperOfTheWayKeepsToTheSchemaOfItsFormat() throws IOException {
        String base = "/campaigns/5/";
        List<String> papers = new ArrayList<>();
        try (Visit office = Visit.as("sp.standing-office")) {
            for (String page : List.of(
                    base + "nominations/" + Running.first("nomination", 5),
                    base + "council/sessions/" + Running.first("council_session", 5),
                    base + "decisions/" + Running.first("decision", 5))) {
                office.go(page);
                office.page
                        .locator("a[href$='.docx']")
                        .all()
                        .forEach(link -> papers.add(String.valueOf(link.getAttribute("href"))));
            }
            assertThat(papers).hasSizeGreaterThan(5);
            for (String paper : papers) {
                Ooxml.isValid(paper, office.get(paper));
            }
        }
        Ooxml.isValid("an authority's own form", Template.sample());
    }

    /** For looking at them as pictures. */
    private static void keep(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), content);
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            // Decree 30/2020/NĐ-CP, annex I: top and bottom 20–25 mm, left 30–35, right 15–20; in twentieths of a
            // point.
            assertThat(margin(margins.getTop())).isBetween(1134, 1418);
            assertThat(margin(margins.getLeft())).isBetween(1701, 1985);
            assertThat(margin(margins.getRight())).isBetween(850, 1134);
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily())
                            .collect(Collectors.toSet()))
                    .containsOnly("Liberation Serif");
            return text.getText().strip() + "\n";
        }
    }

    private static int margin(Object measure) {
        return Integer.parseInt(measure.toString());
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            var resources = document.getPage(0).getResources();
            for (var name : StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .toList()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            }
            return new PDFTextStripper().getText(document);
        }
    }
}
