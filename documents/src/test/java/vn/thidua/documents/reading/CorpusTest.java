package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final Path DOC = Path.of("../docs/evidence-reader.md");

    @TempDir
    private Path folder;

    /** Right answers of all, field by field. */
    private static final class Rate {

        private final Map<Field, int[]> counts = new EnumMap<>(Field.class);
        private final List<String> wrong = new ArrayList<>();

        void count(MadePaper paper, Reading reading) {
            for (Field field : Field.values()) {
                String expected = paper.says().getOrDefault(field, "");
                String got = reading.value(field).orElse("");
                int[] count = counts.computeIfAbsent(field, one -> new int[2]);
                count[1]++;
                if (Words.fold(expected).equals(Words.fold(got))) {
                    count[0]++;
                } else {
                    wrong.add(field + " «" + expected + "» «" + got + "» " + paper.variant());
                }
            }
        }

        double rate(Field field) {
            int[] count = counts.getOrDefault(field, new int[] {0, 1});
            return 100.0 * count[0] / count[1];
        }
    }

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
            for (Field field : Field.values()) {
                assertThat(rate.rate(field))
                        .as(name + " " + field + " " + rate.wrong)
                        .isGreaterThanOrEqualTo(95);
            }
        });
        same(table(rates));
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
            rate.count(paper, PaperReader.read(file, media));
        }
        return rate;
    }

    private static String table(Map<String, Rate> rates) {
        StringBuilder table = new StringBuilder("| field |");
        rates.keySet().forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n|---|").append("---:|".repeat(rates.size())).append('\n');
        for (Field field : Field.values()) {
            table.append("| ").append(field.word()).append(" |");
            rates.values().forEach(rate -> table.append(" %.1f |".formatted(rate.rate(field))));
            table.append('\n');
        }
        return table.toString();
    }

    /** The docs say what was measured; {@code -Dgolden=write} writes it. */
    private static void same(String table) throws IOException {
        String file = Files.readString(DOC);
        int from = file.indexOf("| field |");
        int to = file.indexOf("\n\n", from) + 1;
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(DOC, file.substring(0, from) + table + file.substring(to));
            return;
        }
        assertThat(file.substring(from, to)).isEqualTo(table);
    }
}
