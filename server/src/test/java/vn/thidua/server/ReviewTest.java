package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.review.CampaignReview;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.CriterionLesson;
import vn.thidua.server.review.CriterionLessons;
import vn.thidua.server.review.FigureRow;
import vn.thidua.server.review.FigureSection;
import vn.thidua.server.review.FigureTopic;
import vn.thidua.server.review.FigureValue;
import vn.thidua.server.review.Figures;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.review.ReviewStep;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.workflow.TakenStep;

/** Reports of reviews: composed from what is known, written beside the figures, signed, and held against what is known later. */
class ReviewTest {

    private static final String PLAN = "vinh-long-2024";
    private static final String REVIEW = "final-review";

    private final Scene scene = Scene.withWards(3);
    private final CampaignReviews reviews = Running.part(CampaignReviews.class);
    private final LocalDate day = Running.part(Today.class).day();

    private static CampaignReviews.Signature signature(String number, LocalDate issued) {
        return new CampaignReviews.Signature(number, issued, "Thử Nghiệm", "Trần Thị Mẫu", "Chủ tịch");
    }

    private void write(Campaign campaign, String review, ReviewPart part, String words, int seen) {
        reviews.write(
                scene.invented(Role.STANDING_OFFICE),
                campaign,
                review,
                Map.of(part, new CampaignReviews.Draft(words, seen)));
    }

    private CampaignReview submitted(Campaign campaign, String review) {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        write(campaign, review, ReviewPart.HIGHLIGHTS, "Kết quả nổi bật của năm.", 0);
        reviews.step(office, campaign, review, new TakenStep<>(ReviewStep.SUBMIT, "", 0));
        return reviews.one(office, campaign, review);
    }

    /** The office writes, the chair signs, a fact is corrected afterwards: the report stays and shows the difference. */
    @Test
    void aReportIsWrittenSignedAndHeldAgainstWhatIsKnownLater() {
        Campaign campaign = scene.campaign(PLAN);
        scene.fact(campaign, "w1", "registration.submittedOn", "2024-04-01");
        String path = "/campaigns/" + campaign.id() + "/reviews/" + REVIEW;
        String office = scene.person(Role.STANDING_OFFICE).username();
        String chair = scene.person(Role.CHAIR).username();
        try (Visit first = Visit.as(office);
                Visit second = Visit.as(office);
                Visit signing = Visit.as(chair)) {
            first.go("/");
            first.page.locator("a[href='" + path + "']").first().click();
            second.go(path);
            first.page.fill("#text-highlights", "Một dòng.\nMột phường đã đăng ký.");
            first.page.fill("#text-lessons", "Nhắc sớm hơn.");
            first.press(first.page.locator("form[action='" + path + "'] button"));
            assertThat(first.page.inputValue("#text-highlights")).isEqualTo("Một dòng.\nMột phường đã đăng ký.");

            second.page.fill("#text-highlights", "Lời của người thứ hai.");
            second.page.fill("#text-causes", "Thiếu người.");
            second.press(second.page.locator("form[action='" + path + "'] button"));
            assertThat(second.page.locator("[role=alert]").innerText()).contains("trước");
            assertThat(second.page.inputValue("#text-highlights")).isEqualTo("Lời của người thứ hai.");
            assertThat(second.page.inputValue("#text-causes")).isEqualTo("Thiếu người.");
            assertThat(second.page.locator("main").innerText()).contains("Một phường đã đăng ký.");

            assertThat(signing.go(path)).isEqualTo(200);
            assertThat(signing.page.locator("form[action='" + path + "/sign']").count())
                    .isZero();
            first.press(first.page.locator("form[action='" + path + "/steps/submit'] button"));
            signing.go("/");
            assertThat(signing.page.locator("main").innerText()).contains("Ký báo cáo: Tổng kết phong trào thi đua");
            sign(signing, path);

            scene.fact(campaign, "w2", "registration.submittedOn", "2024-04-02");
            first.go(path);
            String shown = first.page.locator("main").innerText();
            assertThat(shown).contains("Số liệu đã thay đổi sau khi ký").contains("nay là 2");
            assertThat(first.page.locator("[aria-labelledby=changes] tbody tr").allInnerTexts())
                    .anyMatch(row -> row.contains("Đã đăng ký") && row.contains("1") && row.contains("2"));
            assertThat(paper(first, path, "docx"))
                    .contains("77/BC-UBND", "Nhắc sớm hơn.")
                    .as("who signs for the head says so in a line of its own")
                    .contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nhắc sớm hơn.")
                    .doesNotContain("KT. CHỦ TỊCH PHÓ CHỦ TỊCH");
        }
    }

    private static void sign(Visit chair, String path) {
        chair.go(path);
        Locator form = chair.page.locator("form[action='" + path + "/sign']");
        chair.page.fill("#number", "bảy bảy");
        chair.page.fill("#place", "Thử Nghiệm");
        chair.page.fill("#capacity", "KT. Chủ tịch\nPhó Chủ tịch");
        chair.press(form.locator("button"));
        assertThat(chair.page.locator("[role=alert]").innerText()).contains("123/BC-UBND");
        assertThat(chair.page.inputValue("#number")).isEqualTo("bảy bảy");
        assertThat(chair.page.inputValue("#capacity")).isEqualTo("KT. Chủ tịch\nPhó Chủ tịch");
        chair.page.fill("#number", "77/BC-UBND");
        chair.press(form.locator("button"));
        assertThat(chair.page.locator("main").innerText()).contains("Báo cáo số 77/BC-UBND");
        chair.checkHere("a signed report");
    }

    private static String paper(Visit visit, String path, String ending) {
        byte[] file = visit.ask(path + "/bao-cao." + ending).body();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            Ooxml.isValid("the report", file);
            return words.getText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatWasSignedStaysAsItWasAndIsSignedOnce() {
        Campaign campaign = scene.campaign(PLAN);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Actor chair = scene.invented(Role.CHAIR);
        CampaignReview draft = submitted(campaign, REVIEW);
        Figures before = reviews.figures(office, campaign, draft);
        reviews.sign(chair, campaign, REVIEW, signature("9/BC-UBND", day), draft.version());
        CampaignReview signed = reviews.one(chair, campaign, REVIEW);
        assertThat(signed.frozen()).contains(before);
        assertThatThrownBy(() -> reviews.sign(chair, campaign, REVIEW, signature("10/BC-UBND", day), signed.version()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.review-signed");
                    assertThat(refusal.values()).contains("9/BC-UBND", day, "Trần Thị Mẫu");
                });
        assertThatThrownBy(() -> write(campaign, REVIEW, ReviewPart.LESSONS, "Thêm sau khi ký", 0))
                .hasMessageContaining("review-signed");
        scene.fact(campaign, "w1", "registration.submittedOn", "2024-04-01");
        assertThat(reviews.figures(office, campaign, reviews.one(office, campaign, REVIEW)))
                .isEqualTo(before);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        assertThatThrownBy(() -> jdbc.sql("update review_report set figures = '{}' where id = :id")
                        .param("id", signed.id())
                        .update())
                .as("not even in the database")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void aSignatureWithAWrongNumberOrDayIsRefused() {
        Campaign campaign = scene.campaign(PLAN);
        Campaign other = scene.campaign(PLAN);
        Actor chair = scene.invented(Role.CHAIR);
        assertThatThrownBy(() -> reviews.sign(chair, campaign, REVIEW, signature("1/BC-UBND", day), 0))
                .hasMessageContaining("review-elsewhere");
        int version = submitted(campaign, REVIEW).version();
        for (Map.Entry<String, CampaignReviews.Signature> wrong : Map.of(
                        "report-number", signature("một", day),
                        "future-day", signature("1/BC-UBND", day.plusDays(1)),
                        "report-before", signature("1/BC-UBND", campaign.from().minusDays(1)))
                .entrySet()) {
            assertThatThrownBy(() -> reviews.sign(chair, campaign, REVIEW, wrong.getValue(), version))
                    .hasMessageContaining(wrong.getKey());
        }
        assertThatThrownBy(() -> reviews.sign(chair, campaign, REVIEW, signature("1/BC-UBND", day), version + 1))
                .hasMessageContaining("moved");
        reviews.sign(chair, campaign, REVIEW, signature("1/BC-UBND", day), version);
        int second = submitted(other, REVIEW).version();
        assertThatThrownBy(() -> reviews.sign(chair, other, REVIEW, signature("1/BC-UBND", day), second))
                .hasMessageContaining("number-used");
    }

    @Test
    void aDraftIsReadByThoseAloneWhoWriteOrSign() {
        Campaign campaign = scene.campaign(PLAN);
        CampaignReview draft = submitted(campaign, REVIEW);
        Actor clerk = scene.invented(Role.CLERK);
        assertThatThrownBy(() -> reviews.one(clerk, campaign, REVIEW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reviews.figures(clerk, campaign, draft)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reviews.step(
                        clerk, campaign, REVIEW, new TakenStep<>(ReviewStep.WITHDRAW, "", draft.version())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        reviews.sign(scene.invented(Role.STANDING_OFFICE), campaign, REVIEW, signature("1/BC", day), 1))
                .isInstanceOf(Refusal.class);
        reviews.sign(scene.invented(Role.CHAIR), campaign, REVIEW, signature("1/BC-UBND", day), draft.version());
        CampaignReview signed = reviews.one(clerk, campaign, REVIEW);
        assertThat(reviews.figures(clerk, campaign, signed).sections()).isNotEmpty();
        String path = "/campaigns/" + campaign.id() + "/reviews/" + REVIEW;
        try (Caller head = Caller.as(Running.office(), scene.person(Role.HEAD).username())) {
            HttpResponse<String> page = head.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Kết quả nổi bật của năm.")
                    .as("pages behind the figures are for those who write")
                    .doesNotContain("/registrations\"><b>");
        }
    }

    /** What came in time, late and not at all is counted once it is known, by the same answer as the page of papers. */
    @Test
    void papersOfUnitsAreCountedAsTheirPageShowsThem() {
        Campaign campaign = scene.campaign(PLAN);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Deliveries deliveries = Running.part(Deliveries.class);
        assertThat(halfYear(office, campaign).subList(2, 5))
                .as("of reports that nobody hands in here nothing is known")
                .containsOnly(FigureValue.NONE);
        deliveries.receive(office, campaign, "w1", "reform-report/6 tháng", paper(LocalDate.of(2024, 6, 8)));
        deliveries.receive(office, campaign, "w2", "reform-report/6 tháng", paper(LocalDate.of(2024, 7, 8)));
        assertThat(halfYear(office, campaign).stream().map(FigureValue::value))
                .containsExactly("2024-06-10", "3", "1", "1", "1");
    }

    /** A unit that was taken out is told with why, for whoever reads the report; its name is no matter of the public. */
    @Test
    void whoLeftIsToldWithWhy() {
        Campaign campaign = scene.campaign(PLAN);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Campaigns campaigns = Running.part(Campaigns.class);
        Participant one =
                campaigns.participant(campaign, SubjectKind.UNIT, "w3").orElseThrow();
        campaigns.correct(
                office,
                campaign.id(),
                new Participant(
                        one.kind(), one.code(), one.name(), one.block(), one.above(), Optional.of("Giải thể"), true));
        FigureSection section =
                reviews.figures(office, campaign, reviews.one(office, campaign, REVIEW)).sections().stream()
                        .filter(of -> of.topic() == FigureTopic.PARTICIPATION)
                        .findFirst()
                        .orElseThrow();
        assertThat(section.grids())
                .filteredOn(grid -> grid.key().equals("left"))
                .singleElement()
                .satisfies(grid -> assertThat(
                                grid.rows().getFirst().cells().stream().map(FigureValue::value))
                        .contains("Giải thể"));
    }

    private List<FigureValue> halfYear(Actor office, Campaign campaign) {
        return reviews.figures(office, campaign, reviews.one(office, campaign, REVIEW)).sections().stream()
                .filter(section -> section.topic() == FigureTopic.PAPERS)
                .flatMap(section -> section.grids().stream())
                .flatMap(grid -> grid.rows().stream())
                .filter(one -> one.id().equals("reform-report/6 tháng"))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    /** A campaign stands beside those that ended before it, for whoever composes the report; the first has none. */
    @Test
    void earlierCampaignsStandBesideIt() throws IOException {
        Stage stage = Stage.toRead();
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        List<Campaign> both = Stream.of(stage.running, stage.decided)
                .sorted(Comparator.comparing(Campaign::to).thenComparingLong(Campaign::id))
                .toList();
        assertThat(topics(office, both.getFirst())).doesNotContain(FigureTopic.EARLIER);
        List<FigureRow> rows = sections(office, both.getLast()).stream()
                .filter(section -> section.topic() == FigureTopic.EARLIER)
                .flatMap(section -> section.grids().getFirst().rows().stream())
                .toList();
        assertThat(rows.getFirst().id()).isEqualTo(String.valueOf(both.getLast().id()));
        Map<String, List<FigureValue>> cells = rows.stream().collect(Collectors.toMap(FigureRow::id, FigureRow::cells));
        assertThat(cells.get(String.valueOf(stage.running.id())).get(1))
                .as("of this nothing is published")
                .isEqualTo(FigureValue.NONE);
        assertThat(cells.get(String.valueOf(stage.decided.id())).get(0).value()).isEqualTo("5");
        assertThat(cells.get(String.valueOf(stage.decided.id())).get(1).kind()).isEqualTo(FigureValue.Kind.PERCENT);
        Campaign foreign = scene.campaign(PLAN);
        assertThat(cells).doesNotContainKey(String.valueOf(foreign.id()));
    }

    /** Points by criterion are those of the published ranking, and stand in the paper with a chart. */
    @Test
    void pointsByCriterionComeFromThePublishedRanking() throws IOException {
        Stage stage = Stage.toRead();
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        assertThat(topics(office, stage.running)).doesNotContain(FigureTopic.CRITERIA);
        List<FigureRow> lines = sections(office, stage.decided).stream()
                .filter(section -> section.topic() == FigureTopic.CRITERIA)
                .flatMap(section -> section.grids().getFirst().rows().stream())
                .toList();
        FigureRow line = lines.stream()
                .filter(row -> row.id().equals("PL.I.1"))
                .findFirst()
                .orElseThrow();
        assertThat(line.cells().get(1).value())
                .as("each of five was granted one point")
                .isEqualTo("1");
        assertThat(line.cells().get(4).value()).isEqualTo("0");
        CriterionLessons lessons = Running.part(CriterionLessons.class);
        assertThat(lessons.lines(office, stage.running))
                .as("nothing is published there")
                .isEmpty();
        assertThat(lessons.lines(office, stage.decided))
                .hasSizeGreaterThan(10)
                .as("every unit has one point on every line")
                .allSatisfy(one -> assertThat(one.verdict())
                        .isEqualTo(
                                one.max().compareTo(BigDecimal.ONE) == 0
                                        ? CriterionLesson.Verdict.FULL
                                        : CriterionLesson.Verdict.ALIKE));
        assertThatThrownBy(() -> lessons.lines(stage.of(Role.HEAD, "w1"), stage.decided))
                .isInstanceOf(Refusal.class);
        String path = "/campaigns/" + stage.decided.id() + "/reviews/" + REVIEW;
        try (Visit reading = Visit.as(stage.town.prefix + ".standing-office")) {
            reading.check("/campaigns/" + stage.decided.id() + "/reviews/lessons", 1366, 768);
            reading.check("/campaigns/" + stage.decided.id() + "/reviews/lessons", 390, 844);
            byte[] file = reading.ask(path + "/bao-cao.docx").body();
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                assertThat(document.getAllPictures()).isNotEmpty();
            }
        }
    }

    /** What the appraisal took away is summed over the sheets on which it did. */
    @Test
    void whatWasCutFromClaimsIsCounted() {
        Campaign campaign = scene.campaign(PLAN);
        Sheets sheets = Running.part(Sheets.class);
        Map<String, List<String>> points =
                Map.of("w1", List.of("2", "0.5"), "w2", List.of("1", "1"), "w3", List.of("1", "0"));
        points.forEach((unit, both) -> {
            BigDecimal claimed = new BigDecimal(both.getFirst());
            BigDecimal granted = new BigDecimal(both.getLast());
            Actor clerk = scene.invented(Role.CLERK, unit, "");
            Running.part(Campaigns.class).plan(campaign).sheet(SubjectKind.UNIT, "ward").stream()
                    .flatMap(ScoreSheet::lines)
                    .forEach(line -> sheets.claim(
                            clerk,
                            campaign,
                            unit,
                            line.id(),
                            new Claim(Optional.of(line.id().equals("PL.I.1") ? claimed : BigDecimal.ZERO), "thử", 0)));
            sheets.step(
                    scene.invented(Role.HEAD, unit, ""),
                    campaign,
                    unit,
                    new SheetAct(SheetStep.SUBMIT, "", Optional.empty(), List.of(), 0));
            sheets.grant(
                    scene.invented(Role.STANDING_OFFICE),
                    campaign,
                    unit,
                    "PL.I.1",
                    new GrantedPoints(granted, "thử", 0));
        });
        Standings.Claimed cut = Running.part(Standings.class).cuts(campaign).get("PL.I.1");
        assertThat(cut).isEqualTo(new Standings.Claimed(2, new BigDecimal("3"), new BigDecimal("0.5")));
    }

    private List<FigureSection> sections(Actor actor, Campaign campaign) {
        return reviews.figures(actor, campaign, reviews.one(actor, campaign, REVIEW))
                .sections();
    }

    private List<FigureTopic> topics(Actor actor, Campaign campaign) {
        return sections(actor, campaign).stream().map(FigureSection::topic).toList();
    }

    private static Deliveries.PaperDetails paper(LocalDate received) {
        return new Deliveries.PaperDetails("1/BC", received, Optional.of(received), Optional.empty());
    }

    /** Every plan has its final report: what it does not have is not there. */
    @ParameterizedTest
    @CsvSource({
        "1,vl,final-review,Sáng kiến được công nhận",
        "2,ub,city-review,Chỉ tiêu của đơn vị",
        "3,lt,final-review,KHEN THƯỞNG",
        "4,kg,year-end,Đã đăng ký",
        "5,sp,final,Danh sách được khen thưởng",
        "5,sp,interim,Chỉ tiêu chung"
    })
    void everyPlanHasItsReport(int campaign, String prefix, String review, String holds) {
        String path = "/campaigns/" + campaign + "/reviews/" + review;
        try (Visit office = Visit.as(prefix + ".standing-office")) {
            office.check("/campaigns/" + campaign + "/reviews", 1366, 768);
            office.check(path, 1366, 768);
            office.check(path, 390, 844);
            String words = paper(office, path, "docx");
            assertThat(words)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("BÁO CÁO")
                    .contains(holds)
                    .doesNotContain("figure.")
                    .doesNotContain("review.");
            if (prefix.equals("ub")) {
                assertThat(words).doesNotContain("Bảng điểm");
            }
            if (prefix.equals("sp")) {
                assertThat(words)
                        .as("what is asked, and whether at least or at most")
                        .contains("≥\u00a090\u00a0%");
            }
            assertThat(office.ask(path + "/bao-cao.pdf").status()).isEqualTo(200);
        }
    }

    @Test
    void thePlanSaysWhoseReviewItIsAndUntilWhen() {
        Actor office = Running.actor("sp.standing-office");
        Campaign campaign =
                Running.part(vn.thidua.server.campaign.Campaigns.class).campaign(office, 5);
        assertThat(reviews.all(office, campaign).stream().map(CampaignReview::due))
                .as("where the plan sets no day nothing is late")
                .containsExactly(Optional.of(LocalDate.of(2022, 6, 30)), Optional.empty());
        Actor city = Running.actor("ub.standing-office");
        Campaign other = Running.part(vn.thidua.server.campaign.Campaigns.class).campaign(city, 2);
        assertThat(reviews.all(city, other).stream().map(one -> one.asked().id()))
                .as("what each unit makes by itself has no report of the whole")
                .containsExactly("city-review");
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("review-steps", ReviewStep.values());
    }
}
