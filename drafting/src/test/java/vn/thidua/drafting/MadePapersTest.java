package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.documents.reading.ReadHere;

/** Invented papers in many wordings, set as .docx and .pdf, against what they say. */
class MadePapersTest {

    private static final Score SCORE = new Score();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void measure() throws IOException {

        for (MadePaper paper : MadePaper.all()) {
            Typeset set = Typeset.of(paper.text());
            for (Path file : new Path[] {set.docx(folder), set.pdf(folder)}) {
                PaperText text = ReadHere.text(file);
                String kind = file.toString().endsWith("pdf") ? "pdf" : "docx";
                assertThat(text.state()).as(paper.name()).isEqualTo(PaperText.State.READ);
                new Measuring(paper, Drafting.of(text), kind, SCORE).measure();
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "measured.txt"), SCORE.table() + "\n" + String.join("\n", SCORE.wrong()) + "\n");
    }

    private static void atLeast(String what, double percent) {
        assertThat(SCORE.share(what))
                .as("%s%n%s", what, String.join("\n", SCORE.wrong()))
                .isGreaterThanOrEqualTo(percent);
    }

    @Test
    void numberDayIssuerAndPeriodAreRightInEveryPaper() {
        atLeast(Measuring.IDENTITY, 100);
    }

    @Test
    void clausesAreFound() {
        atLeast(Measuring.CLAUSES, 95);
    }

    @Test
    void linesOfScoreTablesHaveTheirMaxima() {
        atLeast(Measuring.LINES, 98);
    }

    @Test
    void mostRulesNeedNoTouch() {
        atLeast(Measuring.RULES, 70);
    }

    @Test
    void hardlyAnyRuleIsWrongAndSure() {
        atLeast(Measuring.SURE, 98);
    }

    @Test
    void quotasAndDeadlinesAreFound() {
        atLeast(Measuring.DATES, 90);
    }

    @Test
    void classesByPointsAreFound() {
        atLeast(Measuring.LEVELS, 90);
    }

    @Test
    void targetsAreFound() {
        atLeast(Measuring.TARGETS, 90);
    }

    @Test
    void blocksAreFound() {
        atLeast(Measuring.BLOCKS, 90);
    }
}
