package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.coach.Advice;
import vn.thidua.server.coach.Coach;
import vn.thidua.server.counting.CountRounds;
import vn.thidua.server.counting.CountedFact;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.Delivery;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.delivery.DeliveryStep;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.workflow.TakenStep;

/** Papers that units owe: late and missing reports become the fact that the plan names, and nothing is said before the register is used. */
class DeliveryTest {

    private static final String LATE = "reports.lateOrMissing";

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Deliveries deliveries = Running.part(Deliveries.class);
    private final Today today = Running.part(Today.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor clerk = scene.invented(Role.CLERK);

    @AfterEach
    void back() {
        today.moveTo(LocalDate.of(2024, 12, 20));
    }

    private Optional<String> fact(String unit, String fact) {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.UNIT, unit, fact)
                .flatMap(Entry::value);
    }

    private static Deliveries.PaperDetails said(String number, LocalDate issued) {
        return new Deliveries.PaperDetails(number, issued, Optional.empty(), Optional.empty());
    }

    @Test
    void lateAndMissingReportsAreCountedOnceTheRegisterIsUsed() {
        today.moveTo(LocalDate.of(2024, 6, 9));
        Running.part(CountRounds.class).round();
        assertThat(fact("w1", LATE)).as("nobody uses the register").isEmpty();
        long late = deliveries.deliver(
                clerk, campaign, "reform-report/Quý I", said("5/BC-UBND", LocalDate.of(2024, 3, 15)));
        assertThat(fact("w1", LATE))
                .as("came months after a day that was over when the campaign was announced")
                .contains("0");
        assertThat(fact("w2", LATE))
                .as("has not come, and nobody had been told")
                .contains("0");
        today.moveTo(LocalDate.of(2024, 6, 11));
        Running.part(CountRounds.class).round();
        assertThat(fact("w1", LATE))
                .as("a day has passed and nobody did anything")
                .contains("1");
        deliveries.receive(
                office,
                campaign,
                "w2",
                "reform-report/6 tháng",
                new Deliveries.PaperDetails(
                        "9/BC-UBND",
                        LocalDate.of(2024, 6, 5),
                        Optional.of(LocalDate.of(2024, 6, 7)),
                        Optional.empty()));
        assertThat(fact("w2", LATE)).as("it had come by post in time").contains("0");
        deliveries.step(office, campaign, late, new TakenStep<>(DeliveryStep.RETURN, "Thiếu phụ lục", 0));
        assertThat(deliveries.one(clerk, campaign, late).state()).isEqualTo(DeliveryState.RETURNED);
        assertThatThrownBy(() -> deliveries.step(office, campaign, late, new TakenStep<>(DeliveryStep.ACCEPT, "", 0)))
                .hasMessageContaining("moved");
        deliveries.sendAgain(clerk, campaign, late, said("6/BC-UBND", LocalDate.of(2024, 6, 10)), 1);
        deliveries.step(office, campaign, late, new TakenStep<>(DeliveryStep.ACCEPT, "", 2));
        assertThat(deliveries.events(deliveries.one(clerk, campaign, late)))
                .extracting(event -> event.step())
                .containsExactly("send", "return", "send-again", "accept");
    }

    /** What is asked of another block is owed, late and missing for nobody else, in the register, in the advice and on the page. */
    @Test
    void aReportIsAskedOfItsBlocksAlone() {
        String plan = Running.part(PlanPacks.class)
                .text("vinh-long-2024")
                .orElseThrow()
                .replace("  reports:\n", """
                          reports:
                            - id: department-report
                              label: Báo cáo chuyên đề
                              from: [department]
                              due: [{period: 6 tháng, until: 2024-06-10}]
                              to: Phòng Nội vụ
                              counts: reports.lateOrMissing
                              clause: PL.I.3
                        """);
        Scene other = Scene.withWards(2);
        Campaign asked = other.campaignOf(plan);
        Actor ward = other.invented(Role.CLERK);
        today.moveTo(LocalDate.of(2024, 6, 9));
        assertThat(Running.part(Coach.class)
                        .of(ward, asked, "w1", Texts.of("vi"))
                        .reports())
                .extracting(Advice.Report::label)
                .contains("Báo cáo CCHC định kỳ, 6 tháng")
                .doesNotContain("Báo cáo chuyên đề, 6 tháng");
        assertThatThrownBy(() -> deliveries.deliver(
                        ward, asked, "department-report/6 tháng", said("3/BC-UBND", LocalDate.of(2024, 6, 5))))
                .isInstanceOf(Refusal.class);
        deliveries.deliver(ward, asked, "reform-report/6 tháng", said("9/BC-UBND", LocalDate.of(2024, 6, 5)));
        today.moveTo(LocalDate.of(2024, 6, 11));
        Map<String, String> counted = deliveries.count(
                asked,
                Running.part(Campaigns.class)
                        .plan(asked)
                        .fact(SubjectKind.UNIT, LATE)
                        .orElseThrow());
        assertThat(counted).containsEntry("w1", "0").containsEntry("w2", "1");
    }

    /** The plan asks on which day the reform plan was issued, not on which day it came. */
    @Test
    void theReformPlanCountsFromItsDayOfIssue() {
        today.moveTo(LocalDate.of(2024, 4, 2));
        long id = deliveries.deliver(clerk, campaign, "reform-plan", said("4/KH-UBND", LocalDate.of(2024, 2, 20)));
        assertThat(fact("w1", "plan.issuedOn")).as("not checked yet").isEmpty();
        deliveries.step(office, campaign, id, new TakenStep<>(DeliveryStep.ACCEPT, "", 0));
        assertThat(fact("w1", "plan.issuedOn")).contains("2024-02-20");
    }

    @Test
    void anAcceptedPaperIsItsFactAndATypedValueStays() {
        today.moveTo(LocalDate.of(2024, 5, 20));
        long id = deliveries.deliver(clerk, campaign, "own-campaign", said("7/KH-UBND", LocalDate.of(2024, 5, 2)));
        assertThat(fact("w1", "ownCampaign.issued")).as("not checked yet").isEmpty();
        deliveries.step(office, campaign, id, new TakenStep<>(DeliveryStep.ACCEPT, "", 0));
        assertThat(fact("w1", "ownCampaign.issued")).contains("true");
        scene.fact(campaign, "w2", "ownCampaign.issued", "false");
        long other = deliveries.deliver(
                scene.invented(Role.HEAD, "w2", ""),
                campaign,
                "own-campaign",
                said("8/KH-UBND", LocalDate.of(2024, 5, 3)));
        deliveries.step(office, campaign, other, new TakenStep<>(DeliveryStep.ACCEPT, "", 0));
        assertThat(fact("w2", "ownCampaign.issued")).contains("false");
        assertThat(Running.part(Counts.class).all(campaign))
                .filteredOn(CountedFact::conflicts)
                .extracting(CountedFact::code)
                .containsExactly("w2");
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            visit.go("/");
            assertThat(visit.page.innerText("main")).contains("1 số đếm khác với số đã nhập");
            Ledger ledger = Running.part(Ledger.class);
            ledger.follow(
                    office,
                    campaign,
                    List.of(new Ledger.Draft(
                            SubjectKind.UNIT,
                            "w2",
                            "ownCampaign.issued",
                            fact("w2", "ownCampaign.issued"),
                            today.day(),
                            "form",
                            "báo cáo đã nộp trực tiếp",
                            ledger.current(campaign, SubjectKind.UNIT, "w2", "ownCampaign.issued")
                                    .map(Entry::id)
                                    .orElse(0L))));
            visit.go("/");
            assertThat(visit.page.innerText("main"))
                    .as("somebody decided for what was typed, and said why")
                    .doesNotContain("số đếm khác với số đã nhập");
        }
    }

    /** Lists, first page and ledger answer alike whether something is missing. */
    @Test
    void aReportIsCalledMissingWhereTheLedgerCountsItAndNotBefore() {
        scene.person(Role.CLERK);
        today.moveTo(LocalDate.of(2024, 6, 11));
        String page = "/campaigns/" + campaign.id() + "/deliveries";
        try (Visit visit = Visit.as(scene.prefix + ".clerk")) {
            visit.go(page);
            assertThat(row(visit, "6 tháng"))
                    .as("it may come another way")
                    .contains("Chưa gửi")
                    .doesNotContain("quá hạn");
            deliveries.receive(
                    office, campaign, "w2", "reform-report/Quý I", said("5/BC-UBND", LocalDate.of(2024, 3, 5)));
            Running.part(CountRounds.class).round();
            assertThat(fact("w1", LATE)).contains("1");
            visit.go(page);
            assertThat(row(visit, "6 tháng")).contains("Chưa gửi, quá hạn");
            assertThat(row(visit, "Kế hoạch phát động thi đua")).contains("Chưa gửi");
            scene.fact(campaign, "w1", "ownCampaign.issued", "true");
            visit.go(page);
            assertThat(row(visit, "Kế hoạch phát động thi đua"))
                    .as("the office had it on paper")
                    .contains("Đã ghi nhận");
        }
    }

    private static String row(Visit visit, String what) {
        return visit.page.locator("tbody tr:has-text('" + what + "')").first().innerText();
    }

    @Test
    void whatIsWrongIsSaid() {
        today.moveTo(LocalDate.of(2024, 5, 20));
        LocalDate may = LocalDate.of(2024, 5, 2);
        for (String[] one : List.of(
                new String[] {"number-needed", "own-campaign", "  ", "2024-05-02"},
                new String[] {"unknown", "no-such-paper", "1/KH", "2024-05-02"},
                new String[] {"day-ahead", "own-campaign", "1/KH", "2024-05-21"})) {
            assertThatThrownBy(() -> deliveries.deliver(clerk, campaign, one[1], said(one[2], LocalDate.parse(one[3]))))
                    .as(one[0])
                    .hasMessageContaining(one[0]);
        }
        assertThatThrownBy(() -> deliveries.receive(clerk, campaign, "w2", "own-campaign", said("1/KH", may)))
                .as("a unit receives nothing")
                .isInstanceOf(Refusal.class);
        Deliveries.PaperDetails early =
                new Deliveries.PaperDetails("1/KH", may, Optional.of(may.minusDays(3)), Optional.empty());
        assertThatThrownBy(() -> deliveries.receive(office, campaign, "w1", "own-campaign", early))
                .hasMessageContaining("received-before");
        deliveries.deliver(clerk, campaign, "own-campaign", said("1/KH", may));
        assertThatThrownBy(() -> deliveries.deliver(clerk, campaign, "own-campaign", said("1/KH", may)))
                .hasMessageContaining("moved");
        assertThat(deliveries.seenBy(scene.invented(Role.CLERK, "w2", ""), campaign))
                .isEmpty();
        assertThat(deliveries.seenBy(office, campaign))
                .extracting(Delivery::unit)
                .containsExactly("w1");
    }
}
