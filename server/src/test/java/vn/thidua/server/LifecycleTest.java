package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.CampaignPhase;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.CampaignStep;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.FactPlace;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.question.Questions;
import vn.thidua.server.workflow.TakenStep;

/** A campaign goes on by the steps of its table alone, and what has ended takes nothing more. */
class LifecycleTest {

    /** Steps that lead from the preparation to each state. */
    private static final Map<CampaignState, List<CampaignStep>> WAYS = new EnumMap<>(Map.of(
            CampaignState.DRAFT,
            List.of(),
            CampaignState.DISCARDED,
            List.of(CampaignStep.DISCARD),
            CampaignState.ANNOUNCED,
            List.of(CampaignStep.ANNOUNCE),
            CampaignState.CALLED_OFF,
            List.of(CampaignStep.ANNOUNCE, CampaignStep.CALL_OFF),
            CampaignState.CLOSED,
            List.of(CampaignStep.ANNOUNCE, CampaignStep.CLOSE),
            CampaignState.ARCHIVED,
            List.of(CampaignStep.ANNOUNCE, CampaignStep.CLOSE, CampaignStep.ARCHIVE)));

    /** A campaign is called off within its time, and closed after it. */
    private static final Set<CampaignStep> IN_TIME = Set.of(CampaignStep.CALL_OFF, CampaignStep.ARCHIVE_CALLED_OFF);

    private final Scene scene = Scene.withWards(1);
    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Lifecycle lifecycle = Running.part(Lifecycle.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    /** A campaign of a year that is past, or one that goes on. */
    private Campaign draft(boolean past) {
        String text = Running.part(PlanPacks.class).text("sa-pa-2022").orElseThrow();
        return campaigns.create(
                office, new PlanText(past ? text : text.replace("to: 2022-12-31", "to: 2024-12-31"), Map.of()));
    }

    private Campaign bring(CampaignState state) {
        return bring(state, state != CampaignState.CALLED_OFF);
    }

    private Campaign bring(CampaignState state, boolean past) {
        Campaign campaign = draft(past);
        for (CampaignStep step : WAYS.getOrDefault(state, List.of())) {
            take(office, campaign, step);
            campaign = campaigns.campaign(office, campaign.id());
        }
        assertThat(campaign.state()).isEqualTo(state);
        return campaign;
    }

    private void take(Actor actor, Campaign campaign, CampaignStep step) {
        CampaignPaper paper = new CampaignPaper("7/QĐ-UBND", LocalDate.of(2022, 3, 1));
        lifecycle.step(actor, campaign.id(), new TakenStep<>(step, "thử", campaign.version()), Optional.of(paper));
    }

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        for (CampaignState state : CampaignState.values()) {
            Campaign past = bring(state);
            Campaign inTime = state == CampaignState.ANNOUNCED ? bring(state, false) : past;
            for (CampaignStep step : CampaignStep.values()) {
                Campaign campaign = IN_TIME.contains(step) ? inTime : past;
                for (Role role : Role.values()) {
                    boolean may = step.from() == state
                            && step.action().allows(role)
                            // It was closed before it was put away.
                            && step != CampaignStep.TAKE_OUT_CALLED_OFF;
                    assertThat(UndoneAct.works(() -> take(scene.invented(role), campaign, step)))
                            .as("%s %s %s", state, step, role)
                            .isEqualTo(may);
                }
            }
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("campaign-steps", CampaignStep.values());
    }

    @Test
    void reasonAndPaperAreAskedForAndAPaperOfTomorrowIsNone() {
        Campaign campaign = bring(CampaignState.ANNOUNCED, false);
        Optional<CampaignPaper> paper = Optional.of(new CampaignPaper("7/QĐ-UBND", LocalDate.of(2022, 3, 1)));
        LocalDate tomorrow = Running.part(Today.class).day().plusDays(1);
        refused(
                "reason-needed",
                () -> lifecycle.step(
                        office, campaign.id(), new TakenStep<>(CampaignStep.CALL_OFF, " ", campaign.version()), paper));
        refused(
                "paper-needed",
                () -> lifecycle.step(
                        office,
                        campaign.id(),
                        new TakenStep<>(CampaignStep.CALL_OFF, "thử", campaign.version()),
                        Optional.empty()));
        refused(
                "paper-to-come",
                () -> lifecycle.step(
                        office,
                        campaign.id(),
                        new TakenStep<>(CampaignStep.CALL_OFF, "thử", campaign.version()),
                        Optional.of(new CampaignPaper("7/QĐ-UBND", tomorrow))));
        for (String number : List.of("", "20", "KH-UBND", "20-KH", "/")) {
            refused("paper-number", () -> new CampaignPaper(number, tomorrow));
        }
        refused(
                "campaign-changed",
                () -> lifecycle.step(
                        office,
                        campaign.id(),
                        new TakenStep<>(CampaignStep.CALL_OFF, "thử", campaign.version() + 1),
                        paper));
    }

    @Test
    void anAnnouncementIsWithdrawnOnlyWhileNobodyHasActed() {
        Campaign campaign = bring(CampaignState.ANNOUNCED, false);
        Campaign again = withdrawn(campaign);
        assertThat(again.announced()).isEmpty();
        assertThatThrownBy(() -> campaigns.campaign(scene.invented(Role.CLERK), again.id()))
                .isInstanceOf(Refusal.class);
        take(office, again, CampaignStep.ANNOUNCE);
        Campaign announced = campaigns.campaign(office, again.id());
        assertThat(Running.part(Lifecycle.class).steps(office, announced)).contains(CampaignStep.WITHDRAW);
        Actor real = scene.person(Role.STANDING_OFFICE);
        Running.part(Ledger.class)
                .follow(
                        real,
                        announced,
                        new FactPlace(SubjectKind.CAMPAIGN, announced.plan(), FACT),
                        Optional.of("90"),
                        "form");
        refused("campaign-acted", () -> take(office, announced, CampaignStep.WITHDRAW));
        assertThat(Running.part(Lifecycle.class).steps(office, announced))
                .as("what would be refused is not offered")
                .contains(CampaignStep.CALL_OFF)
                .doesNotContain(CampaignStep.WITHDRAW);
    }

    private static final String FACT = "legal.completePercent";

    private Campaign withdrawn(Campaign campaign) {
        take(office, campaign, CampaignStep.WITHDRAW);
        return campaigns.campaign(office, campaign.id());
    }

    @Test
    void whatHasEndedTakesNothingMoreByWhateverDoor() {
        scene.person(Role.STANDING_OFFICE);
        for (CampaignState state : List.of(CampaignState.CALLED_OFF, CampaignState.CLOSED, CampaignState.ARCHIVED)) {
            Campaign campaign = bring(state);
            refused(
                    "campaign-ended",
                    () -> Running.part(Ledger.class)
                            .follow(
                                    office,
                                    campaign,
                                    new FactPlace(SubjectKind.CAMPAIGN, campaign.plan(), FACT),
                                    Optional.of("1"),
                                    "form"));
            try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
                visit.go("/campaigns/" + campaign.id());
                for (String door :
                        List.of("tasks", "participants", "facts/unit/w1/rating.year", "correct", "announce")) {
                    var answer = visit.post("/campaigns/" + campaign.id() + "/" + door, Map.of("code", "w1"));
                    assertThat(answer.status()).as(door).isEqualTo(422);
                    assertThat(answer.text()).contains("đã kết thúc hoặc đã dừng");
                }
                assertThat(visit.post("/campaigns/" + campaign.id() + "/decisions/9/certificates", Map.of())
                                .text())
                        .as("what was decided is printed afterwards, too")
                        .doesNotContain("đã kết thúc hoặc đã dừng");
            }
        }
    }

    @Test
    void whatIsOverIsNotCalledOffAndFromTheArchiveACampaignGoesBackToWhereItCameFrom() {
        Campaign past = bring(CampaignState.ANNOUNCED);
        assertThat(lifecycle.steps(office, past)).contains(CampaignStep.CLOSE).doesNotContain(CampaignStep.CALL_OFF);
        refused("campaign-time-over", () -> take(office, past, CampaignStep.CALL_OFF));
        Campaign closed = bring(CampaignState.ARCHIVED);
        assertThat(lifecycle.steps(office, closed)).containsExactly(CampaignStep.TAKE_OUT);
        take(office, closed, CampaignStep.TAKE_OUT);
        assertThat(campaigns.campaign(office, closed.id()).state()).isEqualTo(CampaignState.CLOSED);
        Campaign stopped = bring(CampaignState.CALLED_OFF);
        take(office, stopped, CampaignStep.ARCHIVE_CALLED_OFF);
        Campaign away = campaigns.campaign(office, stopped.id());
        assertThat(lifecycle.steps(office, away)).containsExactly(CampaignStep.TAKE_OUT_CALLED_OFF);
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            visit.go("/campaigns/" + away.id() + "/steps");
            assertThat(visit.page.locator("main").innerText())
                    .as("by which paper it was called off, why, and who put it away")
                    .contains("Dừng theo văn bản số 7/QĐ-UBND", "Dừng phong trào", "thử", "Đưa vào lưu trữ");
            visit.checkHere("steps of a campaign in the archive");
        }
        take(office, away, CampaignStep.TAKE_OUT_CALLED_OFF);
        assertThat(campaigns.campaign(office, away.id()).state()).isEqualTo(CampaignState.CALLED_OFF);
    }

    @Test
    void whatIsNotFinishedIsReadBeforeACampaignIsClosed() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        String base = "/campaigns/" + campaign.id();
        Running.part(Questions.class)
                .ask(scene.invented(Role.HEAD, "w1", ""), campaign, "III.1-d1", "Sáng kiến nào được tính?");
        Running.part(Deliveries.class)
                .receive(
                        office,
                        campaign,
                        "w1",
                        "reform-report/Quý I",
                        new Deliveries.PaperDetails(
                                "5/BC-UBND", LocalDate.of(2024, 3, 5), Optional.empty(), Optional.empty()));
        scene.person(Role.STANDING_OFFICE);
        Today today = Running.part(Today.class);
        LocalDate now = today.day();
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            today.moveTo(LocalDate.parse("2030-01-01"));
            visit.go(base + "/steps");
            Locator section = visit.page.locator("section:has(#step-close)");
            assertThat(section.innerText())
                    .contains("1 bảng điểm chưa được duyệt", "1 câu hỏi chưa trả lời", "1 đơn vị chưa đăng ký")
                    .contains(
                            "3 văn bản, báo cáo quá hạn mà đơn vị chưa gửi", "1 văn bản, báo cáo đã gửi, chưa kiểm tra")
                    .doesNotContain("chưa in");
            section.locator(".td-rows a")
                    .all()
                    .forEach(link -> assertThat(
                                    visit.ask(link.getAttribute("href")).status())
                            .as(link.innerText())
                            .isEqualTo(200));
            section.locator("summary").click();
            visit.checkHere("what is not finished");
            section.locator("[name=seen]").evaluate("box => box.required = false");
            visit.press(section.locator("form button"));
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("còn việc dang dở");
            assertThat(campaigns.campaign(office, campaign.id()).state()).isEqualTo(CampaignState.ANNOUNCED);
            visit.page.locator("section:has(#step-close) [name=seen]").check();
            visit.press(visit.page.locator("section:has(#step-close) form button"));
            assertThat(campaigns.campaign(office, campaign.id()).state()).isEqualTo(CampaignState.CLOSED);
        } finally {
            today.moveTo(now);
        }
    }

    /** Two dossiers were found in order, and when the year is over nobody has said which of the two gets the one place. */
    @Test
    void whoseDossierIsUndecidedIsToldBeforeACampaignIsClosed() {
        Chamber chamber = Chamber.of(
                2,
                3,
                Running.part(PlanPacks.class)
                        .text("long-thanh-2024")
                        .orElseThrow()
                        .replaceFirst("places\\.units: \\{value: \\d+", "places.units: {value: 1"));
        Campaign campaign = chamber.campaign;
        chamber.scene.person(Role.STANDING_OFFICE);
        Today today = Running.part(Today.class);
        LocalDate now = today.day();
        try (Visit visit = Visit.as(chamber.scene.prefix + ".standing-office")) {
            today.moveTo(campaign.to().plusMonths(3));
            visit.go("/campaigns/" + campaign.id() + "/steps");
            Locator line = visit.page.locator(
                    "section:has(#step-close) a:has-text('trường hợp có hồ sơ hợp lệ còn «chưa rõ»')");
            assertThat(line.innerText()).startsWith("2 ");
            visit.press(line);
            assertThat(visit.path()).endsWith("/awards");
        } finally {
            today.moveTo(now);
        }
    }

    @Test
    void whereACampaignStandsFollowsFromItsCalendar() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        Today today = Running.part(Today.class);
        LocalDate now = today.day();
        try {
            Map<String, CampaignPhase> days = Map.of(
                    "2024-03-13", CampaignPhase.UPCOMING,
                    "2024-03-14", CampaignPhase.RUNNING,
                    "2024-12-31", CampaignPhase.RUNNING,
                    "2030-01-01", CampaignPhase.OVER);
            days.forEach((day, phase) -> {
                today.moveTo(LocalDate.parse(day));
                assertThat(campaigns.phase(campaign)).as(day).isEqualTo(phase);
            });
            today.moveTo(LocalDate.parse("2024-12-31"));
            refused("campaign-not-over", () -> take(office, campaign, CampaignStep.CLOSE));
        } finally {
            today.moveTo(now);
        }
        try (Visit visit = Visit.as("kg.standing-office")) {
            visit.go("/campaigns");
            assertThat(visit.page.locator("main").innerText())
                    .contains("Hết thời gian, chưa đóng")
                    .doesNotContain("Đã phát động");
        }
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }
}
