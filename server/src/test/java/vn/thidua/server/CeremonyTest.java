package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.ceremony.Ceremonies;
import vn.thidua.server.ceremony.Ceremony;
import vn.thidua.server.ceremony.Honoured;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.words.Values;

/** The meeting at which awards are handed over: set, printed, shown, and who received what. */
class CeremonyTest {

    private final Stage stage = new Stage();
    private final Ceremonies ceremonies = Running.part(Ceremonies.class);
    private final Actor office = stage.town.invented(Role.STANDING_OFFICE);
    private final LocalDate day = Running.part(Today.class).day();
    private final String path = "/campaigns/" + stage.decided.id() + "/decisions/ceremony";

    private List<Honoured> honoured() {
        return ceremonies.honoured(office, stage.decided);
    }

    private Ceremony meeting(String programme, int version) {
        return new Ceremony(day, "Hội trường Thử Nghiệm", "Bà Trần Thị Mẫu, Chủ tịch", programme, version, "");
    }

    private String text(Visit visit, String file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(visit.ask(path + file).body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void theFirstPageAsksForADayUntilOneIsSet() {
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go("/");
            assertThat(visit.page.innerText("main")).contains("chưa đặt ngày trao thưởng");
            ceremonies.save(office, stage.decided, meeting("", 0));
            visit.go("/");
            assertThat(visit.page.innerText("main"))
                    .doesNotContain("chưa đặt ngày trao thưởng")
                    .contains("Hội nghị trao thưởng tại Hội trường Thử Nghiệm");
        }
    }

    @Test
    void theMeetingIsSetOnItsPageAndOfTwoTheSecondIsTold() throws IOException {
        try (Visit first = Visit.as(stage.town.prefix + ".standing-office");
                Visit second = Visit.as(stage.town.prefix + ".standing-office")) {
            first.check(path, 1366, 768);
            first.check(path, 390, 844);
            second.go(path);
            first.page.setViewportSize(1366, 768);
            first.go(path);
            for (Visit one : List.of(first, second)) {
                one.page.fill("#day", "20/12/2024");
                one.page.fill("#place", one == first ? "Hội trường A" : "Hội trường B");
                one.page.fill("#programme", "8h30 Báo cáo tổng kết\n9:15 Trao thưởng\nBế mạc");
            }
            first.press("Lưu: Ngày, nơi và chương trình");
            second.press("Lưu: Ngày, nơi và chương trình");
            assertThat(second.page.locator("[role=alert]").innerText()).contains("lưu thông tin hội nghị trước");
            assertThat(second.page.inputValue("#place")).isEqualTo("Hội trường B");
            first.go(path);
            assertThat(first.page.inputValue("#place")).isEqualTo("Hội trường A");
            String script = text(first, "/chuong-trinh.docx");
            assertThat(script).contains("08:30", "Báo cáo tổng kết", "09:15", "Hội trường A");
            honoured()
                    .forEach(one -> assertThat(script)
                            .contains(one.entry().name(), one.entry().form()));
            String list = text(first, "/danh-sach.docx");
            honoured().forEach(one -> assertThat(list).contains(one.entry().name()));
        }
    }

    @Test
    void aMeetingBeforeADecisionIsPublicIsAskedAbout() {
        Decision decision = ceremonies.decisions(office, stage.decided).getFirst();
        Running.part(JdbcClient.class)
                .sql("update decision set publish_on = :day where id = :id")
                .param("day", day.plusDays(10))
                .param("id", decision.id())
                .update();
        String number = decision.number().orElseThrow();
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            visit.page.fill("#day", Values.day(day.plusDays(5)));
            visit.page.fill("#place", "Hội trường");
            visit.press("Lưu: Ngày, nơi và chương trình");
            assertThat(visit.page.locator("[role=alert]").innerText())
                    .contains(number, Values.day(day.plusDays(5)), Values.day(day.plusDays(10)));
            assertThat(visit.page.inputValue("#place")).isEqualTo("Hội trường");
            assertThat(ceremonies.of(office, stage.decided)).isEmpty();
            visit.page.locator("[name=early]").check();
            visit.press("Lưu: Ngày, nơi và chương trình");
            assertThat(ceremonies.of(office, stage.decided).orElseThrow().day()).isEqualTo(day.plusDays(5));
            assertThat(visit.page.locator("section[aria-labelledby=meeting]").innerText())
                    .as("it stays to be seen")
                    .contains(number, "sau ngày họp");
            visit.page.locator("[name=early]").check();
            visit.go(path);
            assertThat(visit.page.locator("[name=early]").isChecked())
                    .as("what was asked is asked again, whatever the browser kept")
                    .isFalse();
            visit.page.fill("#day", Values.day(day.plusDays(10)));
            visit.press("Lưu: Ngày, nơi và chương trình");
            assertThat(visit.page.locator("[name=early]").count())
                    .as("nothing is asked of a later day")
                    .isZero();
        }
    }

    @Test
    void aTimeThatIsNoneIsToldAndNothingIsLost() {
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            visit.page.fill("#day", "20/12/2024");
            visit.page.fill("#place", "Hội trường");
            visit.page.fill("#programme", "25:00 Báo cáo");
            visit.press("Lưu: Ngày, nơi và chương trình");
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("25:00");
            assertThat(visit.page.inputValue("#programme")).isEqualTo("25:00 Báo cáo");
        }
        assertThatThrownBy(() -> ceremonies.save(office, stage.decided, meeting("25:00 Báo cáo", 0)))
                .isInstanceOf(Refusal.class);
        assertThat(ceremonies.of(office, stage.decided)).isEmpty();
    }

    @Test
    void whatWasReceivedIsEnteredOnceAndTakenBackWithAReason() {
        List<Long> ids = honoured().stream().map(one -> one.entry().id()).toList();
        assertThat(ids).hasSizeGreaterThan(1);
        long one = ids.getFirst();
        LocalDate issued = honoured().getFirst().entry().issued();
        assertThatThrownBy(() -> ceremonies.receive(office, stage.decided, List.of(one), issued.minusDays(1), ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ceremonies.receive(office, stage.decided, List.of(one), day.plusDays(1), ""))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ceremonies.receive(office, stage.running, List.of(one), day, ""))
                .as("an entry of another campaign")
                .isInstanceOf(Refusal.class);
        ceremonies.receive(office, stage.decided, List.of(one), day, "Lê Văn Thử");
        assertThatThrownBy(() -> ceremonies.receive(office, stage.decided, ids, day, ""))
                .isInstanceOf(Refusal.class);
        assertThat(honoured().stream().filter(row -> row.received().isPresent()))
                .hasSize(1);
        long received = honoured().getFirst().received().orElseThrow().id();
        assertThatThrownBy(() -> ceremonies.takeBack(office, stage.decided, received, " "))
                .isInstanceOf(Refusal.class);
        ceremonies.takeBack(office, stage.decided, received, "ghi nhầm dòng");
        assertThatThrownBy(() -> ceremonies.takeBack(office, stage.decided, received, "lần nữa"))
                .isInstanceOf(Refusal.class);
        assertThat(honoured()).allMatch(row -> row.received().isEmpty());
        ceremonies.receive(office, stage.decided, ids, day, "");
        assertThat(honoured()).allMatch(row -> row.received().isPresent());
        JdbcClient jdbc = Running.part(JdbcClient.class);
        assertThatThrownBy(() -> jdbc.sql("update award_receipt set receiver = 'ai khác'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action like 'award-receipt.%' and authority = :authority")
                        .param("authority", stage.decided.authority())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** Also after the campaign is closed, as the meeting often comes later; whoever took it back is on no list. */
    @Test
    void severalAreEnteredOnThePage() {
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            int all = visit.page.locator("input[name=entry]").count();
            assertThat(all).isEqualTo(honoured().size()).isPositive();
            visit.page.check("[data-check-all=entry]");
            visit.page.fill("#received", Texts.of("vi").day(day));
            visit.page.fill("#receiver", "Lê Văn Thử");
            visit.press("Ghi đã nhận");
            assertThat(visit.page.locator("[role=alert]").allInnerTexts()).isEmpty();
            assertThat(visit.page.locator("input[name=entry]").count()).isZero();
            visit.page.locator("details:has-text('Ghi nhầm?') summary").first().click();
            visit.page.locator("input[name=reason]").first().fill("chưa trao");
            visit.page.locator("button:has-text('Bỏ dòng đã nhận')").first().click();
            assertThat(visit.page.locator("input[name=entry]").count()).isEqualTo(1);
        }
        try (Visit head = Visit.as(stage.town.prefix + ".head")) {
            head.go(path);
            assertThat(head.page.locator("main").innerText())
                    .as("who received in another's place is the office's to know")
                    .doesNotContain("Lê Văn Thử");
            assertThat(head.page.locator("form[action*='/ceremony']").count()).isZero();
        }
    }

    @Test
    void nobodyElseEntersIt() {
        long entry = honoured().getFirst().entry().id();
        for (Role role : Set.of(Role.CHAIR, Role.HEAD, Role.COUNCIL_SECRETARY, Role.SUPERVISOR)) {
            Actor other = stage.of(role, role == Role.HEAD ? "w1" : "");
            assertThatThrownBy(() -> ceremonies.receive(other, stage.decided, List.of(entry), day, ""))
                    .as(role.name())
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> ceremonies.save(other, stage.decided, meeting("", 0)))
                    .as(role.name())
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void slidesGoByKeysAndShowEverybody() {
        ceremonies.save(office, stage.decided, meeting("8:00 Khai mạc", 0));
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.check(path + "/slides", 1366, 768);
            visit.check(path + "/slides", 390, 844);
            visit.page.setViewportSize(1366, 768);
            visit.go(path + "/slides");
            String all = visit.page.locator("main").textContent();
            assertThat(all).contains("Khai mạc");
            honoured().forEach(one -> assertThat(all).contains(one.entry().name()));
            visit.page.keyboard().press("ArrowRight");
            visit.page.waitForURL("**#s2");
            visit.page.keyboard().press("End");
            visit.page.waitForURL("**#s" + visit.page.locator(".slide").count());
            visit.page.keyboard().press("ArrowLeft");
            visit.page.waitForURL("**#s" + (visit.page.locator(".slide").count() - 1));
            assertThat(
                            (Boolean)
                                    visit.page.evaluate(
                                            "() => [...document.querySelectorAll('.slide')].every(s => s.scrollHeight <= innerHeight + 1)"))
                    .as("each fits the screen")
                    .isTrue();
        }
    }
}
