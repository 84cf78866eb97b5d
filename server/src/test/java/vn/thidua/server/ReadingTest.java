package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.evidence.DescribedPaper;
import vn.thidua.server.evidence.Evidence;
import vn.thidua.server.evidence.EvidenceConfirmation;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.evidence.SentFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/** From a paper to a fact: what is proposed, what confirming records, and what it does not overwrite. */
class ReadingTest {

    private static final Scene SCENE = Scene.withWards(2);
    private static final Campaign CAMPAIGN = SCENE.campaign("vinh-long-2024");

    private final EvidenceConfirmation confirming = Running.part(EvidenceConfirmation.class);
    private final EvidenceService evidences = Running.part(EvidenceService.class);
    private final Ledger ledger = Running.part(Ledger.class);

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch, Cải cách hành chính năm 2024, plan.issuedOn",
        "Kế hoạch, Thực hiện công tác CCHC năm 2024 của UBND phường, plan.issuedOn",
        "Kế hoạch, Tuyên truyền công tác cải cách hành chính năm 2024, propaganda.planned",
        "Kế hoạch, Kiểm tra công tác cải cách hành chính năm 2024, inspection.planIssued",
        "Báo cáo, Kết quả kiểm tra cải cách hành chính quý III, inspection.completionPercent",
        "Báo cáo, Kết quả tuyên truyền cải cách hành chính, propaganda.carriedOut",
        "Kế hoạch, Phát động phong trào thi đua của phường năm 2024, ownCampaign.issued",
        "Công văn, Bố trí kinh phí thực hiện kế hoạch cải cách hành chính, plan.funded"
    })
    void theFactThatAPaperProvesIsProposedFirst(String kind, String subject, String fact) {
        assertThat(confirming.proposals(
                        SCENE.invented(Role.CLERK),
                        CAMPAIGN,
                        "w1",
                        new EvidenceService.Description("", Optional.of(LocalDate.of(2024, 2, 20)), "", kind, subject)))
                .first()
                .satisfies(one -> assertThat(one.fact().id()).isEqualTo(fact));
    }

    @Test
    void whatIsNotAskedForIsNotProposed() {
        assertThat(confirming.proposals(
                        SCENE.invented(Role.CLERK),
                        CAMPAIGN,
                        "w1",
                        new EvidenceService.Description("", Optional.empty(), "", "Giấy mời", "Họp chi bộ tháng 5")))
                .isEmpty();
    }

    @Test
    void aConfirmedPaperBecomesAFactAndOverwritesNothing() throws IOException {
        Actor clerk = SCENE.invented(Role.CLERK);
        long paper = evidences.add(clerk, CAMPAIGN, "w1", new SentFile("kh.pdf", new ByteArrayInputStream(plan())), "");
        EvidenceService.Description said = new EvidenceService.Description(
                "20/KH-UBND",
                Optional.of(LocalDate.of(2024, 2, 20)),
                "UBND PHƯỜNG",
                "Kế hoạch",
                "Cải cách hành chính năm 2024",
                "Phường",
                "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH; Trần Thị Mẫu");
        assertThat(confirming.confirm(
                        clerk, CAMPAIGN, paper, new DescribedPaper(said, List.of(), 0), Map.of("plan.issuedOn", 0L)))
                .isEqualTo(1);
        Entry entry = ledger.current(CAMPAIGN, SubjectKind.UNIT, "w1", "plan.issuedOn")
                .orElseThrow();
        assertThat(entry.value()).contains("2024-02-20");
        assertThat(entry.source()).isEqualTo("evidence");
        assertThat(entry.reason()).isEqualTo("20/KH-UBND");
        assertThat(evidences.one(clerk, CAMPAIGN, paper).about()).containsExactly("plan.issuedOn");
        assertThatThrownBy(() -> confirming.confirm(
                        clerk, CAMPAIGN, paper, new DescribedPaper(said, List.of(), 1), Map.of("plan.issuedOn", 0L)))
                .as("somebody recorded it meanwhile")
                .hasMessageContaining("fact-changed");
        Actor other = SCENE.invented(Role.CLERK, "w2", "");
        assertThatThrownBy(() ->
                        confirming.confirm(other, CAMPAIGN, paper, new DescribedPaper(said, List.of(), 1), Map.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> confirming.confirm(
                        clerk, CAMPAIGN, paper, new DescribedPaper(said, List.of(), 1), Map.of("tasks.assigned", 0L)))
                .as("a number stands in the text")
                .hasMessageContaining("paper-without-day");
    }

    @Test
    void whoDescribesAPaperThatAnotherDescribedMeanwhileIsTold() throws IOException {
        Actor clerk = SCENE.invented(Role.CLERK);
        long paper = evidences.add(
                clerk, CAMPAIGN, "w1", new SentFile("bc.pdf", new ByteArrayInputStream(pdf("31/BC-UBND"))), "");
        EvidenceService.Description first =
                new EvidenceService.Description("31/BC-UBND", Optional.empty(), "", "Báo cáo", "A");
        EvidenceService.Description second =
                new EvidenceService.Description("31/BC-UBND", Optional.empty(), "", "Báo cáo", "B");
        evidences.describe(clerk, CAMPAIGN, paper, new DescribedPaper(first, List.of(), 0));
        assertThatThrownBy(() -> evidences.describe(clerk, CAMPAIGN, paper, new DescribedPaper(second, List.of(), 0)))
                .hasMessageContaining("paper-changed");
        assertThat(evidences.one(clerk, CAMPAIGN, paper).subject()).contains("A");
    }

    @Test
    void theSameContentSentTwiceIsOnePaper() throws IOException {
        Actor clerk = SCENE.invented(Role.CLERK);
        byte[] content = pdf("32/BC-UBND");
        long one = evidences.add(
                clerk, CAMPAIGN, "w1", new SentFile("mot.pdf", new ByteArrayInputStream(content)), "plan.issuedOn");
        long two = evidences.add(
                clerk, CAMPAIGN, "w1", new SentFile("hai.pdf", new ByteArrayInputStream(content)), "plan.funded");
        assertThat(two).isEqualTo(one);
        assertThat(evidences.one(clerk, CAMPAIGN, one).about()).containsExactly("plan.funded", "plan.issuedOn");
    }

    @Test
    void aPaperIsWithdrawnWithAReasonAndProvesNothingAnyMore() throws IOException {
        Actor clerk = SCENE.invented(Role.CLERK);
        byte[] content = pdf("33/BC-UBND");
        long paper = evidences.add(
                clerk,
                CAMPAIGN,
                "w1",
                new SentFile("nham.pdf", new ByteArrayInputStream(content)),
                "inspection.carriedOut");
        assertThat(evidences.counts(CAMPAIGN, "w1")).containsEntry("inspection.carriedOut", 1);
        assertThatThrownBy(() -> evidences.withdraw(clerk, CAMPAIGN, paper, "  "))
                .hasMessageContaining("withdraw-reason");
        evidences.withdraw(clerk, CAMPAIGN, paper, "Gửi nhầm tệp của phường khác");
        assertThat(evidences.counts(CAMPAIGN, "w1")).doesNotContainKey("inspection.carriedOut");
        Evidence gone = evidences.one(clerk, CAMPAIGN, paper);
        assertThat(gone.withdrawal()).get().satisfies(one -> {
            assertThat(one.who()).isEqualTo(clerk.name());
            assertThat(one.because()).isEqualTo("Gửi nhầm tệp của phường khác");
        });
        assertThatThrownBy(() -> evidences.withdraw(clerk, CAMPAIGN, paper, "lần nữa"))
                .hasMessageContaining("paper-withdrawn");
        assertThatThrownBy(() -> evidences.describe(
                        clerk,
                        CAMPAIGN,
                        paper,
                        new DescribedPaper(
                                new EvidenceService.Description("1", Optional.empty(), "", "", ""),
                                List.of(),
                                gone.version())))
                .hasMessageContaining("paper-withdrawn");
        assertThat(evidences.add(clerk, CAMPAIGN, "w1", new SentFile("lai.pdf", new ByteArrayInputStream(content)), ""))
                .as("sent again, it is another paper")
                .isNotEqualTo(paper);
        Actor other = SCENE.invented(Role.CLERK, "w2", "");
        assertThatThrownBy(() -> evidences.withdraw(other, CAMPAIGN, paper, "không phải của mình"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPaperThatProvesAFactStandsAtTheLineThatTheFactFeeds() throws IOException {
        Actor clerk = SCENE.invented(Role.CLERK);
        Plan plan = Running.part(Campaigns.class).plan(CAMPAIGN);
        Criterion line = plan.criteria()
                .filter(one -> one.isLine() && one.rule().isPresent())
                .filter(one -> one.rule().get().expressions().toString().contains("propaganda.missedItems"))
                .findFirst()
                .orElseThrow();
        long paper = evidences.add(
                clerk,
                CAMPAIGN,
                "w1",
                new SentFile("tt.pdf", new ByteArrayInputStream(pdf("34/KH-UBND"))),
                "propaganda.missedItems");
        assertThat(evidences.counts(CAMPAIGN, "w1")).containsEntry(line.id(), 1);
        assertThat(evidences.about(SCENE.invented(Role.STANDING_OFFICE), CAMPAIGN, "w1", line.id()))
                .extracting(Evidence::id)
                .contains(paper);
    }

    private static byte[] pdf(String number) {
        return Pdf.of(new Paper(
                new Paper.Head(
                        "UBND THÀNH PHỐ THỬ", "UBND PHƯỜNG 1", "Số: " + number, "Phường 1, ngày 20 tháng 02 năm 2024"),
                List.of(new Paper.Title("BÁO CÁO", "Kết quả " + number))));
    }

    static byte[] plan() {
        return Pdf.of(new Paper(
                new Paper.Head(
                        "UBND THÀNH PHỐ THỬ", "UBND PHƯỜNG 1", "Số: 20/KH-UBND", "Phường 1, ngày 20 tháng 02 năm 2024"),
                List.of(
                        new Paper.Title("KẾ HOẠCH", "Cải cách hành chính năm 2024"),
                        new Paper.Text("Ủy ban nhân dân phường ban hành kế hoạch như sau."),
                        new Paper.Signature(
                                "", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Thị Mẫu", List.of("Như trên;")))));
    }
}
