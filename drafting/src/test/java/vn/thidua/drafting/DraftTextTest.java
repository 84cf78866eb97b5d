package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.documents.reading.ReadHere;
import vn.thidua.plan.Fault;
import vn.thidua.plan.reading.PlanReader;

/** Drafts as the plan language reads them. */
class DraftTextTest {

    /** What a paper left open, and only that, may be missing in a draft. */
    private static final Set<String> OPEN = Set.of(
            "award.no-tie",
            "calendar.unconfirmed",
            "calendar.year",
            "clause.unanswered",
            "criterion.rule-or-lines",
            "criterion.sum",
            "deadline.outside",
            "standard.unused",
            "word.missing");

    private static final DraftText.DraftWords WORDS = new DraftText.DraftWords() {
        @Override
        public String notTaken(Drafted<?> part) {
            return part.doubts().toString();
        }

        @Override
        public String left() {
            return "left";
        }
    };

    @TempDir
    private Path folder;

    static Stream<MadePaper> papers() {
        return MadePaper.all().stream();
    }

    private PlanDraft draft(MadePaper paper) throws IOException {
        return Drafting.of(ReadHere.text(Typeset.of(paper.text()).docx(folder)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aDraftLacksOnlyWhatThePaperLeftOpen(MadePaper paper) throws IOException {
        String text = DraftText.of(draft(paper), Drafted::isSure, WORDS);
        List<Fault> faults = new PlanReader(id -> Optional.empty())
                .read(paper.name(), text.getBytes(StandardCharsets.UTF_8))
                .faults();
        assertThat(faults).extracting(Fault::code).isSubsetOf(OPEN);
    }

    /** Merits of a paper with two sheets stand as a comment: nobody knows of which they are until somebody says so. */
    @Test
    void meritsOfOneOfSeveralSheetsAreNotTaken() throws IOException {
        MadePaper paper =
                papers().filter(one -> one.name().startsWith("28")).findFirst().orElseThrow();
        String merits =
                "Mục 7. Điểm cộng\n1) Có sáng kiến được công nhận: cộng 5 điểm\n2) Được tặng Giấy khen: cộng 3 điểm\nNơi nhận:";
        MadePaper more = new MadePaper("hai bảng", paper.text().replace("Nơi nhận:", merits), List.of());
        PlanDraft draft = draft(more);
        String text = DraftText.of(draft, Drafted::isSure, WORDS);
        assertThat(text.lines().filter(line -> line.contains("M7")))
                .isNotEmpty()
                .allMatch(line -> line.strip().startsWith("#") || line.strip().startsWith("M7"));
        assertThat(DraftText.of(draft, one -> true, WORDS).lines().map(String::strip))
                .contains("- id: M7");
    }

    /** A report of each month and one of each quarter stand ready to be taken; as they are taken, the plan language reads them. */
    @Test
    void reportsAgainAndAgainAreProposed() throws IOException {
        MadePaper paper =
                papers().filter(one -> one.name().startsWith("28")).findFirst().orElseThrow();
        String text = DraftText.of(draft(paper), one -> true, WORDS);
        assertThat(text)
                .contains("every: {step: month, on: 25, from: 2026-02-01, to: 2026-11-30, by: '16:30', called: Tháng}")
                .contains("every: {step: quarter, on: 20, from: 2026-02-01, to: 2026-11-30, called: Quý}");
        List<Fault> faults = new PlanReader(id -> Optional.empty())
                .read(paper.name(), text.getBytes(StandardCharsets.UTF_8))
                .faults();
        List<String> lines = text.lines().toList();
        assertThat(faults)
                .filteredOn(fault -> fault.mark().line() > 0)
                .extracting(fault -> lines.get(fault.mark().line() - 1))
                .noneMatch(line -> line.contains("every:"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingUnsureIsTakenSilently(MadePaper paper) throws IOException {
        PlanDraft draft = draft(paper);
        List<String> taken = DraftText.of(draft, Drafted::isSure, WORDS)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .toList();
        long rules = draft.all()
                .filter(one -> one.part() instanceof RuleDraft && one.isSure())
                .count();
        assertThat(taken.stream().filter(line -> line.strip().startsWith("rule:")))
                .hasSize((int) rules);
        draft.awards().stream()
                .filter(one -> !one.isSure())
                .forEach(one ->
                        assertThat(taken).doesNotContain("  " + one.part().id() + ":"));
        draft.deadlines().stream()
                .filter(one -> !one.isSure())
                .forEach(one -> assertThat(taken)
                        .noneMatch(line -> line.strip().startsWith(one.part().id() + ": {")));
        assertThat(DraftText.of(draft, one -> false, WORDS)
                        .lines()
                        .filter(line -> line.strip().startsWith("rule:")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPartCarriesItsSentence(MadePaper paper) throws IOException {
        PlanDraft draft = draft(paper);
        assertThat(draft.all()
                        .filter(one -> one.part() instanceof DraftPart.DueDay
                                || one.part() instanceof DraftPart.Honour
                                || one.part() instanceof RuleDraft))
                .allSatisfy(one -> assertThat(one.source().text()).isNotBlank());
        assertThat(draft.all().filter(one -> !one.isSure()))
                .allSatisfy(one -> assertThat(one.doubts()).isNotEmpty());
    }
}
