package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.council.Item;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Sitting;
import vn.thidua.server.council.Votes;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.web.Refusal;

/** The council: who votes on what, that a secret stays one, and what follows from the count. */
class CouncilTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 20);

    private final Members members = Running.part(Members.class);
    private final Sessions sessions = Running.part(Sessions.class);
    private final Votes votes = Running.part(Votes.class);

    /** A council of so many members, the first of whom presides; the second belongs to the first ward. */
    private List<Actor> council(Scene scene, String council, int many) {
        Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);
        List<Actor> actors = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            Actor actor = scene.account(Role.COUNCIL_MEMBER, "m" + i);
            members.appoint(
                    secretary,
                    new Member(
                            0,
                            council,
                            actor.account(),
                            "",
                            i == 1 ? "Chủ tịch Hội đồng" : "Ủy viên",
                            i == 2 ? Optional.of("w1") : Optional.empty(),
                            Optional.empty(),
                            i == 1,
                            DAY.minusYears(1),
                            Optional.empty()));
            actors.add(actor);
        }
        return actors;
    }

    private Sitting sitting(Scene scene, Campaign campaign, long session) {
        return sessions.sitting(scene.invented(Role.COUNCIL_SECRETARY), campaign, session);
    }

    private long call(Scene scene, Campaign campaign, String council, boolean secret) {
        return sessions.call(
                scene.invented(Role.COUNCIL_SECRETARY),
                campaign,
                new Sessions.Call(council, DAY, "14:00", "Phòng họp 2", secret));
    }

    private void attend(Scene scene, Campaign campaign, long session, int present) {
        Map<Long, String> there = new HashMap<>();
        sitting(scene, campaign, session).members().stream().limit(present).forEach(one -> there.put(one.id(), "on"));
        sessions.attend(scene.invented(Role.COUNCIL_SECRETARY), campaign, session, there, Map.of());
    }

    private static Map<Long, String> all(Sitting sitting, String choice) {
        Map<Long, String> choices = new HashMap<>();
        sitting.items().forEach(item -> choices.put(item.id(), choice));
        return choices;
    }

    @Test
    void aSecretVoteIsCountedAndNothingJoinsNameAndChoice() {
        Scene scene = Scene.withWards(3);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 3);
        Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);
        List<Actor> voters = council(scene, "steering-committee", 5);
        long session = call(scene, campaign, "steering-committee", true);
        attend(scene, campaign, session, 3);
        assertThatThrownBy(() -> votes.open(secretary, campaign, session, 0))
                .as("three of five are fewer than two thirds")
                .hasMessageContaining("no-quorum");
        attend(scene, campaign, session, 4);
        String phrase = votes.open(secretary, campaign, session, 0).orElseThrow();
        Sitting open = sitting(scene, campaign, session);
        assertThat(open.items()).hasSize(3);
        votes.vote(voters.get(0), campaign, session, all(open, "yes"));
        votes.vote(voters.get(1), campaign, session, all(open, "yes"));
        votes.vote(voters.get(2), campaign, session, all(open, "no"));
        votes.vote(voters.get(2), campaign, session, all(open, "yes"));
        votes.vote(voters.get(3), campaign, session, all(open, "no"));
        assertThatThrownBy(() -> votes.vote(voters.get(4), campaign, session, all(open, "yes")))
                .as("absent")
                .isInstanceOf(Refusal.class);
        assertThat(sitting(scene, campaign, session).voted()).hasSize(4);
        // What a database administrator sees: envelopes beside names, in which equal choices do not look equal.
        JdbcClient jdbc = Running.part(JdbcClient.class);
        List<String> envelopes = jdbc.sql(
                        "select encode(envelope, 'hex') from council_ballot where session = :id and choices is null")
                .param("id", session)
                .query(String.class)
                .list();
        assertThat(envelopes).hasSize(4).doesNotHaveDuplicates();
        assertThat(envelopes.stream().map(String::length).distinct()).hasSize(1);
        assertThatThrownBy(() -> votes.close(secretary, campaign, session, "AAAA-BBBB-CCCC-DDDD-EEEE", 1))
                .hasMessageContaining("phrase");
        votes.close(secretary, campaign, session, phrase.toLowerCase(java.util.Locale.ROOT), 1);
        Sitting counted = sitting(scene, campaign, session);
        assertThat(counted.session().state()).isEqualTo(SessionState.COUNTED);
        for (Item item : counted.items()) {
            boolean own = item.code().equals("w1");
            Item.Count count = item.count().orElseThrow();
            assertThat(count.entitled()).as(item.name()).isEqualTo(own ? 3 : 4);
            assertThat(count.yes()).as(item.name()).isEqualTo(own ? 2 : 3);
            assertThat(counted.carried(item)).isTrue();
            assertThat(Running.part(Ledger.class)
                            .current(campaign, SubjectKind.UNIT, item.code(), "council.votes")
                            .flatMap(Entry::value))
                    .contains(String.valueOf(count.yes()));
        }
        assertThat(jdbc.sql(
                                "select count(*) from council_ballot where session = :id and (envelope is not null or choices is not null)")
                        .param("id", session)
                        .query(Integer.class)
                        .single())
                .as("the envelopes are destroyed")
                .isZero();
        assertThatThrownBy(() -> votes.vote(voters.get(0), campaign, session, Map.of()))
                .hasMessageContaining("vote-closed");
    }

    @Test
    void whoHasAnInterestIsShownAndDoesNotVoteOnThatItem() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 2);
        Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);
        List<Actor> voters = council(scene, "steering-committee", 3);
        long session = call(scene, campaign, "steering-committee", false);
        attend(scene, campaign, session, 3);
        Sitting planned = sitting(scene, campaign, session);
        Item second = planned.items().get(1);
        sessions.declare(
                voters.get(2),
                campaign,
                session,
                second.id(),
                planned.members().get(2).id());
        assertThatThrownBy(() -> sessions.declare(
                        voters.get(2),
                        campaign,
                        session,
                        second.id(),
                        planned.members().get(0).id()))
                .as("for another member")
                .isInstanceOf(Refusal.class);
        votes.open(secretary, campaign, session, 0);
        voters.forEach(voter -> votes.vote(voter, campaign, session, all(planned, "yes")));
        votes.close(secretary, campaign, session, "", 1);
        Sitting counted = sitting(scene, campaign, session);
        assertThat(counted.items().get(0).count()).contains(new Item.Count(2, 0, 2));
        assertThat(counted.items().get(1).count()).contains(new Item.Count(2, 0, 2));
        assertThat(counted.openBallots()).hasSize(3);
    }

    @Test
    void ballotsOfPaperAreEnteredWithTheirTallySheetAndMustAddUp() {
        Scene scene = Scene.withWards(1);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 1);
        Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);
        council(scene, "steering-committee", 3);
        long session = call(scene, campaign, "steering-committee", true);
        attend(scene, campaign, session, 3);
        Item item = sitting(scene, campaign, session).items().getFirst();
        FileStore.Kept tally = Running.part(FileStore.class).keep("tally.pdf", "application/pdf", new byte[] {1});
        assertThatThrownBy(() -> votes.enter(
                        secretary, campaign, session, new Votes.PaperCount(4, 3, 3, Map.of(item.id(), 2), tally), 0))
                .as("more than are there")
                .hasMessageContaining("paper-count");
        assertThatThrownBy(() -> votes.enter(
                        secretary, campaign, session, new Votes.PaperCount(3, 3, 3, Map.of(item.id(), 4), tally), 0))
                .hasMessageContaining("count-range");
        assertThatThrownBy(() ->
                        votes.enter(secretary, campaign, session, new Votes.PaperCount(3, 3, 3, Map.of(), tally), 0))
                .hasMessageContaining("count-missing");
        votes.enter(secretary, campaign, session, new Votes.PaperCount(3, 3, 3, Map.of(item.id(), 2), tally), 0);
        assertThat(sitting(scene, campaign, session).session().tally()).isPresent();
    }

    @Test
    void theWholeSessionInTheBrowser() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 2);
        scene.person(Role.COUNCIL_SECRETARY);
        council(scene, "steering-committee", 3);
        String base = "/campaigns/" + campaign.id() + "/council";
        String phrase;
        String page;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(base);
            secretary.checkHere("the councils");
            secretary.page.locator("summary:has-text('Triệu tập')").first().click();
            secretary.page.fill("input[name=day]", "20/12/2024");
            secretary.page.fill("input[name=time]", "14:00");
            secretary.page.fill("input[name=place]", "Phòng họp tầng 2, trụ sở UBND");
            secretary.press(secretary.page.locator("details[open] button:has-text('Triệu tập')"));
            page = secretary.path();
            secretary.press("Mở bỏ phiếu");
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("0/3");
            secretary.go(page);
            secretary.page.locator("input[name^=present-]").all().forEach(one -> one.check());
            secretary.press("Lưu điểm danh");
            secretary.checkHere("a session that is prepared");
            secretary.press("Mở bỏ phiếu");
            phrase = secretary.page.locator(".td-secret").innerText();
            secretary.checkHere("the phrase");
            secretary.go(page);
            assertThat(secretary.page.locator(".td-secret").count())
                    .as("shown once")
                    .isZero();
        }
        for (int i = 1; i <= 3; i++) {
            try (Visit member = Visit.as(scene.prefix + ".m" + i)) {
                member.go(page);
                member.page.locator("input[type=radio][value=yes]").all().forEach(one -> one.check());
                member.checkHere("a ballot");
                member.press(member.page.locator("#ballot button"));
                assertThat(member.page.locator("main").innerText()).contains("Đổi phiếu");
            }
        }
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(page);
            secretary.page.fill("#phrase-in", "sai");
            secretary.press(secretary.page.locator("form[action$='/close'] button"));
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("Cụm mở phiếu không đúng");
            secretary.page.fill("#phrase-in", phrase);
            secretary.press(secretary.page.locator("form[action$='/close'] button"));
            assertThat(secretary.page.locator("main").innerText()).contains("Thông qua");
            secretary.page.fill("#discussion", "Các thành viên nhất trí với báo cáo.");
            secretary.press(secretary.page.locator("form[action$='/minutes'] button"));
            secretary.press("Ký biên bản");
            secretary.checkHere("minutes with one signature");
        }
        try (Visit presiding = Visit.as(scene.prefix + ".m1")) {
            presiding.go(page);
            presiding.press("Ký biên bản");
            assertThat(presiding.page.locator("main").innerText()).contains("Đã ký biên bản");
            assertThat(presiding.page.locator("#discussion").count()).isZero();
        }
    }

    @Test
    void theTallyIsLookedAtBeforeItIsTaken() {
        Scene scene = Scene.withWards(1);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 1);
        scene.person(Role.COUNCIL_SECRETARY);
        council(scene, "steering-committee", 2);
        long session = call(scene, campaign, "steering-committee", true);
        attend(scene, campaign, session, 2);
        String page = "/campaigns/" + campaign.id() + "/council/sessions/" + session;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(page);
            secretary.page.locator("summary:has-text('phiếu giấy')").click();
            for (String field : List.of("issued", "returned", "valid")) {
                secretary.page.fill("input[name=" + field + "]", "2");
            }
            secretary.page.fill("input[name^=yes-]", "1");
            secretary
                    .page
                    .locator("input[name=tally]")
                    .setInputFiles(new FilePayload(
                            "kiểm phiếu.exe", "application/pdf", "MZ nothing".getBytes(StandardCharsets.UTF_8)));
            secretary.press("Ghi kết quả");
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("Chỉ nhận PDF");
            assertThat(secretary.page.locator("input[name=issued]").inputValue())
                    .as("what was typed is still there")
                    .isEqualTo("2");
            byte[] pdf = Pdf.of(new Paper(new Paper.Head("", "Hội đồng", "", ""), List.of(new Paper.Text("2/2"))));
            secretary
                    .page
                    .locator("input[name=tally]")
                    .setInputFiles(new FilePayload("kiểm phiếu.pdf", "application/pdf", pdf));
            secretary.press("Ghi kết quả");
            assertThat(secretary.page.locator("main").innerText()).contains("Đã kiểm phiếu");
        }
    }
}
