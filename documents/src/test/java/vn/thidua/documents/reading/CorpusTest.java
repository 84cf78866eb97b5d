package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the reader is right, field by field, over made-up papers in all usual variants. */
class CorpusTest {

    private static final int PAPERS = 60;
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private Path folder;

    @Test
    void everyFieldIsFoundInNineteenOfTwenty() throws IOException {
        Map<String, Rate> rates = new LinkedHashMap<>();
        UnaryOperator<String> apart = text -> Normalizer.normalize(text, Normalizer.Form.NFD);
        rates.put("PDF, Unicode", run(1, PDF, OldFonts.NONE, OldLetters.in(OldFonts.NONE)));
        rates.put("PDF, TCVN3", run(2, PDF, OldFonts.TCVN3, OldLetters.in(OldFonts.TCVN3)));
        rates.put("PDF, VNI", run(3, PDF, OldFonts.VNI, OldLetters.in(OldFonts.VNI)));
        rates.put("Word, Unicode", run(4, DOCX, OldFonts.NONE, OldLetters.in(OldFonts.NONE)));
        rates.put("Word, marks apart", run(5, DOCX, OldFonts.NONE, apart));
        rates.put("Word, TCVN3", run(6, DOCX, OldFonts.TCVN3, OldLetters.in(OldFonts.TCVN3)));
        rates.put("Word, VNI", run(7, DOCX, OldFonts.VNI, OldLetters.in(OldFonts.VNI)));
        rates.forEach((name, rate) -> {
            assertThat(rate.wrongDays()).as(name).isEmpty();
            for (PaperField field : PaperField.values()) {
                assertThat(rate.rate(field))
                        .as(name + " " + field + " " + rate.wrong())
                        .isGreaterThanOrEqualTo(95);
            }
        });
        Rate.sameInDocs("<!-- offices of districts -->", rates);
    }

    private Rate run(long beginning, String media, OldFonts fonts, UnaryOperator<String> letters) throws IOException {
        PaperMaker maker = new PaperMaker(beginning);
        PaperWriter writer = new PaperWriter(new Random(beginning), fonts, letters);
        Rate rate = new Rate();
        for (int i = 0; i < PAPERS; i++) {
            MadePaper paper = maker.next();
            Path file = folder.resolve(beginning + "-" + i);
            if (media.equals(PDF)) {
                writer.pdf(paper, file);
            } else {
                writer.docx(paper, file);
            }
            rate.count(String.valueOf(i), paper, PaperReader.read(file, media));
        }
        return rate;
    }
}
