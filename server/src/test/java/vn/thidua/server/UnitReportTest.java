package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.notification.ReceivedNotice;
import vn.thidua.server.notification.ReceivedNotices;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.review.ReviewState;
import vn.thidua.server.review.ReviewStep;
import vn.thidua.server.review.UnitReportStep;
import vn.thidua.server.review.UnitReports;
import vn.thidua.server.workflow.TakenStep;

/** Units write their part of a report of the whole, and it is put together from what they sent. */
class UnitReportTest {

    private static final String REVIEW = "final-review";
    private static final String UNIT = "w1";

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final UnitReports reports = Running.part(UnitReports.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor clerk = scene.invented(Role.CLERK);

    private void write(Actor actor, ReviewPart part, String words, int seen) {
        reports.write(actor, campaign, REVIEW, UNIT, Map.of(part, new CampaignReviews.Draft(words, seen)));
    }

    private void take(Actor actor, UnitReportStep step) {
        Actor reader = step.from() == ReviewState.SUBMITTED ? office : clerk;
        int seen = reports.one(reader, campaign, REVIEW, UNIT).version();
        reports.step(actor, campaign, REVIEW, UNIT, new TakenStep<>(step, "thử", seen));
    }

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        write(clerk, ReviewPart.HIGHLIGHTS, "Làm được nhiều việc.", 0);
        for (ReviewState state : List.of(ReviewState.DRAFT, ReviewState.SUBMITTED)) {
            for (UnitReportStep step : UnitReportStep.values()) {
                for (Role role : Role.values()) {
                    Actor actor = scene.invented(role);
                    boolean office = step == UnitReportStep.RETURN;
                    boolean may = step.from() == state && step.action().allows(role) && (office || role.ofUnit());
                    assertThat(UndoneAct.works(() -> {
                                if (step == UnitReportStep.WRITE) {
                                    write(actor, ReviewPart.CAUSES, "Thử.", 0);
                                } else {
                                    int seen = state == ReviewState.DRAFT ? 0 : 1;
                                    reports.step(actor, campaign, REVIEW, UNIT, new TakenStep<>(step, "thử", seen));
                                }
                            }))
                            .as("%s %s %s", state, step, role)
                            .isEqualTo(may);
                }
            }
            if (state == ReviewState.DRAFT) {
                take(clerk, UnitReportStep.SEND);
            }
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("unit-report-steps", UnitReportStep.values());
    }

    @Test
    void nobodyElseReadsItBeforeItIsSent() {
        write(clerk, ReviewPart.HIGHLIGHTS, "Chưa gửi.", 0);
        Actor other = scene.invented(Role.CLERK, "w2", "");
        assertThatThrownBy(() -> reports.one(office, campaign, REVIEW, UNIT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.one(other, campaign, REVIEW, UNIT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> write(other, ReviewPart.CAUSES, "Của đơn vị khác.", 0))
                .isInstanceOf(Refusal.class);
        assertThat(reports.all(office, campaign, REVIEW))
                .allMatch(one -> one.text(ReviewPart.HIGHLIGHTS).isEmpty());
        take(clerk, UnitReportStep.SEND);
        assertThat(reports.one(office, campaign, REVIEW, UNIT).text(ReviewPart.HIGHLIGHTS))
                .isEqualTo("Chưa gửi.");
        assertThatThrownBy(() -> reports.one(other, campaign, REVIEW, UNIT)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reports.all(scene.invented(Role.SUPERVISOR), campaign, REVIEW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anEmptyOneIsNotSentAndNothingComesAfterTheReportWasSubmitted() {
        assertThatThrownBy(
                        () -> reports.step(clerk, campaign, REVIEW, UNIT, new TakenStep<>(UnitReportStep.SEND, "", 0)))
                .hasMessageContaining("unit-report-empty");
        CampaignReviews reviews = Running.part(CampaignReviews.class);
        reviews.write(office, campaign, REVIEW, Map.of(ReviewPart.LESSONS, new CampaignReviews.Draft("Nhắc sớm.", 0)));
        reviews.step(office, campaign, REVIEW, new TakenStep<>(ReviewStep.SUBMIT, "", 0));
        assertThatThrownBy(() -> write(clerk, ReviewPart.CAUSES, "Muộn.", 0)).hasMessageContaining("review-elsewhere");
    }

    /** The office asks, units write and send, one is returned, and the report is put together part by part. */
    @Test
    void theReportIsPutTogetherFromWhatUnitsSent() {
        Actor writer = scene.person(Role.CLERK);
        String first = scene.person(Role.STANDING_OFFICE).username();
        String review = "/campaigns/" + campaign.id() + "/reviews/" + REVIEW;
        try (Visit clerk = Visit.as(writer.username());
                Visit again = Visit.as(writer.username());
                Visit office = Visit.as(first)) {
            office.go(review);
            office.press("Báo cáo của các đơn vị");
            office.checkHere("reports of units, none yet");
            office.page.fill("textarea[name=words]", "Gửi trước ngày 25/12.");
            office.press("Đề nghị gửi");
            assertThat(office.page.locator("main").innerText()).contains("Đã gửi 0/3");
            clerk.go("/notices");
            assertThat(clerk.page.locator("main").innerText())
                    .contains("Đề nghị gửi báo cáo của đơn vị", "Gửi trước ngày 25/12.");
            clerk.page.locator(".td-notice-lines a").first().click();
            clerk.checkHere("the report of a unit");
            again.go(clerk.path());
            clerk.page.fill("#text-highlights", "Trả kết quả tại nhà.\nĐông người dùng.");
            clerk.press("Lưu");
            again.page.fill("#text-highlights", "Lời của người thứ hai.");
            again.press("Lưu");
            assertThat(again.page.locator("[role=alert]").innerText()).contains("trước");
            assertThat(again.page.inputValue("#text-highlights")).isEqualTo("Lời của người thứ hai.");
            send(clerk);
            office.go(review + "/units");
            assertThat(office.page.locator("main").innerText())
                    .contains("Đã gửi 1/3", "Trả kết quả tại nhà.", "phường Thử 001");
            office.page.locator("aside a:has-text('phường Thử 001')").click();
            office.checkHere("the report of a unit, read by the office");
            office.page.locator("summary:has-text('Trả lại đơn vị')").click();
            office.page.fill("textarea[name=note]", "Thêm số liệu");
            office.press(office.page.locator("form[action$='/steps/return'] button"));
            assertThat(office.page.locator("main").innerText()).contains("Đã gửi 0/3");
            clerk.go(review + "/units");
            assertThat(clerk.page.locator("main").innerText()).contains("Thêm số liệu");
            clerk.page.fill("#text-highlights", "Trả 120 kết quả tại nhà.");
            clerk.press("Lưu");
            send(clerk);
            office.go(review + "/units");
            office.press(office.page.locator("form[action$='/take/highlights'] button"));
            assertThat(office.page.locator("main").innerText()).contains("Đã có trong báo cáo");
            assertThat(office.page.locator("form[action$='/take/highlights']").count())
                    .isZero();
            office.go(review);
            assertThat(office.page.inputValue("#text-highlights"))
                    .isEqualTo("UBND phường Thử 001: Trả 120 kết quả tại nhà.");
        }
        assertThat(Running.part(ReceivedNotices.class).of(writer, 1).shown())
                .extracting(ReceivedNotice::subject)
                .anyMatch(said -> said.startsWith("Trả lại báo cáo của đơn vị"));
    }

    /** Two of the unit send it, two of the office add it: each second one is told. */
    @Test
    void whoeverIsSecondIsTold() {
        write(clerk, ReviewPart.HIGHLIGHTS, "Làm được nhiều việc.", 0);
        String writer = scene.person(Role.CLERK).username();
        String office = scene.person(Role.STANDING_OFFICE).username();
        String units = "/campaigns/" + campaign.id() + "/reviews/" + REVIEW + "/units";
        try (Visit first = Visit.as(writer);
                Visit second = Visit.as(writer)) {
            first.go(units);
            second.go(units);
            send(first);
            second.press(second.page.locator("form[action$='/steps/send'] button"));
            assertThat(second.page.locator("[role=alert]").innerText()).isNotBlank();
        }
        try (Visit first = Visit.as(office);
                Visit second = Visit.as(office)) {
            first.go(units);
            second.go(units);
            first.press(first.page.locator("form[action$='/take/highlights'] button"));
            assertThat(first.page.locator("[role=alert]").count()).isZero();
            second.press(second.page.locator("form[action$='/take/highlights'] button"));
            assertThat(second.page.locator("[role=alert]").innerText()).contains("không có gì mới");
            assertThat(second.page.locator("main").innerText()).contains("Đã có trong báo cáo");
        }
    }

    private static void send(Visit clerk) {
        clerk.press(clerk.page.locator("form[action$='/steps/send'] button"));
        assertThat(clerk.page.locator("main").innerText()).contains("Đã gửi");
    }

    /** Twenty units make a page, those that sent something first; what stands on another page is taken all the same. */
    @Test
    void manyUnitsStandOnMorePages() {
        Scene many = Scene.withWards(23);
        Campaign large = many.campaign("vinh-long-2024");
        Actor last = many.invented(Role.CLERK, "w23", "");
        Map<ReviewPart, CampaignReviews.Draft> text =
                Map.of(ReviewPart.HIGHLIGHTS, new CampaignReviews.Draft("Phần của phường cuối.", 0));
        reports.write(last, large, REVIEW, "w23", text);
        reports.step(last, large, REVIEW, "w23", new TakenStep<>(UnitReportStep.SEND, "", 0));
        try (Visit visit = Visit.as(many.person(Role.STANDING_OFFICE).username())) {
            visit.go("/campaigns/" + large.id() + "/reviews/" + REVIEW + "/units");
            String main = "main";
            assertThat(visit.page.innerText(main))
                    .contains("Đã gửi 1/23", "Phần của phường cuối.", "phường Thử 023", "phường Thử 019")
                    .doesNotContain("phường Thử 020");
            visit.checkHere("the first page of many");
            visit.press(visit.page.locator("nav[data-pages] a:has-text('2')"));
            assertThat(visit.page.innerText(main))
                    .contains("Đơn vị ở trang này không viết gì", "phường Thử 022")
                    .doesNotContain("Phần của phường cuối.", "phường Thử 019");
            visit.page.fill("form[data-find] input[name=words]", "thu 007");
            visit.press(visit.page.locator("form[data-find] button"));
            assertThat(visit.page.innerText(main)).contains("phường Thử 007").doesNotContain("phường Thử 008");
            visit.press(visit.page.locator("form[action*='/take/'] button"));
            assertThat(visit.page.innerText(main)).doesNotContain("vừa được người khác");
            assertThat(visit.page.locator("form[action*='/take/']").count()).isZero();
        }
    }
}
