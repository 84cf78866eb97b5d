package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.council.Attendance;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.council.Item;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.workflow.Reasoned;
import vn.thidua.server.workflow.TakenStep;

/** The council: what it decides upon, who votes on what, and what follows from the count. */
class CouncilTest {

    private static Set<String> codes(SessionDetails sitting) {
        return sitting.items().stream().map(Item::code).collect(Collectors.toSet());
    }

    @Test
    void theAgendaIsWhatWasHandedInAndFoundInOrder() {
        Scene scene = Scene.withWards(4);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        scene.excellent(campaign, 4);
        scene.handIn(campaign, "w1");
        scene.handIn(campaign, "w2");
        scene.accept(campaign);
        scene.handIn(campaign, "w3");
        Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);
        Sessions sessions = Running.part(Sessions.class);
        long session = sessions.call(
                secretary, campaign, new Sessions.Call(Chamber.COUNCIL, Chamber.DAY, "8h30", "Phòng họp", true));
        assertThat(codes(sessions.sitting(secretary, campaign, session)))
                .as("the fourth is eligible and has no dossier, the third is not accepted yet")
                .containsExactlyInAnyOrder("w1", "w2");
        assertThat(sessions.sitting(secretary, campaign, session).session().time())
                .isEqualTo("08:30");
        scene.accept(campaign);
        Nominations nominations = Running.part(Nominations.class);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Nomination first = nominations.seenBy(office, campaign).stream()
                .filter(one -> one.code().equals("w1"))
                .findFirst()
                .orElseThrow();
        nominations.step(
                office, campaign, first.id(), new TakenStep<>(NominationStep.REOPEN, "Sai mẫu", first.version()));
        Running.part(vn.thidua.server.council.Preparation.class).renew(secretary, campaign, session, 0);
        assertThat(codes(sessions.sitting(secretary, campaign, session))).containsExactlyInAnyOrder("w2", "w3");
    }

    /** Offered are those with a role that votes; whoever has none is refused with the remedy, and nothing typed is lost. */
    @Test
    void membersAreChosenAmongThoseWhoMayVoteByNameAndRole() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("long-thanh-2024", "agency");
        Actor secretary = scene.person(Role.COUNCIL_SECRETARY);
        Actor member = scene.person(Role.COUNCIL_MEMBER);
        Actor clerk = scene.person(Role.CLERK);
        try (Visit visit = Visit.as(secretary.username())) {
            visit.go("/campaigns/" + campaign.id() + "/council");
            visit.checkHere("councils");
            List<String> offered = visit.page.locator("#council-people option").all().stream()
                    .map(option -> option.getAttribute("value"))
                    .toList();
            assertThat(offered)
                    .anyMatch(one -> one.contains(member.username()) && one.contains("Thành viên Hội đồng"))
                    .noneMatch(one -> one.contains(clerk.username()));
            for (String[] one : new String[][] {
                {clerk.username(), "không có vai trò nào được bỏ phiếu"}, {"Không Ai Cả", "Không tìm được đúng một"}
            }) {
                appoint(visit, one[0], "Phó Trưởng ban", "Người không có");
                assertThat(visit.page.locator("[role=alert]").innerText()).contains(one[1]);
                assertThat(visit.page.locator("details[open] [name=account]").inputValue())
                        .isEqualTo(one[0]);
                assertThat(visit.page.locator("details[open] [name=post]").inputValue())
                        .isEqualTo("Phó Trưởng ban");
            }
            appoint(visit, member.username(), "Ủy viên", "Người không có");
            assertThat(visit.page.locator("[role=alert]").innerText())
                    .as("an interest that nobody finds would let the member vote")
                    .contains("Người không có");
            appoint(visit, member.username(), "Ủy viên", "");
            assertThat(visit.page.locator("main").innerText()).contains("Ủy viên", member.name());
        }
    }

    private static void appoint(Visit visit, String account, String post, String person) {
        com.microsoft.playwright.Locator fields =
                visit.page.locator("form[action$='/members']").first();
        if (!fields.isVisible()) {
            visit.page
                    .locator("details:has(form[action$='/members']) summary")
                    .first()
                    .click();
        }
        fields.locator("[name=account]").fill(account);
        fields.locator("[name=post]").fill(post);
        fields.locator("[name=person]").fill(person);
        visit.press(fields.locator("button"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "24:00", "12:60", "14", "chiều", "-1:00", "14:5", "", "14:00:00", "99h"})
    void aTimeThatThereIsNotIsRefusedWithWhatWasTyped(String time) {
        Chamber chamber = Chamber.of(1, 3);
        assertThatThrownBy(() -> chamber.sessions.call(
                        chamber.secretary,
                        chamber.campaign,
                        new Sessions.Call(Chamber.COUNCIL, Chamber.DAY, time, "Phòng họp", true)))
                .hasMessageContaining("time-of-day")
                .hasMessageContaining(time);
    }

    @ParameterizedTest
    @CsvSource({
        "14:00,14:00",
        "8h30,08:30",
        "8 giờ,08:00",
        "0:00,00:00",
        "23:59,23:59",
        "14 giờ 05 phút,14:05",
        "9H,09:00"
    })
    void aTimeIsReadHoweverItIsWritten(String typed, String time) {
        Chamber chamber = Chamber.of(1, 3);
        long session = chamber.sessions.call(
                chamber.secretary,
                chamber.campaign,
                new Sessions.Call(Chamber.COUNCIL, Chamber.DAY, typed, "Phòng họp", true));
        assertThat(chamber.sitting(session).session().time()).isEqualTo(time);
    }

    @Test
    void aSessionIsChangedAndCancelledWithAReasonThatItsHistoryKeeps() {
        Chamber chamber = Chamber.of(1, 3);
        long session = chamber.call(true);
        Sessions.Call other =
                new Sessions.Call(Chamber.COUNCIL, Chamber.DAY.plusDays(3), "9:00", "Hội trường A", false);
        assertThatThrownBy(() -> chamber.sessions.change(
                        chamber.secretary, chamber.campaign, session, other, new Reasoned(" ", 0)))
                .hasMessageContaining("reason-needed");
        chamber.sessions.change(
                chamber.secretary, chamber.campaign, session, other, new Reasoned("Chủ tịch đi công tác", 0));
        assertThatThrownBy(() -> chamber.sessions.change(
                        chamber.secretary, chamber.campaign, session, other, new Reasoned("lần nữa", 0)))
                .as("from an old page")
                .hasMessageContaining("session-moved");
        SessionDetails changed = chamber.sitting(session);
        assertThat(changed.session().day()).isEqualTo(Chamber.DAY.plusDays(3));
        assertThat(changed.session().secret()).isFalse();
        assertThat(changed.items()).hasSize(1);
        assertThat(changed.events().getLast().note())
                .contains("Chủ tịch đi công tác", "14:00", "Hội trường A", "bỏ phiếu kín → ", "biểu quyết công khai");
        chamber.sessions.cancel(chamber.secretary, chamber.campaign, session, "Không đủ người", 1);
        assertThatThrownBy(() -> chamber.open(session)).hasMessageContaining("session-moved");
        assertThat(codes(chamber.sitting(chamber.call(true))))
                .as("what a cancelled session did not decide")
                .contains("w1");
    }

    @Test
    void aSecretVoteIsCountedAndNothingJoinsNameAndChoice() {
        Chamber chamber = Chamber.of(3, 5);
        long session = chamber.call(true);
        chamber.attend(session, 3);
        assertThatThrownBy(() ->
                        chamber.votes.open(chamber.secretary, chamber.campaign, session, chamber.version(session)))
                .as("three of five are fewer than two thirds, which are four")
                .hasMessageContaining("no-quorum [3, 5, 4]");
        chamber.attend(session, 4);
        String phrase = chamber.votes
                .open(chamber.secretary, chamber.campaign, session, chamber.version(session))
                .orElseThrow();
        chamber.vote(1, session, "yes");
        chamber.vote(2, session, "yes");
        chamber.vote(3, session, "no");
        chamber.vote(3, session, "yes");
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .as("three ballots of five members are no quorum")
                .hasMessageContaining("no-quorum");
        chamber.vote(4, session, "no");
        assertThatThrownBy(() -> chamber.vote(5, session, "yes")).as("absent").isInstanceOf(Refusal.class);
        assertThat(chamber.sitting(session).voted()).hasSize(4);
        // What a database administrator sees: envelopes beside names, in which equal choices do not look equal.
        JdbcClient jdbc = Running.part(JdbcClient.class);
        List<String> envelopes = jdbc.sql(
                        "select encode(envelope, 'hex') from council_ballot where session = :id and choices is null")
                .param("id", session)
                .query(String.class)
                .list();
        assertThat(envelopes).hasSize(4).doesNotHaveDuplicates();
        assertThat(envelopes.stream().map(String::length).distinct()).hasSize(1);
        assertThatThrownBy(() -> chamber.close(session, "AAAA-BBBB-CCCC-DDDD-EEEE"))
                .hasMessageContaining("phrase");
        chamber.close(session, phrase.toLowerCase(java.util.Locale.ROOT));
        SessionDetails counted = chamber.sitting(session);
        assertThat(counted.session().state()).isEqualTo(SessionState.COUNTED);
        assertThat(counted.items()).hasSize(3);
        for (Item item : counted.items()) {
            boolean own = item.code().equals("w1");
            Item.Count count = item.count().orElseThrow();
            assertThat(count.entitled()).as(item.name()).isEqualTo(own ? 3 : 4);
            assertThat(count.yes()).as(item.name()).isEqualTo(own ? 2 : 3);
            assertThat(counted.carried(item)).isTrue();
            assertThat(Running.part(Ledger.class)
                            .current(chamber.campaign, SubjectKind.UNIT, item.code(), "council.votes")
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
        assertThatThrownBy(() -> chamber.vote(1, session, "yes")).hasMessageContaining("vote-closed");
    }

    /** One session, an award that needs nine of ten votes and one that needs half: three of four are enough for one of them. */
    @Test
    void eachKindOfItemHasItsOwnMajority() throws IOException {
        String yaml = Running.part(PlanPacks.class)
                .text("long-thanh-2024")
                .orElseThrow()
                .replace(
                        "CCHC huyện, ballot: either,",
                        "CCHC huyện, ballot: either, majorities: [{item: danh-hieu, percent: 90},"
                                + " {item: giay-khen, percent: 50}],");
        String award = yaml.substring(
                yaml.indexOf("  giay-khen-huyen-tap-the:\n"), yaml.indexOf("  giay-khen-huyen-ca-nhan:\n"));
        yaml = yaml.replace(
                award,
                award
                        + award.replace("giay-khen-huyen-tap-the", "danh-hieu")
                                .replace("Giấy khen của Chủ tịch UBND huyện (tập thể)", "Danh hiệu của huyện"));
        Chamber chamber = Chamber.of(4, yaml, List.of("giay-khen-huyen-tap-the", "danh-hieu"));
        SessionDetails planned = chamber.sitting(chamber.call(false));
        assertThat(planned.items())
                .extracting(
                        Item::award,
                        item -> item.majority().percent().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder(tuple("giay-khen-huyen-tap-the", "50"), tuple("danh-hieu", "90"));
        long session = planned.session().id();
        chamber.open(session);
        for (int i = 1; i <= 3; i++) {
            chamber.vote(i, session, "yes");
        }
        chamber.vote(4, session, "no");
        chamber.close(session, "");
        SessionDetails counted = chamber.sitting(session);
        assertThat(counted.items())
                .extracting(Item::award, counted::carried)
                .containsExactlyInAnyOrder(tuple("giay-khen-huyen-tap-the", true), tuple("danh-hieu", false));
        chamber.scene.person(Role.COUNCIL_SECRETARY);
        try (Visit secretary = Visit.as(chamber.scene.prefix + ".council-secretary")) {
            String page = "/campaigns/" + chamber.campaign.id() + "/council/sessions/" + session;
            secretary.go(page);
            secretary.checkHere("two majorities");
            assertThat(row(secretary, "Danh hiệu của huyện")).contains("từ 90 %", "Không thông qua");
            assertThat(row(secretary, "Giấy khen của Chủ tịch UBND huyện"))
                    .contains("từ 50 %")
                    .doesNotContain("Không thông qua");
            assertThat(words(secretary.get(page + "/minutes.docx")))
                    .contains(
                            "90 %",
                            "50 %", "Không thông qua", "75 %", "5. Kết luận", "Hội đồng không thông qua đề nghị tặng");
            assertThat(words(secretary.get(page + "/invitation.docx")))
                    .as("it goes out before the day of the session, from the body that meets")
                    .contains(PaperWords.placeAndNoDay("…"), counted.rules().label())
                    .doesNotContain(
                            PaperWords.placeAndDay("…", counted.session().day()));
        }
    }

    private static String words(byte[] docx) throws IOException {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx))).getText();
    }

    private static String row(Visit visit, String award) {
        return visit.page.locator("tbody tr:has-text('" + award + "')").innerText();
    }

    @ParameterizedTest
    @CsvSource({
        "50,true,2,4,false",
        "50,false,2,4,true",
        "90,false,9,10,true",
        "90,false,8,10,false",
        "66.67,false,2,3,false",
        "80,false,4,5,true",
        "50,true,0,0,false"
    })
    void aShareIsReachedOrExceeded(BigDecimal percent, boolean strict, int yes, int base, boolean reached) {
        assertThat(new Item.Majority(percent, strict, false).isReached(yes, base))
                .isEqualTo(reached);
    }

    @Test
    void whoLeavesAfterwardsChangesNeitherCountsNorNames() {
        Chamber chamber = Chamber.of(2, 4);
        long session = chamber.call(true);
        String phrase = chamber.open(session);
        SessionDetails open = chamber.sitting(session);
        for (int i = 1; i <= 4; i++) {
            chamber.vote(i, session, "yes");
        }
        Members members = Running.part(Members.class);
        members.end(chamber.secretary, open.members().get(3).id(), Chamber.DAY.minusDays(1));
        Accounts accounts = Running.part(Accounts.class);
        accounts.activate(
                chamber.scene.invented(Role.ADMINISTRATOR),
                chamber.voters.get(2).account(),
                false);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        jdbc.sql("update role_grant set ended_at = now() where account = :account")
                .param("account", chamber.voters.get(2).account())
                .update();
        chamber.close(session, phrase);
        chamber.sign(session);
        SessionDetails signed = chamber.sitting(session);
        assertThat(signed.members()).isEqualTo(open.members());
        assertThat(signed.members()).extracting(Member::name).doesNotContain("?");
        assertThat(signed.items())
                .filteredOn(item -> item.code().equals("w2"))
                .allMatch(item -> item.count().equals(java.util.Optional.of(new Item.Count(4, 0, 4))));
        assertThat(signed.isQuorum()).isTrue();
    }

    @Test
    void whoHasAnInterestIsShownAndDoesNotVoteOnThatItem() {
        Chamber chamber = Chamber.of(2, 5);
        long session = chamber.call(false);
        SessionDetails planned = chamber.sitting(session);
        Item second = item(planned, "w2");
        long third = planned.members().get(2).id();
        chamber.preparation.declare(chamber.voters.get(2), chamber.campaign, session, second.id(), third);
        assertThatThrownBy(() -> chamber.preparation.declare(
                        chamber.voters.get(2),
                        chamber.campaign,
                        session,
                        second.id(),
                        planned.members().getFirst().id()))
                .as("for another member")
                .isInstanceOf(Refusal.class);
        chamber.open(session);
        for (int i = 1; i <= 5; i++) {
            chamber.vote(i, session, "yes");
        }
        chamber.close(session, "");
        SessionDetails counted = chamber.sitting(session);
        assertThat(item(counted, "w1").count()).contains(new Item.Count(4, 0, 4));
        assertThat(item(counted, "w2").count()).contains(new Item.Count(4, 0, 4));
        assertThat(counted.openBallots()).hasSize(5);
    }

    private static Item item(SessionDetails sitting, String code) {
        return sitting.items().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSecretaryNotesAnInterestBeforeTheVoteAndTheMemberIsToldAndCanDenyIt() throws Exception {
        Chamber chamber = Chamber.of(2, 6);
        long session = chamber.call(true);
        SessionDetails planned = chamber.sitting(session);
        Item second = item(planned, "w2");
        Member third = planned.members().get(2);
        Member fourth = planned.members().get(3);
        chamber.preparation.declare(chamber.secretary, chamber.campaign, session, second.id(), third.id());
        chamber.preparation.declare(chamber.secretary, chamber.campaign, session, second.id(), fourth.id());
        assertThat(chamber.sitting(session).untold(third)).containsExactly(second);
        chamber.preparation.answer(chamber.voters.get(2), chamber.campaign, session, second.id(), "");
        chamber.preparation.answer(
                chamber.voters.get(3), chamber.campaign, session, second.id(), "Tôi chuyển công tác từ 2020");
        SessionDetails told = chamber.sitting(session);
        assertThat(told.untold(third)).isEmpty();
        assertThat(told.interest(third, second)).isEqualTo("declared");
        assertThat(told.interest(fourth, second)).isEmpty();
        assertThat(told.events().getLast().note()).contains("Tôi chuyển công tác từ 2020");
        String phrase = chamber.open(session);
        assertThatThrownBy(() -> chamber.preparation.declare(
                        chamber.secretary, chamber.campaign, session, second.id(), fourth.id()))
                .as("once the vote is open only the member")
                .hasMessageContaining("session-moved");
        chamber.preparation.declare(chamber.voters.get(3), chamber.campaign, session, second.id(), fourth.id());
        SessionDetails open = chamber.sitting(session);
        assertThat(open.entitled(item(open, "w2")))
                .as("the base stands from the opening on")
                .isEqualTo(5);
        for (int member = 1; member <= 6; member++) {
            chamber.vote(member, session, "yes");
        }
        chamber.close(session, phrase);
        chamber.scene.person(Role.COUNCIL_SECRETARY);
        try (Visit secretary = Visit.as(chamber.scene.prefix + ".council-secretary")) {
            assertThat(words(secretary.get(
                            "/campaigns/" + chamber.campaign.id() + "/council/sessions/" + session + "/minutes.docx")))
                    .as("the minutes say how many ballots there were, and why fewer voted than were entitled")
                    .contains("phát ra 6, thu về 6", "sau khi mở bỏ phiếu");
        }
    }

    @Test
    void neverFewerThanThreeMayVoteOnAnItem() {
        Chamber chamber = Chamber.of(2, 4);
        long session = chamber.call(true);
        SessionDetails planned = chamber.sitting(session);
        Item first = item(planned, "w1");
        assertThatThrownBy(() -> chamber.preparation.declare(
                        chamber.secretary,
                        chamber.campaign,
                        session,
                        first.id(),
                        planned.members().get(2).id()))
                .as("the second belongs to that ward already")
                .hasMessageContaining("too-few-without");
        chamber.attend(session, 3);
        assertThatThrownBy(() ->
                        chamber.votes.open(chamber.secretary, chamber.campaign, session, chamber.version(session)))
                .as("three are there, two may vote on their neighbour")
                .hasMessageContaining("too-few-voters")
                .hasMessageContaining("Thử 001");
        Map<Long, Integer> yes = new HashMap<>();
        planned.items().forEach(item -> yes.put(item.id(), 2));
        assertThatThrownBy(() -> chamber.votes.enter(
                        chamber.secretary,
                        chamber.campaign,
                        session,
                        new Votes.PaperCount(3, 3, 3, yes, Chamber.tally()),
                        chamber.version(session)))
                .as("on paper neither")
                .hasMessageContaining("too-few-voters");
    }

    @Test
    void anOpenVoteHasNoChoicesToHideSoThatTwoMayVoteOnTheirNeighbour() {
        Chamber chamber = Chamber.of(1, 3);
        long session = chamber.call(false);
        chamber.attend(session, 3);
        chamber.votes.open(chamber.secretary, chamber.campaign, session, chamber.version(session));
        for (int member = 1; member <= 3; member++) {
            chamber.vote(member, session, "yes");
        }
        chamber.close(session, "");
        assertThat(item(chamber.sitting(session), "w1").count()).contains(new Item.Count(2, 0, 2));
    }

    @Test
    void aVoteIsNotCountedBeforeEnoughBallotsAreIn() {
        Chamber chamber = Chamber.of(1, 4);
        long session = chamber.call(true);
        String phrase = chamber.open(session);
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("no-quorum");
        chamber.vote(1, session, "yes");
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .as("one ballot")
                .isInstanceOf(Refusal.class);
        chamber.vote(2, session, "yes");
        chamber.vote(3, session, "no");
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .as("three ballots, two of which say something of the first ward")
                .hasMessageContaining("too-few-ballots");
        chamber.vote(4, session, "no");
        chamber.close(session, phrase);
        assertThat(chamber.sitting(session).items().getFirst().count()).contains(new Item.Count(1, 2, 3));
    }

    @Test
    void aBallotSaysYesToEverythingExcept() {
        Chamber chamber = Chamber.of(3, 4);
        long session = chamber.call(false);
        chamber.open(session);
        Item second = item(chamber.sitting(session), "w2");
        Map<Long, String> no = Map.of(second.id(), "no");
        assertThatThrownBy(() -> chamber.votes.vote(
                        chamber.voters.getFirst(), chamber.campaign, session, new Votes.Choices(no, false)))
                .as("of the others nothing is said")
                .hasMessageContaining("ballot-incomplete")
                .hasMessageContaining("Thử 003");
        for (Actor voter : chamber.voters) {
            chamber.votes.vote(voter, chamber.campaign, session, new Votes.Choices(no, true));
        }
        chamber.close(session, "");
        SessionDetails counted = chamber.sitting(session);
        assertThat(item(counted, "w2").count()).contains(new Item.Count(0, 4, 4));
        assertThat(item(counted, "w3").count()).contains(new Item.Count(4, 0, 4));
    }

    @Test
    void whoWorksOnAnOldPageIsToldAndNothingIsLost() {
        Chamber chamber = Chamber.of(2, 3);
        long session = chamber.call(true);
        SessionDetails seen = chamber.sitting(session);
        chamber.attend(session, 3);
        assertThatThrownBy(() -> chamber.preparation.keep(
                        chamber.secretary,
                        chamber.campaign,
                        session,
                        Set.of(),
                        seen.session().version()))
                .hasMessageContaining("session-moved");
        assertThatThrownBy(() -> chamber.preparation.attend(
                        chamber.secretary,
                        chamber.campaign,
                        session,
                        new Attendance(Set.of(), Map.of()),
                        seen.session().version()))
                .hasMessageContaining("session-moved");
        assertThat(chamber.sitting(session).present()).isEqualTo(3);
        assertThat(chamber.sitting(session).items()).isEqualTo(seen.items());
        Item kept = item(seen, "w2");
        chamber.preparation.keep(
                chamber.secretary, chamber.campaign, session, Set.of(kept.id()), chamber.version(session));
        assertThat(chamber.sitting(session).items())
                .singleElement()
                .matches(item -> item.id() == kept.id() && item.place() == 0);
    }

    @Test
    void whatWasDecidedIsDecidedAgainOnlyByAnotherSessionWithItsMinutes() {
        Chamber chamber = Chamber.of(1, 4);
        Campaign campaign = chamber.campaign;
        long rival = chamber.call(true);
        long first = chamber.counted();
        assertThatThrownBy(() -> chamber.open(rival))
                .as("the same candidate in two sessions")
                .hasMessageContaining("decided-elsewhere");
        chamber.sign(first);
        CouncilResults results = Running.part(CouncilResults.class);
        assertThat(results.carried(campaign)).containsValue(true);
        long again = chamber.call(true);
        assertThat(chamber.sitting(again).items()).as("not by itself").isEmpty();
        Item before = chamber.preparation
                .decided(chamber.secretary, campaign, chamber.sitting(again))
                .getFirst();
        assertThatThrownBy(() -> chamber.preparation.reconsider(
                        chamber.secretary, campaign, again, before.id(), new Reasoned("", 0)))
                .hasMessageContaining("reason-needed");
        chamber.preparation.reconsider(
                chamber.secretary, campaign, again, before.id(), new Reasoned("Có kết luận thanh tra", 0));
        String phrase = chamber.open(again);
        for (int i = 1; i <= 4; i++) {
            chamber.vote(i, again, "no");
        }
        chamber.close(again, phrase);
        assertThat(results.carried(campaign)).as("until the minutes are signed").containsValue(true);
        chamber.sign(again);
        assertThat(results.carried(campaign)).containsValue(false).doesNotContainValue(true);
        assertThat(chamber.sitting(first).items().getFirst().count())
                .as("the first session stays as it was")
                .contains(new Item.Count(3, 0, 3));
        assertThat(Running.part(Ledger.class)
                        .current(campaign, SubjectKind.UNIT, "w1", "council.votes")
                        .flatMap(Entry::value))
                .contains("0");
    }

    @Test
    void ballotsOfPaperAreEnteredWithTheirTallySheetAndMustAddUp() {
        Chamber chamber = Chamber.of(1, 4);
        long session = chamber.call(true);
        chamber.attend(session, 4);
        Item item = chamber.sitting(session).items().getFirst();
        int version = chamber.version(session);
        assertThatThrownBy(() ->
                        enter(chamber, session, new Votes.PaperCount(5, 3, 3, Map.of(item.id(), 2), Chamber.tally())))
                .as("more than are there")
                .hasMessageContaining("paper-count");
        assertThatThrownBy(() ->
                        enter(chamber, session, new Votes.PaperCount(4, 4, 4, Map.of(item.id(), 4), Chamber.tally())))
                .as("one has an interest")
                .hasMessageContaining("count-range");
        assertThatThrownBy(() -> enter(chamber, session, new Votes.PaperCount(4, 4, 4, Map.of(), Chamber.tally())))
                .hasMessageContaining("count-missing");
        assertThatThrownBy(() ->
                        enter(chamber, session, new Votes.PaperCount(4, 1, 1, Map.of(item.id(), 1), Chamber.tally())))
                .as("one ballot")
                .hasMessageContaining("no-quorum");
        assertThat(chamber.version(session)).isEqualTo(version);
        enter(chamber, session, new Votes.PaperCount(4, 4, 4, Map.of(item.id(), 2), Chamber.tally()));
        assertThat(chamber.sitting(session).session().tally()).isPresent();
    }

    private static void enter(Chamber chamber, long session, Votes.PaperCount count) {
        chamber.votes.enter(chamber.secretary, chamber.campaign, session, count, chamber.version(session));
    }

    /** A number that is none is told by its field; nothing that was typed is lost, and the file is named that must be chosen again. */
    @Test
    void aCountOnPaperThatIsRefusedKeepsWhatWasTyped() {
        Chamber chamber = Chamber.of(2, 4);
        chamber.scene.person(Role.COUNCIL_SECRETARY);
        long session = chamber.call(true);
        chamber.attend(session, 4);
        Item item = chamber.sitting(session).items().getFirst();
        String page = "/campaigns/" + chamber.campaign.id() + "/council/sessions/" + session;
        try (Visit secretary = Visit.as(chamber.scene.prefix + ".council-secretary")) {
            assertThat(AwardSteps.text(secretary.get(page + "/ballot.pdf")))
                    .as("a line on which somebody has no vote is on a sheet of its own")
                    .contains("Không phát phiếu này cho: ");
            secretary.go(page);
            secretary
                    .page
                    .locator("summary:has-text('Nhập kết quả từ phiếu giấy')")
                    .click();
            var form = secretary.page.locator("form[action$='/paper-count']");
            List.of("issued", "returned", "valid")
                    .forEach(field -> form.locator("[name=" + field + "]").fill("4"));
            form.locator("[name^=yes-]").all().forEach(field -> field.fill("3"));
            form.locator("[name=yes-" + item.id() + "]").fill("ba");
            form.locator("[name=tally]").setInputFiles(DossierSteps.scan("kiem-phieu.pdf", "Biên bản kiểm phiếu"));
            secretary.press(form.locator("button"));
            assertThat(secretary.page.locator("[role=alert]").innerText())
                    .contains("Số phiếu đồng ý cho " + item.name(), "“ba”", "Phải chọn lại tệp: kiem-phieu.pdf");
            assertThat(form.isVisible()).isTrue();
            assertThat(form.locator("[name=issued]").inputValue()).isEqualTo("4");
            form.locator("[name=yes-" + item.id() + "]").fill("3");
            form.locator("[name=returned]").fill("");
            form.evaluate("form => form.noValidate = true");
            form.locator("[name=tally]").setInputFiles(DossierSteps.scan("kiem-phieu.pdf", "Biên bản kiểm phiếu"));
            secretary.press(form.locator("button"));
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("Số phiếu thu về");
        }
    }

    @Test
    void theWholeSessionInTheBrowser() {
        Chamber chamber = Chamber.of(2, 4);
        Scene scene = chamber.scene;
        Campaign campaign = chamber.campaign;
        scene.person(Role.COUNCIL_SECRETARY);
        String base = "/campaigns/" + campaign.id() + "/council";
        String phrase;
        String compared;
        String page;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(base);
            secretary.checkHere("the councils");
            secretary.page.locator("summary:has-text('Triệu tập')").first().click();
            secretary.page.fill("input[name=day]", "20/12/2024");
            secretary.page.fill("input[name=time]", "25:00");
            secretary.page.fill("input[name=place]", "Phòng họp tầng 2, trụ sở UBND");
            secretary.press(secretary.page.locator("details[open] button:has-text('Triệu tập')"));
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("25:00");
            assertThat(secretary.page.inputValue("input[name=place]")).contains("tầng 2");
            secretary.page.fill("input[name=time]", "14:00");
            secretary.press(secretary.page.locator("details[open] button:has-text('Triệu tập')"));
            page = secretary.path();
            secretary.press("Mở bỏ phiếu");
            assertThat(secretary.page.locator("[role=alert]").innerText()).contains("0/4");
            secretary.go(page);
            secretary.page.locator("input[name^=present-]").all().forEach(one -> one.check());
            secretary.page.locator("form[action$='/open'] button").click();
            secretary.page.locator(".td-loose").waitFor();
            secretary.press("Lưu điểm danh");
            secretary.checkHere("a session that is prepared");
            secretary.press("Mở bỏ phiếu");
            phrase = secretary.page.locator("code.td-secret").innerText();
            compared = secretary.page.locator("b.td-secret").innerText();
            secretary.checkHere("the phrase");
            secretary.go(page);
            assertThat(secretary.page.locator("code.td-secret").count())
                    .as("shown once")
                    .isZero();
        }
        for (int i = 1; i <= 4; i++) {
            try (Visit member = Visit.as(scene.prefix + ".m" + i)) {
                member.go(page);
                assertThat(member.page.locator("b.td-secret").innerText())
                        .as("every member compares the same")
                        .isEqualTo(compared);
                assertThat(member.get(member.page
                                .locator("#ballot a:has-text('Hồ sơ')")
                                .first()
                                .getAttribute("href")))
                        .as("the dossier is one click away")
                        .isNotEmpty();
                member.page.locator("input[name=rest]").check();
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
            secretary.page.fill("#ended", "8:15");
            secretary.page.locator("button:has-text('Ký biên bản')").click();
            secretary.page.locator(".td-loose").waitFor();
            secretary.page.fill("#discussion", "Các thành viên nhất trí với báo cáo.");
            secretary.press(secretary.page.locator("form[action$='/minutes'] button"));
            assertThat(secretary.page.locator("[role=alert]").innerText())
                    .as("it began later")
                    .contains("8:15", "14:00");
            assertThat(secretary.page.inputValue("#discussion")).contains("nhất trí");
            secretary.page.fill("#ended", "16h05");
            secretary.press(secretary.page.locator("form[action$='/minutes'] button"));
            secretary.press("Ký biên bản");
            secretary.checkHere("minutes with one signature");
        }
        try (Visit presiding = Visit.as(scene.prefix + ".m1")) {
            presiding.go(page);
            presiding.press("Ký biên bản");
            assertThat(presiding.page.locator("main").innerText()).contains("Đã ký biên bản");
            assertThat(presiding.page.locator("#discussion").count()).isZero();
            String minutes = AwardSteps.text(presiding.get(page + "/minutes.pdf"));
            assertThat(minutes)
                    .contains("Phiên họp kết thúc lúc 16:05, ngày")
                    .as("the head of minutes has no place and day")
                    .doesNotContain("…, ngày");
        }
    }

    @Test
    void theTallyIsLookedAtBeforeItIsTaken() throws IOException {
        Chamber chamber = Chamber.of(1, 4);
        Scene scene = chamber.scene;
        scene.person(Role.COUNCIL_SECRETARY);
        long session = chamber.call(true);
        chamber.attend(session, 4);
        String page = "/campaigns/" + chamber.campaign.id() + "/council/sessions/" + session;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(page);
            secretary.page.locator("summary:has-text('phiếu giấy')").click();
            for (String field : List.of("issued", "returned", "valid")) {
                secretary.page.fill("input[name=" + field + "]", "4");
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
                    .isEqualTo("4");
            byte[] pdf = Pdf.of(new Paper(new Paper.Head("", "Hội đồng", "", ""), List.of(new Paper.Text("4/4"))));
            secretary
                    .page
                    .locator("input[name=tally]")
                    .setInputFiles(new FilePayload("kiểm phiếu.pdf", "application/pdf", pdf));
            secretary.press("Ghi kết quả");
            String sheets = "Phiếu giấy: phát ra 4, thu về 4, hợp lệ 4, không hợp lệ 0.";
            assertThat(secretary.page.locator("main").innerText()).contains("Đã kiểm phiếu", sheets);
            assertThat(words(secretary.get(page + "/minutes.docx"))).contains(sheets);
            secretary.go("/campaigns/" + chamber.campaign.id() + "/awards");
            assertThat(secretary.page.locator("main").innerText())
                    .as("one of four voted for it: the list of those proposed says so, as the decision does")
                    .contains("Hội đồng không thông qua")
                    .doesNotContain("Được đề xuất");
        }
    }

    @Test
    void whoeverIsThereInsteadPresidesAndSigns() throws IOException {
        Chamber chamber = Chamber.of(1, 5);
        Scene scene = chamber.scene;
        scene.person(Role.COUNCIL_SECRETARY);
        long session = chamber.call(false);
        String page = "/campaigns/" + chamber.campaign.id() + "/council/sessions/" + session;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(page);
            List<Locator> present =
                    secretary.page.locator("input[name^=present-]").all();
            present.subList(1, present.size()).forEach(Locator::check);
            secretary.press("Lưu điểm danh");
            secretary.press("Mở bỏ phiếu");
            assertThat(secretary.page.locator("[role=alert]").innerText())
                    .as("minutes would name as presiding somebody who was away")
                    .contains("chủ trì phiên họp nhưng không có mặt");
            secretary.page.selectOption("[name=presides]", new SelectOption().setIndex(2));
            secretary.press("Lưu điểm danh");
            secretary.press("Mở bỏ phiếu");
            assertThat(secretary.page.locator("[role=alert]").count()).isZero();
        }
        for (int i = 2; i <= 5; i++) {
            chamber.vote(i, session, "yes");
        }
        chamber.close(session, "");
        try (Visit away = Visit.as(scene.prefix + ".m1");
                Visit presiding = Visit.as(scene.prefix + ".m3")) {
            away.go(page);
            assertThat(away.page.locator("form[action$='/sign']").count()).isZero();
            presiding.go("/");
            assertThat(presiding.page.locator("main").innerText()).contains("chờ ký");
            presiding.go(page);
            presiding.press("Ký biên bản");
            assertThat(words(presiding.get(page + "/minutes.docx")))
                    .contains(chamber.sitting(session).members().stream()
                                    .filter(Member::presides)
                                    .findFirst()
                                    .orElseThrow()
                                    .name()
                            + " (Ủy viên, chủ trì)");
        }
    }
}
