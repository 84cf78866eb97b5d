package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.documents.Certificate;
import vn.thidua.documents.Certificates;
import vn.thidua.documents.Money;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settled;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.certificate.PrintJob;
import vn.thidua.server.certificate.PrintState;
import vn.thidua.server.certificate.Printing;
import vn.thidua.server.decision.Amendments;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.CorrectedEntry;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.DecisionItem;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.law.Law;
import vn.thidua.server.record.Achievements;

/** Decisions: what stops one, what follows from one, what takes one back. */
class DecisionTest {

    private static final String AWARD = "giay-khen-tp-tap-the";
    private static final LocalDate DAY = LocalDate.of(2024, 12, 20);

    private final Decisions decisions = Running.part(Decisions.class);
    private final AwardRegister register = Running.part(AwardRegister.class);
    private final Fund fund = Running.part(Fund.class);

    private static Decisions.Signature signature(String number) {
        return new Decisions.Signature(number, DAY, DAY, true);
    }

    /** Two wards; the first gets the province's certificate, the second the city's. */
    private Campaign settled(Scene scene) {
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        return campaign;
    }

    private long drafted(Scene scene, Campaign campaign) {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        long id = decisions.draft(office, campaign, List.of(AWARD), true);
        Decision draft = decisions.one(office, campaign, id);
        decisions.change(
                office,
                campaign,
                draft.signedBy("Trần Thị Mẫu", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Thử Nghiệm"),
                Map.of(),
                0);
        return id;
    }

    /** What the papers of a draft would show as a gap is told before it is signed. */
    @Test
    void aDraftTellsWhatItsPapersLack() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long id = drafted(scene, campaign);
        Actor office = scene.person(Role.STANDING_OFFICE);
        Decision draft = decisions.one(office, campaign, id);
        assertThat(draft.gaps()).containsExactly("submission");
        assertThat(draft.signedBy(" ", draft.capacity(), "").gaps()).containsExactly("signer", "place", "submission");
        assertThat(draft.proposedBy("12/TTr-HĐ").gaps()).isEmpty();
        try (Visit visit = Visit.as(office.username())) {
            visit.go("/campaigns/" + campaign.id() + "/decisions/" + id);
            assertThat(visit.page.locator("main").innerText())
                    .contains("Chưa ghi số, ngày tờ trình")
                    .doesNotContain("Chưa ghi địa danh", "Chưa ghi người ký");
        }
    }

    @Test
    void aTieThatNobodyHasSettledStopsTheDecisionWithTheNames() {
        Scene scene = Scene.withWards(7);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 7);
        Running.part(vn.thidua.server.award.Settlements.class)
                .settle(
                        scene.invented(Role.COUNCIL_SECRETARY),
                        campaign,
                        Settled.said("bang-khen-tinh-tap-the", "", List.of("w1"), "thử"));
        assertThatThrownBy(() -> decisions.draft(scene.invented(Role.STANDING_OFFICE), campaign, List.of(AWARD), true))
                .hasMessageContaining("tie-open")
                .hasMessageContaining("Thử 002")
                .hasMessageContaining("Thử 007");
    }

    @Test
    void whileItIsNotKnownOfSomebodyADecisionAsksThatThisWasSeen() {
        Scene scene = Scene.withWards(3);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        assertThatThrownBy(() -> decisions.draft(office, campaign, List.of(AWARD), false))
                .hasMessageContaining("open-unseen")
                .hasMessageContaining("Thử 003")
                .hasMessageNotContaining("Thử 002");
        long id = decisions.draft(office, campaign, List.of(AWARD), true);
        assertThat(decisions.items(decisions.one(office, campaign, id)))
                .extracting(DecisionItem::code)
                .containsExactly("w2");
    }

    @Test
    void whatFollowsFromASignatureAndWhatTakesItBack() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        Actor chair = scene.invented(Role.CHAIR);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        fund.grant(office, 2024, new BigDecimal("5000000"), "Quyết định cấp dự toán");
        long id = drafted(scene, campaign);
        assertThatThrownBy(() -> decisions.draft(office, campaign, List.of(AWARD), true))
                .as("everybody is in the draft already")
                .hasMessageContaining("nobody-selected");
        decisions.sign(chair, campaign, id, signature("10/QĐ-UBND"), 1);
        RegisterEntry entry = register.ofDecision(id).getFirst();
        assertThat(entry.number()).isEqualTo(1);
        // 0,6 × 2.340.000 = 1.404.000, rounded up to ten thousand.
        assertThat(entry.amount().orElseThrow()).isEqualByComparingTo("1410000");
        assertThat(fund.balance(campaign.authority(), 2024).free()).isEqualByComparingTo("3590000");
        assertThat(Running.part(Achievements.class).of(campaign.authority(), SubjectKind.UNIT, "w2"))
                .singleElement()
                .matches(one -> one.number().equals("10/QĐ-UBND"));
        assertThatThrownBy(() -> decisions.sign(chair, campaign, id, signature("11/QĐ-UBND"), 2))
                .as("twice")
                .hasMessageContaining("decision-signed");
        fund.pay(office, List.of(entry.id()), "PC-01", DAY);
        assertThatThrownBy(() -> fund.pay(office, List.of(entry.id()), "PC-02", DAY))
                .hasMessageContaining("paid-twice");
        Amendments amendments = Running.part(Amendments.class);
        assertThatThrownBy(() -> amendments.correct(
                        office,
                        campaign,
                        new CorrectedEntry(entry.id(), entry.name(), entry.achievement()),
                        "không đổi gì"))
                .hasMessageContaining("correction-empty");
        long correction = amendments.correct(
                office, campaign, new CorrectedEntry(entry.id(), "UBND phường Thử Hai", " "), "Sai tên đơn vị");
        decisions.change(
                office,
                campaign,
                decisions.one(office, campaign, correction).signedBy("Trần Thị Mẫu", "CHỦ TỊCH", ""),
                Map.of(),
                0);
        assertThat(register.find(entry.id()).orElseThrow().name()).isEqualTo(entry.name());
        decisions.sign(chair, campaign, correction, signature("11/QĐ-UBND"), 1);
        assertThat(register.find(entry.id()).orElseThrow().name()).isEqualTo("UBND phường Thử Hai");
        long revocation = amendments.revoke(office, campaign, List.of(entry.id()), "Khai không đúng thành tích");
        Decision draft = decisions.one(office, campaign, revocation);
        decisions.change(office, campaign, draft.signedBy("Trần Thị Mẫu", "CHỦ TỊCH", ""), Map.of(), 0);
        assertThatThrownBy(() -> decisions.sign(chair, campaign, revocation, signature("10/QĐ-UBND"), 1))
                .as("a number that is used")
                .hasMessageContaining("number-used");
        decisions.sign(chair, campaign, revocation, signature("12/QĐ-UBND"), 1);
        assertThat(register.find(entry.id()).orElseThrow().revoked()).contains("Khai không đúng thành tích");
        assertThat(Running.part(Achievements.class).of(campaign.authority(), SubjectKind.UNIT, "w2"))
                .isEmpty();
        assertThat(fund.balance(campaign.authority(), 2024).committed()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> Running.part(Printing.class)
                        .start(office, campaign, id, new Certificate.Print(false, false, 0, 0), List.of()))
                .as("a certificate of a revoked award")
                .hasMessageContaining("nothing-to-print");
    }

    @Test
    void factsThatChangedSinceTheDraftStopTheSignature() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long id = drafted(scene, campaign);
        scene.fact(campaign, "w2", "tthc.overdue", "1");
        assertThatThrownBy(() -> decisions.sign(scene.invented(Role.CHAIR), campaign, id, signature("1/QĐ-UBND"), 1))
                .hasMessageContaining("no-longer-selected")
                .hasMessageContaining("Thử 002");
    }

    @Test
    void aDecisionThatTheFundDoesNotSufficeForNeedsAnExplicitWord() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long id = drafted(scene, campaign);
        Actor chair = scene.invented(Role.CHAIR);
        assertThatThrownBy(() ->
                        decisions.sign(chair, campaign, id, new Decisions.Signature("1/QĐ-UBND", DAY, DAY, false), 1))
                .as("nobody has entered what was granted, as the register says too")
                .hasMessageContaining("fund-not-said");
        fund.grant(scene.invented(Role.STANDING_OFFICE), 2024, BigDecimal.TEN, "Quyết định cấp dự toán");
        assertThatThrownBy(() ->
                        decisions.sign(chair, campaign, id, new Decisions.Signature("1/QĐ-UBND", DAY, DAY, false), 1))
                .hasMessageContaining("overdraws");
        decisions.sign(chair, campaign, id, signature("1/QĐ-UBND"), 1);
    }

    /** Two chairs sign at the same moment; the fund suffices for one. */
    @Test
    void twoSignaturesAtOnceDoNotOverdrawTheFund() throws InterruptedException {
        Scene scene = Scene.withWards(2);
        Campaign first = settled(scene);
        Campaign second = settled(scene);
        fund.grant(scene.invented(Role.STANDING_OFFICE), 2024, new BigDecimal("2000000"), "Quyết định cấp dự toán");
        long one = drafted(scene, first);
        long other = drafted(scene, second);
        List<String> said = atOnce(
                () -> decisions.sign(
                        scene.invented(Role.CHAIR), first, one, new Decisions.Signature("1/QĐ", DAY, DAY, false), 1),
                () -> decisions.sign(
                        scene.invented(Role.CHAIR),
                        second,
                        other,
                        new Decisions.Signature("2/QĐ", DAY, DAY, false),
                        1));
        assertThat(said).hasSize(1).allMatch(message -> message.contains("overdraws"));
        assertThat(fund.balance(scene.authority, 2024).free()).isNotNegative();
    }

    /** Does two things at the same moment; what was refused. */
    private static List<String> atOnce(Runnable one, Runnable other) throws InterruptedException {
        List<String> refused = new java.util.concurrent.CopyOnWriteArrayList<>();
        java.util.concurrent.CountDownLatch start = new java.util.concurrent.CountDownLatch(1);
        List<Thread> threads = java.util.stream.Stream.of(one, other)
                .map(doing -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        doing.run();
                    } catch (InterruptedException | RuntimeException e) {
                        refused.add(String.valueOf(e.getMessage()));
                    }
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return refused;
    }

    /** However two drafts for the same people came about, only one of them is signed; the database sees to it. */
    @Test
    void twoDraftsForTheSamePeopleAreNotBothSigned() throws InterruptedException {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long one = drafted(scene, campaign);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        long other = jdbc.sql("""
                        insert into decision (campaign, authority, kind, title, signer, capacity, place, state, who, at)
                        select campaign, authority, kind, title, signer, capacity, place, state, who, at from decision
                        where id = :id returning id""").param("id", one).query(Long.class).single();
        jdbc.sql("""
                        insert into decision_item (decision, award, form, form_word, kind, code, name, unit, achievement, factor, amount)
                        select :other, award, form, form_word, kind, code, name, unit, achievement, factor, amount
                        from decision_item where decision = :id""").param("other", other).param("id", one).update();
        Actor chair = scene.invented(Role.CHAIR);
        List<String> said = atOnce(
                () -> decisions.sign(chair, campaign, one, signature("1/QĐ"), 1),
                () -> decisions.sign(chair, campaign, other, signature("2/QĐ"), 0));
        assertThat(said).hasSize(1).allMatch(message -> message.contains("given-twice"));
        assertThat(register.of(scene.invented(Role.STANDING_OFFICE), 2024)).hasSize(1);
    }

    @Test
    void anAwardKeepsItsPlaceUntilItIsRevoked() {
        Scene scene = Scene.withWards(7);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 7);
        scene.settle(campaign);
        Actor chair = scene.invented(Role.CHAIR);
        long first = drafted(scene, campaign);
        decisions.sign(chair, campaign, first, signature("1/QĐ"), 1);
        List<RegisterEntry> given = register.ofDecision(first);
        assertThat(given).hasSize(5);
        // One of them is no longer selected; whoever comes after it would be one too many.
        scene.fact(campaign, given.getFirst().code(), "tthc.overdue", "1");
        scene.settle(campaign);
        long second = drafted(scene, campaign);
        assertThatThrownBy(() -> decisions.sign(chair, campaign, second, signature("2/QĐ"), 1))
                .hasMessageContaining("places-taken");
        assertThat(register.of(chair, 2024)).hasSize(5);
    }

    @Test
    void aDecisionTakesFactorAndMoneyOfTheLawOfItsDay() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        Running.part(Law.class)
                .say(
                        scene.invented(Role.ADMINISTRATOR),
                        new vn.thidua.server.law.LawValue(
                                "factor.giay-khen.city.unit", DAY.minusDays(3), "0.7", true, "Quy định thử", ""),
                        0);
        long id = drafted(scene, campaign);
        LocalDate before = DAY.minusDays(4);
        decisions.sign(
                scene.invented(Role.CHAIR), campaign, id, new Decisions.Signature("1/QĐ", before, before, true), 1);
        // 0,6 and not 0,7: the draft is of a later day than the decision.
        assertThat(register.ofDecision(id).getFirst().amount().orElseThrow()).isEqualByComparingTo("1410000");
    }

    @Test
    void nothingOfADecisionIsKnownBeforeItsDay() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long id = drafted(scene, campaign);
        decisions.sign(
                scene.invented(Role.CHAIR),
                campaign,
                id,
                new Decisions.Signature("1/QĐ", DAY, DAY.plusDays(5), true),
                1);
        RegisterEntry entry = register.ofDecision(id).getFirst();
        Achievements achievements = Running.part(Achievements.class);
        for (Role role : List.of(Role.COUNCIL_SECRETARY, Role.SUPERVISOR, Role.AUDITOR)) {
            assertThat(register.of(scene.invented(role), 2024))
                    .as("register, " + role)
                    .isEmpty();
            assertThat(fund.lines(scene.invented(role), 2024))
                    .as("fund, " + role)
                    .isEmpty();
            assertThat(achievements.search(scene.invented(role), "", 9))
                    .as("search, " + role)
                    .isEmpty();
            assertThat(achievements.seenBy(scene.invented(role), SubjectKind.UNIT, entry.code()))
                    .isEmpty();
        }
        assertThat(register.of(scene.invented(Role.STANDING_OFFICE), 2024)).hasSize(1);
    }

    /** A decision that puts another right, or takes it back, is as secret before its day as one that gives. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatADecisionPutsRightIsReadFromItsDayOn(boolean takesBack) {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        Actor chair = scene.invented(Role.CHAIR);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        long id = drafted(scene, campaign);
        decisions.sign(chair, campaign, id, signature("1/QĐ-UBND"), 1);
        RegisterEntry entry = register.ofDecision(id).getFirst();
        Amendments amendments = Running.part(Amendments.class);
        long amendment = takesBack
                ? amendments.revoke(office, campaign, List.of(entry.id()), "Khai không đúng")
                : amendments.correct(
                        office,
                        campaign,
                        new CorrectedEntry(entry.id(), "UBND phường Thử Hai", entry.achievement()),
                        "Sai tên");
        Decision draft = decisions.one(office, campaign, amendment);
        decisions.change(office, campaign, draft.signedBy("Trần Thị Mẫu", "CHỦ TỊCH", ""), Map.of(), 0);
        LocalDate later = DAY.plusDays(5);
        decisions.sign(chair, campaign, amendment, new Decisions.Signature("2/QĐ-UBND", DAY, later, true), 1);

        Actor supervisor = scene.invented(Role.SUPERVISOR);
        assertThat(register.of(supervisor, 2024)).as("register").containsExactly(entry);
        assertThat(register.ofDecision(supervisor, id)).as("decision").containsExactly(entry);
        assertThat(register.find(entry.id())).as("proof of a certificate").contains(entry);
        assertThat(Running.part(Achievements.class).of(campaign.authority(), SubjectKind.UNIT, entry.code()))
                .as("record")
                .hasSize(1);
        Honours honours = Running.part(Honours.class);
        Honours.Query old = new Honours.Query(entry.name(), "", "", 0);
        assertThat(honours.search(List.of(id), old, Set.of(), DAY, new Honours.Part(0, 9))
                        .all())
                .as("search")
                .isEqualTo(1);
        assertThat(honours.search(
                                List.of(id),
                                new Honours.Query("Thử Hai", "", "", 0),
                                Set.of(),
                                DAY,
                                new Honours.Part(0, 9))
                        .all())
                .isZero();
        assertThat(register.of(chair, 2024)).as("who signs knows").doesNotContain(entry);
        assertThat(honours.search(List.of(id), old, Set.of(), later, new Honours.Part(0, 9))
                        .all())
                .as("on its day")
                .isZero();
        assertThat(honours.of(id, later))
                .singleElement()
                .matches(one -> takesBack ? one.revoked() : one.name().equals("UBND phường Thử Hai"));
    }

    @Test
    void severalAwardsArePaidWithOneVoucherAllOrNone() {
        Scene scene = Scene.withWards(3);
        Campaign campaign = threeExcellent(scene);
        long id = signed(scene, campaign);
        List<Long> entries =
                register.ofDecision(id).stream().map(RegisterEntry::id).toList();
        assertThat(entries).hasSizeGreaterThan(1);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        fund.pay(office, entries.subList(0, 1), "PC-01", DAY);
        assertThatThrownBy(() -> fund.pay(office, entries, "PC-02", DAY)).hasMessageContaining("paid-twice");
        assertThat(register.ofDecision(id))
                .filteredOn(one -> one.voucher().isPresent())
                .hasSize(1);
        assertThatThrownBy(() -> fund.pay(office, entries.subList(1, 2), "PC-01", DAY))
                .hasMessageContaining("voucher-used");
        fund.pay(office, entries.subList(1, entries.size()), "PC-02", DAY);
        assertThat(register.ofDecision(id)).allMatch(one -> one.voucher().isPresent());
    }

    /** A voucher was mistyped, a grant entered twice: each is taken back once, with its reason, and the award is paid anew. */
    @Test
    void whatWasWrittenByMistakeIsTakenBackOnce() {
        Scene scene = Scene.withWards(3);
        Campaign campaign = threeExcellent(scene);
        long id = signed(scene, campaign);
        long entry = register.ofDecision(id).getFirst().id();
        Actor office = scene.invented(Role.STANDING_OFFICE);
        fund.grant(office, 2024, new BigDecimal("5000000"), "Dự toán");
        fund.grant(office, 2024, new BigDecimal("5000000"), "Dự toán");
        fund.pay(office, List.of(entry), "PC-10", DAY);
        long grant = movement(office, Fund.Line::isGrant);
        long paid = movement(office, one -> one.voucher().equals("PC-10"));
        long bound = movement(office, one -> !one.isByHand());

        assertThatThrownBy(() -> fund.takeBack(office, paid, " ")).hasMessageContaining("reason-needed");
        assertThatThrownBy(() -> fund.takeBack(scene.invented(Role.CLERK), paid, "nhầm"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> fund.takeBack(Scene.withWards(1).invented(Role.STANDING_OFFICE), paid, "nhầm"))
                .as("money of another authority")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> fund.takeBack(office, bound, "nhầm"))
                .as("what a decision binds follows from the decision")
                .isInstanceOf(Refusal.class);
        fund.takeBack(office, paid, "Ghi nhầm số chứng từ");
        fund.takeBack(office, grant, "Nhập hai lần");
        assertThatThrownBy(() -> fund.takeBack(office, paid, "lần nữa")).hasMessageContaining("movement-undone");

        Fund.Balance balance = fund.balance(campaign.authority(), 2024);
        assertThat(balance.granted()).isEqualByComparingTo("5000000");
        assertThat(balance.paid()).isEqualByComparingTo("0");
        assertThat(register.ofDecision(id)).noneMatch(one -> one.voucher().isPresent());
        assertThat(fund.lines(office, 2024))
                .filteredOn(Fund.Line::undone)
                .extracting(Fund.Line::id)
                .containsExactlyInAnyOrder(paid, grant);
        fund.pay(office, List.of(entry), "PC-10", DAY);
        assertThatThrownBy(() -> fund.pay(office, List.of(entry), "PC-11", DAY)).hasMessageContaining("paid-twice");
        assertThat(register.ofDecision(id).getFirst().voucher()).contains("PC-10");
    }

    /** A campaign in which three units are selected. */
    private static Campaign threeExcellent(Scene scene) {
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 3);
        scene.settle(campaign);
        return campaign;
    }

    private long signed(Scene scene, Campaign campaign) {
        long id = drafted(scene, campaign);
        decisions.sign(scene.invented(Role.CHAIR), campaign, id, signature("1/QĐ"), 1);
        return id;
    }

    private long movement(Actor actor, java.util.function.Predicate<Fund.Line> which) {
        return fund.lines(actor, 2024).stream()
                .filter(which)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Whoever has a role in one campaign does nothing beyond it. */
    @Test
    void aRoleInOneCampaignEndsAtItsEdge() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        Campaign other = settled(scene);
        long id = drafted(scene, campaign);
        decisions.sign(scene.invented(Role.CHAIR), campaign, id, signature("1/QĐ"), 1);
        RegisterEntry entry = register.ofDecision(id).getFirst();
        Actor limited = scene.limited(Role.STANDING_OFFICE, other);
        assertThat(register.of(limited, 2024)).isEmpty();
        assertThat(fund.lines(limited, 2024)).isEmpty();
        assertThatThrownBy(() -> fund.pay(limited, List.of(entry.id()), "PC", DAY))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> fund.grant(limited, 2024, BigDecimal.TEN, "thử"))
                .isInstanceOf(RuntimeException.class);
        var proposals = Running.part(vn.thidua.server.proposal.Proposals.class);
        assertThat(proposals.all(limited)).isEmpty();
        assertThatThrownBy(() -> proposals.send(limited, campaign, "bang-khen-tinh-tap-the", ""))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> proposals.receive(limited, new byte[0])).hasMessageContaining("unknown");
        assertThatThrownBy(() -> Running.part(vn.thidua.server.council.Members.class)
                        .end(scene.limited(Role.COUNCIL_SECRETARY, other), 1, DAY))
                .hasMessageContaining("unknown");
        fund.pay(scene.limited(Role.STANDING_OFFICE, campaign), List.of(entry.id()), "PC", DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-30,1390000,420000",
        "2019-07-01,1490000,450000",
        "2023-06-30,1490000,450000",
        "2023-07-01,1800000,540000",
        "2024-06-30,1800000,540000",
        "2024-07-01,2340000,710000"
    })
    void moneyFollowsTheBaseSalaryOfTheDay(LocalDate day, BigDecimal salary, BigDecimal amount) {
        Law law = Running.part(Law.class);
        assertThat(law.number("vinh-long", "base-salary", day)).isEqualByComparingTo(salary);
        BigDecimal factor = law.number("vinh-long", "factor.giay-khen.district.person", day);
        assertThat(Decisions.amount(factor, salary, law.number("vinh-long", "money.rounding", day)))
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "1205000,Một triệu hai trăm linh năm nghìn đồng",
        "21000,Hai mươi mốt nghìn đồng",
        "15,Mười lăm đồng",
        "2340005,Hai triệu ba trăm bốn mươi nghìn không trăm linh năm đồng"
    })
    void amountsInWords(BigDecimal amount, String words) {
        assertThat(Money.words(amount)).isEqualTo(words);
    }

    @Test
    void aDecisionOnPaperAndItsCertificates() throws Exception {
        Scene scene = Scene.withWards(2);
        Campaign campaign = settled(scene);
        long id = drafted(scene, campaign);
        decisions.sign(scene.invented(Role.CHAIR), campaign, id, signature("25/QĐ-UBND"), 1);
        scene.person(Role.STANDING_OFFICE);
        Actor office = Running.actor(scene.prefix + ".standing-office");
        String page = "/campaigns/" + campaign.id() + "/decisions/" + id;
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            Golden.same(
                    "papers/decision.txt",
                    word(visit.get(page + "/decision.docx")).replaceAll("(?i)\\b" + scene.prefix + "\\b", "t0"));
            Golden.same(
                    "papers/ceremony.txt",
                    word(visit.get(page + "/ceremony.docx")).replaceAll("(?i)\\b" + scene.prefix + "\\b", "t0"));
            assertThat(visit.ask(page + "/decision.pdf").headers().get("content-disposition"))
                    .as("a file is called by what people know")
                    .contains("25-qd-ubnd")
                    .doesNotContain(String.valueOf(id) + ".");
        }
        Printing printing = Running.part(Printing.class);
        long job = printing.start(office, campaign, id, new Certificate.Print(true, false, 0, 0), List.of());
        PrintJob done = over(printing, office, campaign, job);
        assertThat(done.state()).isEqualTo(PrintState.DONE);
        try (PDDocument document = Loader.loadPDF(printing.file(done))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).as("A3").isBetween(1189f, 1192f);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        // As a server leaves it that was stopped in the middle.
        long broken = Running.part(JdbcClient.class)
                .sql("""
                        insert into print_job (campaign, decision, large, text_only, move_right, move_down, state, done,
                          total, who, at)
                        select campaign, decision, false, false, 0, 0, 'running', 1, total, who, at from print_job
                        where id = :id returning id""")
                .param("id", job)
                .query(Long.class)
                .single();
        printing.resume();
        assertThat(over(printing, office, campaign, broken).state())
                .as("done again after a restart")
                .isEqualTo(PrintState.DONE);
        String link = printing.link(register.ofDecision(id).getFirst());
        try (Visit stranger = Visit.stranger(Running.office())) {
            assertThat(stranger.go(link)).isEqualTo(200);
            assertThat(stranger.page.locator("main").innerText())
                    .contains("Quyết định khen thưởng có thật và còn hiệu lực")
                    .contains("Thử 002")
                    .contains("25/QĐ-UBND")
                    .doesNotContain("1.410.000");
            stranger.checkHere("proof of a certificate");
            String other = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
            stranger.go(other);
            assertThat(stranger.page.locator("main").innerText()).contains("Không có giấy khen nào như vậy");
            assertThat(stranger.go("/register")).as("nothing else").isEqualTo(200);
            assertThat(stranger.path()).contains("sign-in");
        }
    }

    /** Waits until a printing is over. */
    private static PrintJob over(Printing printing, Actor office, Campaign campaign, long job)
            throws InterruptedException {
        for (int i = 0; i < 200 && !printing.one(office, campaign, job).isOver(); i++) {
            Thread.sleep(100);
        }
        return printing.one(office, campaign, job);
    }

    private static String word(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText().strip() + "\n";
        }
    }

    @Test
    void longNamesShrinkOrBreakAndNothingLeavesThePage() throws IOException {
        String name =
                "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính thành phố trực thuộc Văn phòng";
        List<Certificate> many = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> new Certificate(
                        "Chủ tịch UBND thành phố",
                        "Giấy khen",
                        i % 2 == 0 ? name : "Lê An",
                        "",
                        "Đã có thành tích xuất sắc",
                        "Quyết định số 1",
                        "Số " + i,
                        "ngày 20 tháng 12 năm 2024",
                        "CHỦ TỊCH",
                        "Trần Thị Mẫu",
                        "http://127.0.0.1/c/1-0123456789abcdef0123"))
                .toList();
        List<Integer> told = new java.util.ArrayList<>();
        byte[] file = Certificates.write(many, new Certificate.Print(false, true, 3, -2), told::add);
        assertThat(told).containsExactly(50, 100, 120);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(120);
            List<Float> edges = new java.util.ArrayList<>();
            org.apache.pdfbox.text.PDFTextStripper reader = new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                    positions.forEach(one -> edges.add(one.getXDirAdj() + one.getWidthDirAdj()));
                    positions.forEach(one -> assertThat(one.getXDirAdj()).isPositive());
                }
            };
            reader.setEndPage(2);
            assertThat(reader.getText(document)).isNotNull();
            assertThat(edges).isNotEmpty().allMatch(edge -> edge < 842);
        }
        assertThatThrownBy(() -> new Certificate.Print(false, false, 31, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
