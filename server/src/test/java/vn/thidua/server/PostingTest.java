package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PostingRule;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.PostingRules;
import vn.thidua.server.notification.Digest;
import vn.thidua.server.notification.MailDesk;
import vn.thidua.server.notification.MailSender;
import vn.thidua.server.posting.GivenOpinion;
import vn.thidua.server.posting.Opinion;
import vn.thidua.server.posting.OpinionState;
import vn.thidua.server.posting.OpinionStep;
import vn.thidua.server.posting.Opinions;
import vn.thidua.server.posting.PostedElsewhere;
import vn.thidua.server.posting.PostedListStep;
import vn.thidua.server.posting.PostedName;
import vn.thidua.server.posting.PostedPhase;
import vn.thidua.server.posting.PostedStanding;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.PublicItem;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.Site;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.workflow.TakenStep;

/** Those proposed are public before the council votes: the list, what citizens say, what the council and the minutes know of it. */
class PostingTest {

    private static final AtomicInteger NETWORK = new AtomicInteger(10);
    private static final LocalDate NOW = LocalDate.of(2024, 12, 20);
    /** Ten working days after 20/12/2024, with the new year's day between. */
    private static final LocalDate LAST = LocalDate.of(2025, 1, 6);

    private static final String WORDS = "Phường này còn nhiều hồ sơ trễ hẹn, đề nghị xem lại.";
    private static final String SENDER = "Người Dân Kín Tên";
    private static final String CONTACT = "kin-dao@example.vn";

    private final Today today = Running.part(Today.class);
    private final Postings postings = Running.part(Postings.class);
    private final Opinions opinions = Running.part(Opinions.class);
    private final Publications publications = Running.part(Publications.class);
    private final Chamber chamber = Chamber.of(2, 4, Chamber.posting("{days: 10}"));
    private final Campaign campaign = chamber.campaign;
    private final Actor office = chamber.scene.invented(Role.STANDING_OFFICE);
    private final String network = "198.51.100." + NETWORK.getAndIncrement();

    @AfterEach
    void back() {
        today.moveTo(NOW);
    }

    private long list() {
        Set<PostedName> all = Set.copyOf(postings.toList(office, campaign));
        return postings.list(
                office, campaign, all.stream().map(PostedName::whom).collect(Collectors.toSet()));
    }

    private long prepare(ItemKind kind, long subject) {
        return publications.prepare(office, campaign, kind, subject);
    }

    private void step(long item, ItemStep step, String note) {
        PublicItem one = publications.one(office, item);
        publications.step(office, item, new TakenStep<>(step, note, one.version()), Optional.empty());
    }

    /** Makes a list and puts it on the public pages today; the number of what is public. */
    private long published(long list) {
        long plan = prepare(ItemKind.PLAN, campaign.planVersion());
        step(plan, ItemStep.PUBLISH, "");
        Site site = Running.part(Sites.class).own(office);
        if (!site.open()) {
            Running.part(Sites.class)
                    .change(
                            office,
                            new Site(site.authority(), site.name(), site.slug(), true, "", "", "", "", site.version()));
        }
        long item = prepare(ItemKind.PROPOSED, list);
        step(item, ItemStep.PUBLISH, "");
        return item;
    }

    private String path(long item) {
        String run = publications.of(office, campaign).stream()
                .filter(one -> one.kind() == ItemKind.PLAN)
                .findFirst()
                .orElseThrow()
                .slug();
        return "/cong-khai/" + Running.part(Sites.class).own(office).slug() + "/" + run + "/"
                + publications.one(office, item).slug();
    }

    private Public.Answer say(long item, String name, String contact, String text) {
        return Public.post(
                path(item) + "/y-kien",
                Map.of("name", name, "contact", contact, "opinion", text),
                "X-Forwarded-For",
                network);
    }

    private PostedStanding standing(long list) {
        return postings.one(office, campaign, list);
    }

    private void answer(long list, OpinionStep step, String said) {
        Opinion one = opinions.of(office, campaign, list).getFirst();
        opinions.step(office, campaign, list, one.id(), new TakenStep<>(step, said, one.version()));
    }

    private String minutes(String secretary, long session) {
        try (Visit visit = Visit.as(secretary)) {
            byte[] paper = visit.get("/campaigns/" + campaign.id() + "/council/sessions/" + session + "/minutes.docx");
            return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(paper))).getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theVoteWaitsForTheListItsDaysAndTheAnswers() {
        String secretary = chamber.scene.person(Role.COUNCIL_SECRETARY).username();
        long session = chamber.call(false);
        assertThatThrownBy(() -> chamber.open(session))
                .hasMessageContaining("posting-missing")
                .hasMessageContaining("Thử 001");
        long list = list();
        assertThat(postings.toList(office, campaign)).isEmpty();
        assertThatThrownBy(() -> chamber.open(session)).hasMessageContaining("posting-not-public");
        long item = published(list);
        assertThat(standing(list).last()).contains(LAST);
        assertThatThrownBy(() -> chamber.open(session))
                .hasMessageContaining("posting-runs")
                .hasMessageContaining(LAST.toString());
        try (Visit visit = Visit.as(secretary)) {
            visit.go("/campaigns/" + campaign.id() + "/council/sessions/" + session);
            assertThat(visit.page.locator("section[aria-labelledby=posted]").innerText())
                    .as("the day of the session is before the last day for opinions")
                    .contains("Lấy ý kiến đến hết 06/01/2025, nên ngày họp 20/12/2024 chưa mở bỏ phiếu được");
        }
        assertThat(say(item, SENDER, CONTACT, WORDS).status()).isEqualTo(303);
        today.moveTo(LAST.plusDays(1));
        assertThatThrownBy(() -> chamber.open(session)).hasMessageContaining("posting-open");
        answer(list, OpinionStep.ANSWER, "Đã kiểm tra: không có hồ sơ trễ hẹn.");
        chamber.open(session);
        for (int i = 1; i <= 4; i++) {
            chamber.vote(i, session, "yes");
        }
        chamber.close(session, "");
        String minutes = minutes(secretary, session);
        assertThat(minutes)
                .contains("20/12/2024", "06/01/2025", WORDS, "không có hồ sơ trễ hẹn")
                .doesNotContain(SENDER, CONTACT);
    }

    @Test
    void namesArePublicForTheirDaysAndWhoSaysSomethingNever() {
        long list = list();
        long item = published(list);
        say(item, SENDER, CONTACT, WORDS);
        String page = Public.ask(path(item)).text();
        assertThat(page).contains("Thử 001", "06/01/2025", "noindex").doesNotContain(SENDER, CONTACT, WORDS);
        Actor member = chamber.scene.invented(Role.COUNCIL_MEMBER);
        assertThat(opinions.of(member, campaign, list))
                .extracting(Opinion::text, Opinion::name, Opinion::contact)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WORDS, "", ""));
        assertThat(opinions.of(office, campaign, list).getFirst().name()).isEqualTo(SENDER);
        today.moveTo(LAST.plusDays(1));
        assertThat(Public.ask(path(item)).text())
                .as("the days are over")
                .contains("06/01/2025")
                .doesNotContain("Thử 001", "<form");
        postings.withdraw(
                office,
                campaign,
                list,
                new TakenStep<>(
                        PostedListStep.WITHDRAW,
                        "Sai tên",
                        standing(list).list().version()));
        assertThat(Public.ask(path(item)).status()).isEqualTo(404);
        assertThat(postings.toList(office, campaign)).as("to be listed anew").hasSize(2);
    }

    @Test
    void whatCannotBeTakenIsKeptOnThePageWithItsReason() {
        long item = published(list());
        Public.Answer shortly = say(item, SENDER, CONTACT, "Tệ");
        assertThat(shortly.status()).isEqualTo(422);
        assertThat(shortly.text()).contains("từ 10 đến", SENDER, CONTACT, ">Tệ</textarea>");
        assertThat(shortly.header("cache-control")).contains("no-store");
        assertThat(say(item, "", CONTACT, WORDS).text()).contains("Họ tên cần", WORDS);
        assertThat(Public.post(path(item) + "/y-kien", Map.of()).text()).contains("Họ tên cần");
        assertThat(say(item, SENDER, "x", WORDS).text()).contains("Cách liên hệ cần");
        assertThat(say(item, SENDER, CONTACT, "x".repeat(4_001)).text()).contains("4.001");
        assertThat(say(item, "<script>alert(1)</script>", CONTACT, "ngắn").text())
                .doesNotContain("<script>");
        today.moveTo(LAST.plusDays(1));
        Public.Answer late = say(item, SENDER, CONTACT, WORDS);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Đã hết thời gian lấy ý kiến vào ngày 06/01/2025", WORDS);
    }

    @Test
    void theSameWordsAreTakenOnceAndANetworkThatSendsTooMuchIsTold() {
        long list = list();
        long item = published(list);
        assertThat(say(item, SENDER, CONTACT, WORDS).status()).isEqualTo(303);
        assertThat(say(item, SENDER, CONTACT.toUpperCase(java.util.Locale.ROOT), " " + WORDS)
                        .status())
                .isEqualTo(303);
        assertThat(standing(list).said()).isEqualTo(1);
        Public.Answer last = say(item, SENDER, CONTACT, WORDS);
        for (int i = 0; i < 20 && last.status() == 303; i++) {
            last = say(item, SENDER, CONTACT, WORDS + i);
        }
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("trong một giờ", WORDS);
        assertThat(Public.post(
                                path(item) + "/y-kien",
                                Map.of("name", SENDER, "contact", CONTACT, "opinion", WORDS + " Lần khác."),
                                "X-Forwarded-For",
                                "203.0.113.77")
                        .status())
                .as("another network")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-19,false", "2024-12-20,true", "2025-01-06,true", "2025-01-07,false", "2025-02-01,false"})
    void anOpinionOnPaperCountsOnTheDaysOfTheList(LocalDate received, boolean counts) {
        long list = list();
        published(list);
        today.moveTo(LocalDate.of(2025, 1, 10));
        GivenOpinion paper = new GivenOpinion(SENDER, "Số 5, phố Thử", WORDS);
        if (counts) {
            opinions.enter(office, campaign, list, paper, received);
            assertThatThrownBy(() -> opinions.enter(office, campaign, list, paper, received))
                    .hasMessageContaining("opinion-twice");
            assertThat(standing(list).open()).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> opinions.enter(office, campaign, list, paper, received))
                    .hasMessageContaining("opinion-day");
        }
    }

    @Test
    void aListThatIsTakenDownBeginsAnewAndOneThatHungElsewhereCounts() {
        long list = list();
        long item = published(list);
        today.moveTo(LocalDate.of(2024, 12, 25));
        step(item, ItemStep.WITHDRAW, "Rà soát lại");
        assertThat(standing(list).phase()).isEqualTo(PostedPhase.BROKEN);
        today.moveTo(LocalDate.of(2024, 12, 27));
        step(item, ItemStep.RESTORE, "Đã rà soát");
        assertThat(standing(list).phase()).isEqualTo(PostedPhase.RUNNING);
        assertThat(standing(list).first()).contains(LocalDate.of(2024, 12, 27));
        assertThat(standing(list).last()).contains(LocalDate.of(2025, 1, 13));
        today.moveTo(LocalDate.of(2025, 1, 14));
        assertThat(standing(list).isHeard()).isTrue();
        step(item, ItemStep.WITHDRAW, "Hết thời gian");
        assertThat(standing(list).isHeard()).as("taken down afterwards").isTrue();
    }

    @Test
    void whatHungInAnotherPlaceCountsFromItsDay() {
        long list = list();
        int version = standing(list).list().version();
        PostedElsewhere tomorrow = new PostedElsewhere("Bảng tin", NOW.plusDays(1));
        assertThatThrownBy(() -> postings.elsewhere(office, campaign, list, tomorrow, version))
                .hasMessageContaining("posting-future");
        postings.elsewhere(office, campaign, list, new PostedElsewhere("Bảng tin", LocalDate.of(2024, 12, 2)), version);
        PostedStanding standing = standing(list);
        assertThat(standing.last()).contains(LocalDate.of(2024, 12, 16));
        assertThat(standing.isHeard()).isTrue();
        chamber.open(chamber.call(false));
    }

    /** With mail, what came with an address counts when the letter was answered; a program that opens the link confirms nothing. */
    @Test
    void anAddressIsConfirmedByTheLetterThatItGot() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Actor administrator = chamber.scene.invented(Role.ADMINISTRATOR);
        MailDesk desk = Running.part(MailDesk.class);
        desk.change(
                administrator,
                Map.of(
                        "active",
                        "true",
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(server.getSmtp().getPort()),
                        "security",
                        "none",
                        "sender",
                        "thidua@example.vn",
                        "address",
                        "https://thidua.example.vn",
                        "before",
                        "7",
                        "after",
                        "1",
                        "escalateAfter",
                        "7",
                        "version",
                        "0"));
        try {
            long list = list();
            long item = published(list);
            Public.Answer sent = say(item, SENDER, CONTACT, WORDS);
            assertThat(sent.header("location")).endsWith("/cho-xac-nhan");
            assertThat(standing(list).said()).isZero();
            assertThat(standing(list).unconfirmed()).isEqualTo(1);
            assertThat(desk.latest(administrator, 10))
                    .as("the administrator does not read the word")
                    .extracting(Digest::body)
                    .noneMatch(body -> body.contains("?ma="));
            Running.part(MailSender.class).send(chamber.scene.authority, 10);
            String link = String.valueOf(server.getReceivedMessages()[0].getContent())
                    .lines()
                    .filter(line -> line.contains("/cong-khai/xac-nhan?ma="))
                    .findFirst()
                    .orElseThrow()
                    .strip()
                    .replace("https://thidua.example.vn", "");
            assertThat(Public.ask(link).status()).isEqualTo(200);
            assertThat(standing(list).said()).as("opened only").isZero();
            String word = link.substring(link.indexOf('=') + 1);
            assertThat(Public.post("/cong-khai/xac-nhan", Map.of("ma", "0".repeat(40)))
                            .status())
                    .isEqualTo(422);
            for (int i = 0; i < 2; i++) {
                assertThat(Public.post("/cong-khai/xac-nhan", Map.of("ma", word))
                                .status())
                        .isEqualTo(200);
            }
            assertThat(opinions.of(office, campaign, list))
                    .extracting(Opinion::state)
                    .containsExactly(OpinionState.OPEN);
            assertThat(say(item, SENDER, "0901 234 567", WORDS).header("location"))
                    .as("who has no e-mail is heard as well")
                    .endsWith("/da-gui");
        } finally {
            server.stop();
            Running.part(JdbcClient.class)
                    .sql("update mail_settings set active = false where authority = :authority")
                    .param("authority", chamber.scene.authority)
                    .update();
        }
    }

    /** What the law asks of a form holds though the plan says nothing, and where the plan asks less. */
    @ParameterizedTest
    @CsvSource({
        "'',2025-06-30,0",
        "'',2025-07-01,10",
        "'    posting: {days: 3}\n',2025-07-01,10",
        "'    posting: {days: 12}\n',2025-07-01,12",
        "'    posting: {days: 13, counted: calendar}\n',2025-07-01,10",
        "'    posting: {days: 21, counted: calendar}\n',2025-07-01,21",
        "'    posting: {days: 3}\n',2024-07-01,3"
    })
    void theLongerOfPlanAndLawHolds(String said, LocalDate day, int days) {
        String yaml = Running.part(PlanPacks.class)
                .text("long-thanh-2024")
                .orElseThrow()
                .replace(
                        "    form: giay-khen\n    level: district\n    to: unit\n",
                        "    form: chien-si-thi-dua\n    level: state\n    to: unit\n" + said);
        Scene scene = Scene.withWards(1);
        scene.kind("agency");
        Plan plan = Running.part(Campaigns.class).plan(scene.campaignOf(yaml));
        Optional<PostingRule> rule = Optional.ofNullable(
                Running.part(PostingRules.class).of(scene.authority, plan, day).get("giay-khen-huyen-tap-the"));
        assertThat(rule.map(PostingRule::days).orElse(0)).isEqualTo(days);
    }

    @Test
    void theDocsPrintItsSteps() throws IOException {
        Docs.steps("posted-list-steps", PostedListStep.values());
        Docs.steps("opinion-steps", OpinionStep.values());
    }

    /** From the dossiers to the vote through the pages alone, by office and citizen. */
    @Test
    void officeAndCitizenDoItThroughThePages() {
        String username = chamber.scene.person(Role.STANDING_OFFICE).username();
        try (Visit desk = Visit.as(username);
                Visit citizen = Visit.stranger(Running.office())) {
            desk.go("/");
            desk.press("Lập danh sách");
            desk.checkHere("to list");
            desk.press("Lập danh sách công khai");
            desk.checkHere("listed");
            String list = desk.path();
            desk.go("/publications?campaign=" + campaign.id());
            desk.press(desk.page.locator("form:has(input[value='plan']) button").first());
            desk.page.fill("[name=text]", "Lời giới thiệu chưa lưu");
            desk.page.locator("form[action$='/publish'] button").click();
            desk.page.locator(".td-loose").waitFor();
            assertThat(desk.page.inputValue("[name=text]"))
                    .as("what is typed and not saved is not left out of what becomes public without a word")
                    .isEqualTo("Lời giới thiệu chưa lưu");
            desk.press(desk.page.locator("form[action$='/change'] button"));
            desk.press(desk.page.locator("form[action$='/publish'] button"));
            desk.go(list);
            desk.press("Soạn để đăng lên trang công khai");
            desk.press(desk.page.locator("form[action$='/publish'] button"));
            desk.go("/publications/site");
            if (!desk.page.locator("input[name=open]").isChecked()) {
                desk.page.locator("input[name=open]").check();
                desk.press(desk.page.locator("form:has(input[name=open]) button"));
            }
            desk.go(list);
            assertThat(desk.page.locator("main").innerText()).contains("Đang lấy ý kiến", "06/01/2025");
            long item = publications.of(office, campaign).stream()
                    .filter(one -> one.kind() == ItemKind.PROPOSED)
                    .findFirst()
                    .orElseThrow()
                    .id();
            citizen.go(path(item).replaceAll("/[^/]*$", ""));
            citizen.press(citizen.page
                    .locator("a:has-text('Danh sách đề nghị khen thưởng')")
                    .first());
            citizen.check(citizen.path(), 1366, 768);
            citizen.check(citizen.path(), 390, 844);
            citizen.page.fill("#name", SENDER);
            citizen.page.fill("#contact", "0901 000 111");
            String many = "Nội dung dài. ".repeat(800);
            citizen.page.fill("#opinion", many);
            citizen.press("Gửi ý kiến");
            assertThat(citizen.page.locator("[role=alert]").innerText()).contains("4.000");
            assertThat(citizen.page.inputValue("#opinion").strip())
                    .as("nothing that somebody typed or pasted is cut off")
                    .isEqualTo(many.strip());
            citizen.page.fill("#opinion", WORDS + "\nDòng thứ hai.");
            citizen.press("Gửi ý kiến");
            citizen.checkHere("sent");
            assertThat(citizen.page.locator("main").innerText()).contains("đã được ghi nhận");
            desk.go("/");
            desk.press("Trả lời");
            assertThat(desk.page.locator("#opinions").innerText()).contains(SENDER, WORDS + "\nDòng thứ hai.");
            desk.page.locator("summary:text-is('Trả lời')").click();
            desk.page.locator("form[action$='/answer'] textarea").fill("Đã kiểm tra, không có hồ sơ trễ.");
            desk.press(desk.page.locator("form[action$='/answer'] button"));
            desk.check(desk.path(), 1366, 768);
            desk.check(desk.path(), 390, 844);
            assertThat(desk.page.locator("#opinions").innerText()).contains("Đã trả lời");
        }
    }
}
