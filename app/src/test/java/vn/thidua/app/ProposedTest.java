package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.engine.cases.CaseWriter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/** Who was proposed for an award: what people read of it, and what is made of it. */
class ProposedTest {

    private static final String FOLDER = "src/test/resources/plans/de-nghi-2025";
    private static final String BEFORE = FOLDER + "/cases/01-while-dossiers-come-in.yaml";
    private static final String AFTER = FOLDER + "/cases/02-after-the-last-day.yaml";

    @TempDir
    private Path folder = Path.of("target");

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BEFORE | a | T.3 | Đã được đề nghị tặng «Cờ thi đua»: đạt",
                "BEFORE | b | T.3 | Chưa được đề nghị tặng «Cờ thi đua» và không đủ tiêu chuẩn xét hình thức này",
                "BEFORE | c | T.3 | Chưa có hồ sơ đề nghị tặng «Cờ thi đua»; Hạn nộp hồ sơ: đến hết 15/11/2025",
                "AFTER | c | T.3 | Không có hồ sơ đề nghị tặng «Cờ thi đua», đã hết hạn; Hạn nộp hồ sơ: 15/11/2025",
            })
    void theReasonSaysWhoWasProposedAndUntilWhen(String which, String unit, String standard, String text)
            throws Exception {
        Shipped.Run run = Shipped.run("explain", FOLDER, which.equals("AFTER") ? AFTER : BEFORE, unit, standard);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(text).doesNotContain("reason.", "formula.");
    }

    @Test
    void theFormulaIsSaidInWords() throws Exception {
        assertThat(Shipped.run("explain", FOLDER, BEFORE, "a", "T.4").out())
                .contains("số có đã được đề nghị tặng «Giấy khen cá nhân»");
    }

    @Test
    void reportsTellItForTheAwardsOfWhichItIsAsked() throws Exception {
        String head = Shipped.run("evaluate", FOLDER, AFTER, "--format", "csv")
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(head).contains("co eligible,co proposed,co selected", "guong eligible,guong selected");
        assertThat(Shipped.run("evaluate", FOLDER, AFTER).out()).contains("đã được đề nghị", "không được đề nghị");
        assertThat(Shipped.run("evaluate", FOLDER, BEFORE).out()).contains("chưa có hồ sơ đề nghị");
        assertThat(Shipped.run("explain", FOLDER, AFTER, "b", "khen").out()).contains("được chọn, đã được đề nghị");
    }

    @ParameterizedTest
    @ValueSource(strings = {BEFORE, AFTER})
    void aCaseThatIsWrittenSaysWhoWasProposed(String file) throws Exception {
        World world = world(Files.readString(Path.of(file)));
        assertThat(world.proposed()).isNotEmpty();
        assertThat(world(CaseWriter.write(world)).proposed()).isEqualTo(world.proposed());
    }

    /** What hangs on a dossier that may still come is not given up, and no fact is named that would bring it; what is too late is. */
    @Test
    void theCoachGivesUpWhatIsTooLateAndPromisesNoDossier() throws Exception {
        World before = world(Files.readString(Path.of(BEFORE)));
        World after = world(Files.readString(Path.of(AFTER)));
        assertThat(remedy(before, "pb", "N.2")).isEqualTo(Truth.UNKNOWN);
        assertThat(remedy(after, "pe", "N.2")).isEqualTo(Truth.UNKNOWN);
        assertThat(new Prospects(
                                new Outcome(after),
                                SubjectKind.UNIT,
                                after.units().row("a"))
                        .of(plan().standards(SubjectKind.UNIT).get("T.3"))
                        .possible())
                .isEqualTo(Truth.NO);
    }

    private static Truth remedy(World world, String person, String standard) throws Exception {
        return new Prospects(
                        new Outcome(world), SubjectKind.PERSON, world.people().row(person))
                .of(plan().standards(SubjectKind.PERSON).get(standard))
                .possible();
    }

    /** A day that hangs on something that never happened keeps nobody waiting. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2025-11-05, ", "2025-10-01, false", "never, false"})
    void theLastDayMayHangOnAnEvent(String announced, Boolean proposed) throws Exception {
        Path plan = Files.writeString(folder.resolve("sau.yaml"), """
                extends: %s/plan.yaml
                facts:
                  campaign: {phatDong: {type: event, label: Ngày phát động, clause: '4', by: [van-hoa]}}
                calendar:
                  deadlines:
                    nop: {label: Hạn nộp sau phát động, clause: '4', after: campaign.phatDong, days: 10}
                dossier: {deadline: nop}
                """.formatted(FOLDER));
        Path world = Files.writeString(
                folder.resolve("case.yaml"),
                "plan: de-nghi-2025\nasOf: 2025-11-15\ncampaign: {facts: {phatDong: " + announced
                        + "}}\nunits: [{id: c, block: truong, facts: {diem: 18}}]\n");
        Shipped.Run run = Shipped.run("evaluate", plan.toString(), world.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"proposed\" : " + proposed);
    }

    private static Plan plan() throws Exception {
        return Shipped.plan(FOLDER);
    }

    private static World world(String text) throws Exception {
        return new CaseReader(plan(), false)
                .read("case.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .world()
                .orElseThrow();
    }
}
