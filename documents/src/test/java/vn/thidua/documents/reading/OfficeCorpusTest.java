package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.documents.reading.OfficeDocx.Layout;

/**
 * How often the reader is right over papers of all kinds, in the layouts of Word files, of files that LibreOffice made of them,
 * and of files signed by an e-office. A wrong day is never allowed: an empty one is filled in, a wrong one is believed.
 */
class OfficeCorpusTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final double LEAST = 97;
    private static final int OF_EACH_LAYOUT = 12;
    private static final int SIGNED = 60;
    private static final int CONVERTED = 8;

    /** Layouts that LibreOffice shows as Word does; it prints deleted words. */
    private static final List<Layout> SHOWN = List.of(
            Layout.TABLE,
            Layout.TWO_ROWS,
            Layout.TABS,
            Layout.STYLES,
            Layout.CONTROLS,
            Layout.PAGE_HEADER,
            Layout.ANNEX_FIRST,
            Layout.HIDDEN);

    /** Made by {@code -Dpapers=write}, which needs LibreOffice; kept, so that reading them needs none. */
    private static final Path KEPT = Path.of("src/test/resources/vn/thidua/documents/reading/papers/converted");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        if (!System.getProperty("papers", "").equals("write")) {
            return;
        }
        Files.createDirectories(KEPT);
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                KEPT.toAbsolutePath().toString()));
        for (Layout layout : SHOWN) {
            OfficePaperMaker maker = converted(layout);
            for (int i = 0; i < CONVERTED; i++) {
                Path file = folder.resolve(name(layout, i) + ".docx");
                OfficeDocx.write(maker.next(), layout, file);
                command.add(file.toString());
            }
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    }

    private static OfficePaperMaker converted(Layout layout) {
        return new OfficePaperMaker(1000 + List.of(Layout.values()).indexOf(layout));
    }

    private static String name(Layout layout, int i) {
        return layout.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + i;
    }

    @Test
    void nearlyEveryFieldIsRightAndNoDayIsWrong() throws IOException {
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("Word files", words());
        rates.put("PDF by LibreOffice", converted());
        rates.put("PDF signed by an e-office", signed());
        rates.forEach((name, rate) -> {
            assertThat(rate.wrongDays()).as(name).isEmpty();
            assertThat(rate.all()).as(name + " " + rate.wrong()).isGreaterThanOrEqualTo(LEAST);
        });
        Rate.sameInDocs("<!-- offices -->", rates);
    }

    private static Rate words() throws IOException {
        Rate rate = new Rate();
        for (Layout layout : Layout.values()) {
            OfficePaperMaker maker =
                    new OfficePaperMaker(List.of(Layout.values()).indexOf(layout));
            for (int i = 0; i < OF_EACH_LAYOUT; i++) {
                MadePaper paper = maker.next();
                Path file = folder.resolve(layout + "-" + i + ".docx");
                OfficeDocx.write(paper, layout, file);
                rate.count(layout + " " + i, paper, PaperReader.read(file, DOCX));
            }
        }
        return rate;
    }

    private static Rate converted() {
        Rate rate = new Rate();
        for (Layout layout : SHOWN) {
            OfficePaperMaker maker = converted(layout);
            for (int i = 0; i < CONVERTED; i++) {
                Path file = KEPT.resolve(name(layout, i) + ".pdf");
                rate.count(layout + " " + i, maker.next(), PaperReader.read(file, PDF));
            }
        }
        return rate;
    }

    private static Rate signed() throws IOException {
        Rate rate = new Rate();
        OfficePaperMaker maker = new OfficePaperMaker(77);
        Random random = new Random(77);
        for (int i = 0; i < SIGNED; i++) {
            MadePaper paper = maker.next();
            Path file = folder.resolve("signed-" + i + ".pdf");
            SignedPdf.write(paper, random, file);
            rate.count("signed " + i, paper, PaperReader.read(file, PDF));
        }
        return rate;
    }
}
