package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.Amendments;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemState;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.PublicItem;
import vn.thidua.server.publication.PublicationCandidate;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.RankingExtent;
import vn.thidua.server.publication.RemovalStep;
import vn.thidua.server.publication.Site;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.question.QuestionStep;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.review.ReviewStep;
import vn.thidua.server.workflow.TakenStep;

/** What a named person makes public, on its day, corrected and taken down before everybody's eyes. */
class PublicationTest {

    private static final String AWARD = "giay-khen-tp-tap-the";

    private final Publications publications = Running.part(Publications.class);
    private final LocalDate day = Running.part(Today.class).day();
    private final Scene scene = Scene.withWards(2);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Campaign campaign = scene.campaign("vinh-long-2024");

    private PublicationCandidate candidate(ItemKind kind) {
        return publications.candidates(office, campaign).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long prepared(ItemKind kind) {
        return publications.prepare(office, campaign, kind, candidate(kind).subject());
    }

    private PublicItem item(long id) {
        return publications.one(office, id);
    }

    private void step(long id, ItemStep step, String note) {
        publications.step(office, id, new TakenStep<>(step, note, item(id).version()), Optional.empty());
    }

    private void from(long id, ItemStep step, LocalDate from, String note) {
        PublicItem.Wording said = item(id).wording();
        publications.step(
                office,
                id,
                new TakenStep<>(step, note, item(id).version()),
                Optional.of(new PublicItem.Wording(said.subject(), said.title(), said.text(), said.extent(), from)));
    }

    private long published(ItemKind kind) {
        long id = prepared(kind);
        step(id, ItemStep.PUBLISH, "");
        return id;
    }

    private String path(long id) {
        String run = "/cong-khai/" + Running.part(Sites.class).own(office).slug() + "/"
                + publications.of(office, campaign).stream()
                        .filter(one -> one.kind() == ItemKind.PLAN)
                        .findFirst()
                        .orElseThrow()
                        .slug();
        return item(id).kind() == ItemKind.PLAN ? run : run + "/" + item(id).slug();
    }

    /** A decision that is public from a day on. */
    private Decision decided(LocalDate from) {
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        long id = scene.decide(campaign, AWARD, new Decisions.Signature("7/QĐ-UBND", day, from, true));
        return Running.part(Decisions.class).one(office, campaign, id);
    }

    @Test
    void nothingIsPublicBeforeItsDayAndEverythingFromItOn() {
        long plan = prepared(ItemKind.PLAN);
        assertThat(Public.ask(path(plan)).status()).as("prepared").isEqualTo(404);
        from(plan, ItemStep.CHANGE, day.plusDays(1), "");
        step(plan, ItemStep.PUBLISH, "");
        assertThat(Public.ask(path(plan)).status()).as("from tomorrow on").isEqualTo(404);
        assertThat(Public.ask(path(plan) + "/ke-hoach").status()).isEqualTo(404);
        from(plan, ItemStep.CORRECT, day, "Công khai sớm hơn một ngày.");
        assertThat(Public.ask(path(plan)).text())
                .contains(campaign.title())
                .contains("Đính chính ngày")
                .contains("Công khai sớm hơn một ngày.")
                .doesNotContain(office.name());
        assertThat(Public.ask(path(plan) + "/ke-hoach").status()).isEqualTo(200);
    }

    /** A signed report is public once somebody made it so: its words, and figures that name nobody. */
    @Test
    void aReportIsPublicWithoutTheListsThatNameUnitsAndPeople() {
        published(ItemKind.PLAN);
        decided(day);
        CampaignReviews reviews = Running.part(CampaignReviews.class);
        String review = "final-review";
        reviews.write(
                office,
                campaign,
                review,
                Map.of(ReviewPart.LESSONS, new CampaignReviews.Draft("Nhắc các phường sớm hơn.", 0)));
        reviews.step(office, campaign, review, new TakenStep<>(ReviewStep.SUBMIT, "", 0));
        assertThat(publications.candidates(office, campaign))
                .as("only what is signed")
                .noneMatch(one -> one.kind() == ItemKind.REPORT);
        reviews.sign(
                scene.invented(Role.CHAIR),
                campaign,
                review,
                new CampaignReviews.Signature("3/BC-UBND", day, "Thử Nghiệm", "Trần Thị Mẫu", "Chủ tịch"),
                1);
        long id = published(ItemKind.REPORT);
        assertThat(Public.ask(path(id)).text())
                .contains("Báo cáo số 3/BC-UBND")
                .contains("Nhắc các phường sớm hơn.")
                .contains("Giấy khen")
                .doesNotContain("Phường Thử")
                .doesNotContain(office.name());
        assertThat(Public.ask(path(id).replaceAll("/[^/]*$", "")).text()).contains("Báo cáo sơ kết, tổng kết");
    }

    @Test
    void aDecisionIsNeverPublicBeforeItsOwnDay() {
        published(ItemKind.PLAN);
        Decision decision = decided(day.plusDays(3));
        long id = prepared(ItemKind.HONOURS);
        assertThat(item(id).from()).isEqualTo(day.plusDays(3));
        assertThatThrownBy(() -> from(id, ItemStep.CHANGE, day, "")).hasMessageContaining("public-early");
        step(id, ItemStep.PUBLISH, "");
        assertThat(Public.ask(path(id)).status()).isEqualTo(404);
        assertThat(Public.ask("/cong-khai/tim?ten=" + scene.prefix).text())
                .doesNotContain(decision.number().orElseThrow());
    }

    @Test
    void theCampaignIsPublicFirst() {
        decided(day);
        long id = prepared(ItemKind.HONOURS);
        assertThatThrownBy(() -> step(id, ItemStep.PUBLISH, "")).hasMessageContaining("public-plan-first");
    }

    /** To the byte, also of what shows other things that are public. */
    @Test
    void thePreviewIsWhatThePublicWillSee() {
        long plan = published(ItemKind.PLAN);
        decided(day);
        long honours = prepared(ItemKind.HONOURS);
        try (Visit visit = Visit.stranger(Running.office())) {
            Actor person = scene.person(Role.STANDING_OFFICE);
            visit.signIn(person.username(), Running.PASSWORD);
            String before = visit.content("/publications/" + honours + "/preview");
            assertThat(before).contains("7/QĐ-UBND");
            step(honours, ItemStep.PUBLISH, "");
            assertThat(Public.ask(path(honours)).text()).isEqualTo(before);
            assertThat(visit.content("/publications/" + plan + "/preview"))
                    .isEqualTo(Public.ask(path(plan)).text());
        }
    }

    @Test
    void whatIsTakenDownSaysWhyAndComesBack() {
        long plan = published(ItemKind.PLAN);
        decided(day);
        long id = published(ItemKind.HONOURS);
        assertThatThrownBy(() -> step(id, ItemStep.WITHDRAW, " ")).hasMessageContaining("reason-needed");
        step(id, ItemStep.WITHDRAW, "Sai tên một đơn vị.");
        Public.Answer gone = Public.ask(path(id));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Sai tên một đơn vị.").doesNotContain("Phường Thử");
        assertThat(Public.ask(path(plan)).text()).contains("Đã gỡ xuống").contains("Sai tên một đơn vị.");
        assertThat(Public.ask("/cong-khai/tim?don-vi=" + scene.prefix).text()).doesNotContain("phường Thử 001");
        step(id, ItemStep.RESTORE, "Đã sửa tên.");
        assertThat(Public.ask(path(id)).text()).contains("Đã sửa tên.").contains("phường Thử");
        step(plan, ItemStep.WITHDRAW, "Gỡ cả phong trào.");
        assertThat(Public.ask(path(plan)).status()).isEqualTo(410);
        assertThat(Public.ask(path(id)).status()).as("what belongs to it").isEqualTo(404);
    }

    @Test
    void anAwardThatWasTakenBackIsFoundNoMoreAndItsPageSaysSo() {
        published(ItemKind.PLAN);
        Decision decision = decided(day);
        long id = published(ItemKind.HONOURS);
        var entry = Running.part(AwardRegister.class).ofDecision(decision.id()).getFirst();
        String search = "/cong-khai/tim?nam=" + day.getYear() + "&co-quan="
                + Running.part(Sites.class).own(office).slug();
        assertThat(Public.ask(search).text()).contains(entry.name());
        Decisions decisions = Running.part(Decisions.class);
        long revocation = Running.part(Amendments.class)
                .revoke(office, campaign, List.of(entry.id()), "Khai không đúng thành tích");
        Decision draft = decisions.one(office, campaign, revocation);
        decisions.change(office, campaign, draft.signedBy("Trần Thị Mẫu", "CHỦ TỊCH", "Thử"), Map.of(), 0);
        decisions.sign(
                scene.invented(Role.CHAIR),
                campaign,
                revocation,
                new Decisions.Signature("8/QĐ-UBND", day, day, true),
                1);
        assertThat(Public.ask(search).text()).doesNotContain(entry.name());
        assertThat(Public.ask(path(id)).text())
                .contains(entry.name())
                .contains("Đã thu hồi")
                .doesNotContain("Khai không đúng thành tích");
    }

    @Test
    void whoAskedIsNamedNowhereAndTheWordsAreThoseWrittenForThePublic() {
        long plan = published(ItemKind.PLAN);
        Questions questions = Running.part(Questions.class);
        Actor clerk = scene.invented(Role.CLERK, "w1", "");
        long asked = questions.ask(clerk, campaign, "IV.3", "Bà Nguyễn Thị Riêng nghỉ sinh thì nộp sao?");
        questions.step(office, campaign, asked, new TakenStep<>(QuestionStep.ANSWER, "Người được giao nộp thay.", 0));
        long id = prepared(ItemKind.ANSWER);
        publications.step(
                office,
                id,
                new TakenStep<>(ItemStep.CHANGE, "", 0),
                Optional.of(new PublicItem.Wording(
                        asked,
                        "Người phụ trách vắng thì nộp sao?",
                        "Người được giao nộp thay.",
                        RankingExtent.POINTS,
                        day)));
        step(id, ItemStep.PUBLISH, "");
        assertThat(Public.ask(path(plan) + "/hoi-dap").text())
                .contains("Người phụ trách vắng thì nộp sao?")
                .doesNotContain("Riêng")
                .doesNotContain(clerk.name());
    }

    @Test
    void ofTwoWhoActTheSecondIsTold() {
        long plan = prepared(ItemKind.PLAN);
        assertThatThrownBy(() -> publications.prepare(
                        office, campaign, ItemKind.PLAN, item(plan).subject()))
                .hasMessageContaining("public-already");
        step(plan, ItemStep.PUBLISH, "");
        assertThatThrownBy(() ->
                        publications.step(office, plan, new TakenStep<>(ItemStep.WITHDRAW, "Sai", 0), Optional.empty()))
                .hasMessageContaining("moved");
        assertThatThrownBy(() -> step(plan, ItemStep.PUBLISH, "")).hasMessageContaining("moved");
        assertThat(item(plan).state()).isEqualTo(ItemState.PUBLISHED);
    }

    @Test
    void nobodyOfAnotherAuthorityOrCampaignTouchesIt() {
        long plan = published(ItemKind.PLAN);
        Actor foreign = Scene.withWards(1).invented(Role.STANDING_OFFICE);
        Actor limited = scene.limited(Role.STANDING_OFFICE, scene.campaign("vinh-long-2024"));
        for (Actor actor : List.of(foreign, limited)) {
            assertThatThrownBy(() -> publications.one(actor, plan)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> publications.step(
                            actor, plan, new TakenStep<>(ItemStep.WITHDRAW, "Vì thế", 1), Optional.empty()))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theAuthorityShutsItsPagesAndNamesItsLicence() {
        long plan = published(ItemKind.PLAN);
        Sites sites = Running.part(Sites.class);
        Site site = sites.own(office);
        assertThatThrownBy(() -> sites.change(office, changed(site, true, "javascript:alert(1)")))
                .hasMessageContaining("licence-address");
        sites.change(office, changed(site, true, "https://example.vn/giay-phep"));
        assertThat(Public.ask("/cong-khai/" + site.slug() + "/du-lieu/datapackage.json")
                        .text())
                .contains("\"path\" : \"https://example.vn/giay-phep\"")
                .contains("CC BY 4.0");
        assertThatThrownBy(() -> sites.change(office, changed(site, false, ""))).hasMessageContaining("moved");
        sites.change(office, changed(sites.own(office), false, ""));
        assertThat(Public.ask(path(plan)).status()).isEqualTo(404);
        assertThat(Public.ask("/cong-khai").text()).doesNotContain(site.name());
    }

    private static Site changed(Site site, boolean open, String address) {
        return new Site(site.authority(), site.name(), site.slug(), open, "", "", "CC BY 4.0", address, site.version());
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("publication-steps", ItemStep.values());
        Docs.steps("removal-steps", RemovalStep.values());
    }

    /** Whether points are shown is asked only of a ranking that has some. */
    @Test
    void pointsAreAskedForOnlyWhereThereAreSome() {
        Set<Boolean> seen = new TreeSet<>();
        Rankings rankings = Running.part(Rankings.class);
        for (String place : List.of("vl", "ub", "lt", "kg", "sp")) {
            Actor office = Running.actor(place + ".standing-office");
            try (Visit visit = Visit.as(office.username())) {
                for (Campaign campaign : Running.part(Campaigns.class).seenBy(office)) {
                    Publications publications = Running.part(Publications.class);
                    publications.candidates(office, campaign).stream()
                            .filter(one -> one.kind() == ItemKind.RANKING)
                            .forEach(one -> publications.prepare(office, campaign, one.kind(), one.subject()));
                    for (PublicItem item : publications.of(office, campaign)) {
                        if (item.kind() == ItemKind.RANKING) {
                            boolean points =
                                    rankings
                                            .units(rankings.publication(campaign, item.subject())
                                                    .orElseThrow())
                                            .stream()
                                            .anyMatch(unit -> unit.total().isPresent());
                            visit.go("/publications/" + item.id());
                            assertThat(visit.page.locator("input[name=extent]").count())
                                    .as(item.title())
                                    .isEqualTo(points ? 2 : 0);
                            seen.add(points);
                        }
                    }
                }
            }
        }
        assertThat(seen).as("the demonstration has rankings without points").contains(false);
    }
}
