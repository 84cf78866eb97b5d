package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.notification.Digest;
import vn.thidua.server.notification.MailDesk;
import vn.thidua.server.notification.MailSender;
import vn.thidua.server.notification.ReceivedNotices;
import vn.thidua.server.notification.Reminders;

/** Reminders over the year: one mail a person and day, none lost or doubled, whatever the server does. */
class MailTest {

    private static final LocalDate NOW = LocalDate.of(2024, 12, 20);

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Reminders reminders = Running.part(Reminders.class);
    private final MailSender postman = Running.part(MailSender.class);
    private final Today today = Running.part(Today.class);
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        today.moveTo(NOW);
        // The rounds of the other tests have nothing to do here any more.
        Running.part(JdbcClient.class)
                .sql("update mail_settings set active = false where authority = :authority")
                .param("authority", scene.authority)
                .update();
    }

    private Map<String, String> form(int version) {
        Map<String, String> form = new HashMap<>(Map.of(
                "active", "true",
                "host", "127.0.0.1",
                "port", String.valueOf(server.getSmtp().getPort()),
                "security", "none",
                "sender", "thidua@example.vn",
                "address", "https://thidua.example.vn",
                "before", "14,7,1",
                "after", "1,7"));
        form.put("escalateAfter", "7");
        form.put("version", String.valueOf(version));
        return form;
    }

    private Actor person(Role role, String mail) {
        Actor actor = scene.person(role);
        Running.part(Accounts.class).changeEmail(actor, mail);
        return actor;
    }

    private void open() {
        Running.part(MailDesk.class).change(scene.invented(Role.ADMINISTRATOR), form(0));
    }

    private List<Digest> mails() {
        return Running.part(MailDesk.class).latest(scene.invented(Role.ADMINISTRATOR), 500);
    }

    /** It goes to whom it is for alone: sealed while it waits, forgotten when it is sent, shown on no page. */
    @Test
    void theLinkForAForgottenPasswordIsSentAndStandsNowhereToBeRead() throws Exception {
        Passwords passwords = Running.part(Passwords.class);
        Actor administrator = scene.person(Role.ADMINISTRATOR);
        Actor clerk = scene.person(Role.CLERK);
        passwords.openLink(administrator, clerk.account(), "duong-dan-thu-nhat");
        assertThat(mails()).as("there is no mail yet").isEmpty();
        open();
        passwords.openLink(administrator, clerk.account(), "duong-dan-thu-hai");
        assertThat(mails()).as("no address is known").isEmpty();
        Running.part(Accounts.class).changeEmail(clerk, "clerk@example.vn");
        passwords.openLink(administrator, clerk.account(), "duong-dan-thu-ba");
        passwords.openLink(administrator, clerk.account(), "duong-dan-thu-tu");
        assertThat(mails())
                .as("each link is a mail of its own")
                .hasSize(2)
                .allMatch(mail -> mail.body().isEmpty());
        assertThat(kept(clerk)).hasSize(2).noneMatch(body -> body.contains("duong-dan"));
        postman.send(scene.authority, 10);
        assertThat(server.getReceivedMessages()).hasSize(2);
        List<String> received = new java.util.ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            received.add(String.valueOf(message.getContent()));
        }
        for (String token : List.of("duong-dan-thu-ba", "duong-dan-thu-tu")) {
            assertThat(received)
                    .as(token)
                    .anyMatch(text -> text.contains("https://thidua.example.vn/reset?token=" + token)
                            && text.contains("chỉ dùng được một lần"));
        }
        assertThat(kept(clerk)).as("what was sent is forgotten").containsOnly("");
    }

    private static List<String> kept(Actor actor) {
        return Running.part(JdbcClient.class)
                .sql("select body from digest where account = :account")
                .param("account", actor.account())
                .query(String.class)
                .list();
    }

    @Test
    void overTheYearPeopleAreRemindedOnTheDaysOfTheRule() {
        open();
        Actor clerk = person(Role.CLERK, "clerk@example.vn");
        Actor head = person(Role.HEAD, "head@example.vn");
        Actor office = person(Role.STANDING_OFFICE, "office@example.vn");
        Set<LocalDate> toClerk = new HashSet<>();
        Set<LocalDate> toHead = new HashSet<>();
        Set<LocalDate> toOffice = new HashSet<>();
        for (LocalDate day = LocalDate.of(2024, 3, 14);
                day.isBefore(LocalDate.of(2025, 1, 20));
                day = day.plusDays(1)) {
            today.moveTo(day);
            reminders.planToday(scene.authority);
            assertThat(reminders.planToday(scene.authority))
                    .as("a restart plans nothing twice")
                    .isZero();
        }
        for (Digest mail : mails()) {
            (mail.account() == clerk.account() ? toClerk : mail.account() == head.account() ? toHead : toOffice)
                    .add(mail.day());
            assertThat(List.of(clerk.account(), head.account(), office.account()))
                    .contains(mail.account());
        }
        // Registration is due on 26/04: 14, 7 and 1 day before, the day itself, 1 and 7 days after.
        assertThat(toClerk)
                .contains(
                        LocalDate.of(2024, 4, 12),
                        LocalDate.of(2024, 4, 19),
                        LocalDate.of(2024, 4, 25),
                        LocalDate.of(2024, 4, 26),
                        LocalDate.of(2024, 4, 27),
                        LocalDate.of(2024, 5, 3))
                .doesNotContain(LocalDate.of(2024, 4, 20), LocalDate.of(2024, 5, 4));
        assertThat(toHead).contains(LocalDate.of(2024, 5, 3)).doesNotContain(LocalDate.of(2024, 4, 25));
        assertThat(toOffice).contains(LocalDate.of(2024, 4, 27)).doesNotContain(LocalDate.of(2024, 4, 12));
        assertThat(mails())
                .as("one a person and day")
                .extracting(mail -> mail.account() + "/" + mail.day())
                .doesNotHaveDuplicates();
    }

    @Test
    void aServerThatFailsHalfTheTimeLosesAndDoublesNothing() throws Exception {
        open();
        for (int i = 1; i <= 12; i++) {
            Actor one = scene.account(Role.CLERK, "c" + i);
            Running.part(Accounts.class).changeEmail(one, "c" + i + "@example.vn");
        }
        AtomicInteger asked = new AtomicInteger();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (asked.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("not now");
            }
            return server.getUserManager().getUserByEmail(address.getEmail()) == null
                    ? server.getUserManager().createUser(address.getEmail(), address.getEmail(), "x")
                    : server.getUserManager().getUserByEmail(address.getEmail());
        });
        today.moveTo(LocalDate.of(2024, 4, 19));
        assertThat(reminders.planToday(scene.authority)).isEqualTo(12);
        int rounds = 0;
        while (mails().stream().anyMatch(mail -> mail.state().equals("waiting")) && rounds++ < 12) {
            postman.send(scene.authority, 100);
            Running.part(JdbcClient.class)
                    .sql("update digest set next_at = now() - interval '10 years' where authority = :authority")
                    .param("authority", scene.authority)
                    .update();
        }
        assertThat(mails()).allMatch(mail -> mail.state().equals("sent"));
        assertThat(mails()).anyMatch(mail -> mail.tries() > 1);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(Arrays.stream(received).map(MailTest::to)).hasSize(12).doesNotHaveDuplicates();
        MimeMessage first = received[0];
        assertThat(first.getSubject()).startsWith("Thi đua: ");
        assertThat(String.valueOf(first.getContent()))
                .contains("Kính gửi", "26/04/2024", "https://thidua.example.vn/campaigns/");
        assertThat(GreenMailUtil.getHeaders(first)).contains("Auto-Submitted: auto-generated");
    }

    /** Lines of the head are at most 76 signs of ASCII, each word of it at most 75 (RFC 2047), and read as they were written. */
    @Test
    void longVietnameseNamesOfSenderAndSubjectAreFoldedAndReadAgain() throws Exception {
        String sender =
                "Văn phòng Hội đồng Thi đua - Khen thưởng Ủy ban nhân dân xã Nguyễn Thị Minh Khai, tỉnh Đồng Tháp Mười";
        Map<String, String> form = form(0);
        form.put("sender", "\"" + sender + "\" <thidua@example.vn>");
        Actor clerk = scene.person(Role.CLERK);
        Running.part(MailDesk.class).change(scene.invented(Role.ADMINISTRATOR), form);
        Running.part(Accounts.class).changeEmail(clerk, "clerk@example.vn");
        Running.part(Passwords.class).openLink(scene.person(Role.ADMINISTRATOR), clerk.account(), "mot-duong-dan");
        String subject = "Phường Nguyễn Ngọc Ưỡng – Đặng Thùy Trâm: ".repeat(6).strip();
        Running.part(JdbcClient.class)
                .sql("update digest set subject = :subject where authority = :authority")
                .param("subject", subject)
                .param("authority", scene.authority)
                .update();
        postman.send(scene.authority, 10);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(sender);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("thidua@example.vn");
        assertThat(GreenMailUtil.getHeaders(message).lines().filter(line -> !line.startsWith("Received:")))
                .allMatch(line -> line.length() <= 76, "at most 76 signs")
                .allMatch(line -> line.chars().allMatch(sign -> sign < 128), "ASCII")
                .allMatch(
                        line -> Arrays.stream(line.split(" "))
                                .filter(word -> word.startsWith("=?"))
                                .allMatch(word -> word.length() <= 75),
                        "encoded words of at most 75");
    }

    private static String to(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatIsGoneIsSeenAndTriedAgain() {
        open();
        person(Role.CLERK, "clerk@example.vn");
        server.stop();
        today.moveTo(LocalDate.of(2024, 4, 19));
        reminders.planToday(scene.authority);
        for (int i = 0; i < 8; i++) {
            postman.send(scene.authority, 10);
            Running.part(JdbcClient.class)
                    .sql("update digest set next_at = now() - interval '10 years' where authority = :authority")
                    .param("authority", scene.authority)
                    .update();
        }
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo("failed");
            assertThat(mail.problem()).isNotEmpty();
        });
        Actor administrator = scene.invented(Role.ADMINISTRATOR);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Running.part(MailDesk.class).change(administrator, form(1));
        Running.part(MailDesk.class).again(administrator);
        assertThat(postman.send(scene.authority, 10)).isEqualTo(1);
        assertThatThrownBy(() -> Running.part(MailDesk.class).change(administrator, form(1)))
                .as("two people")
                .hasMessageContaining("moved");
    }

    @Test
    void theOfficeRemindsThoseWhoAreLateAndSeesItBefore() {
        open();
        person(Role.CLERK, "clerk@example.vn");
        Actor office = scene.invented(Role.STANDING_OFFICE);
        today.moveTo(LocalDate.of(2024, 5, 20));
        assertThat(reminders.late(office, campaign)).isNotEmpty();
        assertThat(reminders.preview(office, campaign))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("quá hạn 24 ngày"));
        assertThat(mails()).isEmpty();
        reminders.remindLate(office, campaign);
        reminders.remindLate(office, campaign);
        assertThat(mails()).as("once a day").hasSize(1);
    }

    /** Whoever has no address finds the reminder in the page, marked until it is read; others find nothing of it. */
    @Test
    void aReminderReachesThoseWithoutMailInThePage() {
        open();
        Actor clerk = person(Role.CLERK, "");
        Actor office = scene.invented(Role.STANDING_OFFICE);
        today.moveTo(LocalDate.of(2024, 5, 20));
        reminders.remindLate(office, campaign);
        try (Visit visit = Visit.as(clerk.username())) {
            visit.go("/");
            assertThat(visit.page.locator(".td-unread").innerText()).isEqualTo("1");
            visit.check("/notices", 1366, 768);
            visit.check("/notices", 390, 844);
            assertThat(visit.page.locator("main").innerText()).contains("quá hạn 24 ngày", "Chưa đọc");
            String to = visit.page.locator(".td-notice-lines a").first().getAttribute("href");
            assertThat(to).startsWith("/campaigns/" + campaign.id());
            assertThat(visit.go(to)).isEqualTo(200);
            visit.go("/notices");
            visit.press("Đánh dấu đã đọc tất cả");
            assertThat(visit.page.locator(".td-unread").count()).isZero();
            assertThat(visit.page.locator("main").innerText()).doesNotContain("Chưa đọc");
        }
        ReceivedNotices notices = Running.part(ReceivedNotices.class);
        long own = notices.of(clerk, 1).shown().getFirst().id();
        assertThatThrownBy(() -> notices.read(office, own)).isInstanceOf(Refusal.class);
    }

    @Test
    void theCalendarIsReadByOtherProgramsAtItsPrivateAddress() throws Exception {
        person(Role.CLERK, "");
        String address;
        try (Visit visit = Visit.as(scene.prefix + ".clerk")) {
            visit.go("/calendar");
            visit.checkHere("the calendar");
            visit.page.fill("input[name=email]", "khong-phai-thu");
            visit.press(visit.page.locator("form[action='/calendar/email'] button"));
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("khong-phai-thu");
            assertThat(visit.page.inputValue("input[name=email]")).isEqualTo("khong-phai-thu");
            visit.press(visit.page.locator("form[action='/calendar/link'] button"));
            address = visit.page.locator("code").innerText();
            String feed = new String(visit.get(address), StandardCharsets.UTF_8);
            var calendar = new CalendarBuilder().build(new StringReader(feed));
            assertThat(calendar.getComponents("VEVENT")).hasSizeGreaterThan(4);
            assertThat(feed).contains("20240426");
            visit.go("/calendar");
            visit.press(visit.page.locator("form[action='/calendar/link'] button"));
            assertThat(visit.page
                            .request()
                            .get(visit.page.url().replaceAll("/calendar.*", "") + address)
                            .status())
                    .as("the earlier address leads nowhere")
                    .isEqualTo(404);
        }
        scene.person(Role.ADMINISTRATOR);
        try (Visit visit = Visit.as(scene.prefix + ".administrator")) {
            visit.go("/mail");
            visit.checkHere("settings of mail");
            visit.page.fill("input[name=before]", "bảy ngày");
            visit.press(visit.page.locator("form[action='/mail'] button"));
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("bảy ngày");
            assertThat(visit.page.inputValue("input[name=before]")).isEqualTo("bảy ngày");
        }
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            visit.go("/campaigns/" + campaign.id() + "/reminders");
            visit.checkHere("who is late");
        }
    }
}
