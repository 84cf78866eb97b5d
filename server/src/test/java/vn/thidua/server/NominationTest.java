package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.workflow.TakenStep;

/** Putting forward: who may be, the dossier, its steps, and what the plan then knows of it. */
class NominationTest {

    private static final String AWARD = "giay-khen-tp-tap-the";

    private final Nominations nominations = Running.part(Nominations.class);

    /** Several dossiers at once, with exceptions; one that is not whole is named, and the others are taken all the same. */
    @Test
    void severalDossiersAreFoundInOrderAtOnceAndEachRefusedOneIsNamed() {
        Scene scene = Scene.withWards(4);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 4);
        for (String ward : List.of("w1", "w2", "w3")) {
            scene.handIn(campaign, ward, AWARD);
        }
        Actor head = scene.invented(Role.HEAD, "w4", "");
        Nomination bare = nominations.nominate(head, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w4"), "");
        nominations.step(head, campaign, bare.id(), new TakenStep<>(NominationStep.SUBMIT, "", 0));
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign.id() + "/nominations");
            office.checkHere("dossiers to choose");
            office.page.locator("[data-check-all=chosen]").check();
            row(office, "Thử 003").locator("input[name=chosen]").uncheck();
            office.press("Ghi nhận hợp lệ");
            assertThat(office.page.locator(".td-notice").innerText())
                    .contains("Đã ghi nhận hợp lệ 2 hồ sơ", "Thử 004", "Biên bản họp");
            for (String ward : List.of("Thử 001", "Thử 002")) {
                assertThat(row(office, ward).innerText()).contains("Hợp lệ");
                assertThat(row(office, ward).locator("input[name=chosen]").count())
                        .isZero();
            }
            assertThat(row(office, "Thử 003").innerText()).doesNotContain("Hợp lệ");

            office.go("/campaigns/" + campaign.id() + "/nominations/" + bare.id());
            office.press("Ghi nhận hợp lệ");
            assertThat(office.page.locator("[role=alert]").innerText())
                    .as("one alone is asked about as several are")
                    .contains("Biên bản họp", "Ghi nhận dù còn thiếu giấy tờ");
            office.go("/campaigns/" + campaign.id() + "/nominations");
            row(office, "Thử 004").locator("input[name=chosen]").check();
            office.press(office.page.locator("button[formaction$='/several/return']"));
            assertThat(office.page.locator("[role=alert]").innerText())
                    .as("a return says what is wanting")
                    .contains("Thử 004");
            assertThat(row(office, "Thử 004").locator("input[name=chosen]").isChecked())
                    .as("what was chosen stays chosen")
                    .isTrue();
            office.page.fill("[name=note]", "Thiếu biên bản họp");
            office.press(office.page.locator("button[formaction$='/several/return']"));
            assertThat(row(office, "Thử 004").innerText()).contains("Trả lại");
        }
    }

    private static com.microsoft.playwright.Locator row(Visit visit, String name) {
        return visit.page.locator("tbody tr:has(th:has-text('" + name + "'))");
    }

    @Test
    void aUnitPutsItselfForwardAndTheOfficeFindsTheDossierInOrder() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.fact(campaign, "w1", "dossier.complete", "");
        scene.fact(campaign, "w1", "dossier.submittedOn", "");
        scene.person(Role.HEAD);
        scene.person(Role.STANDING_OFFICE);
        String base = "/campaigns/" + campaign.id() + "/nominations";
        long id;
        try (Visit head = Visit.as(scene.prefix + ".head")) {
            head.go(base);
            head.checkHere("whom a unit may put forward");
            assertThat(head.page.locator("main").innerText()).doesNotContain("Thử 002");
            head.press(head.page
                    .locator("section:has(#award-" + AWARD + ") button")
                    .first());
            id = Long.parseLong(head.path().substring(head.path().lastIndexOf('/') + 1));
            head.checkHere("an empty dossier");
            assertThat(head.page.locator("main").innerText())
                    .contains("Thiếu giấy tờ", "Đạt mọi tiêu chuẩn, nếu hồ sơ đầy đủ");
            head.press("Nộp hồ sơ");
            assertThat(head.page.locator("[role=alert]").innerText())
                    .contains("Biên bản họp")
                    .contains("Báo cáo thành tích");
            assertThat(head.page.locator("main").innerText()).doesNotContain("Tiếp nhận số");
            head.page.fill("#text-meeting", "14 giờ, phòng họp\nDòng hai");
            head.page.fill("#text-conclusion", "9/9 phiếu");
            head.page.locator("button:has-text('Nộp hồ sơ')").click();
            head.page.locator(".td-loose").waitFor();
            assertThat(head.page.locator(".td-loose").innerText())
                    .as("what is typed and not saved is not handed in without a word")
                    .contains("chưa lưu");
            assertThat(head.page.inputValue("#text-conclusion")).isEqualTo("9/9 phiếu");
            head.press(head.page.locator("#words-bien-ban-hop button"));
            head.page.fill("#text-achievements", "Vượt chỉ tiêu");
            head.page.fill("#text-measures", "Một cửa lưu động");
            head.press(head.page.locator("#words-bao-cao-thanh-tich button"));
            byte[] pdf = Pdf.of(new Paper(
                    new Paper.Head("", "Phường", "", ""), List.of(new Paper.Title("BẢNG TỰ CHẤM", "năm 2024"))));
            head.page.locator("li:has-text('Bảng tự chấm điểm') summary").click();
            head.page
                    .locator("li:has-text('Bảng tự chấm điểm') input[type=file]")
                    .setInputFiles(new FilePayload("bảng tự chấm.pdf", "application/pdf", pdf));
            head.press(head.page.locator("li:has-text('Bảng tự chấm điểm') button:has-text('Gửi tệp')"));
            assertThat(head.page.locator("main").innerText())
                    .contains("Đủ giấy tờ")
                    .contains("bảng tự chấm.pdf");
            head.press("Nộp hồ sơ");
            assertThat(head.page.locator("main").innerText()).contains("Tiếp nhận số 1");
            assertThat(head.page.locator("form[id^=words-] textarea").count()).isZero();
            head.checkHere("a dossier that was handed in");
        }
        assertThat(value(campaign, "dossier.complete")).isEqualTo("true");
        assertThat(value(campaign, "dossier.submittedOn")).startsWith("20");
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(base);
            office.checkHere("what was handed in");
            office.go(base + "/" + id);
            office.page.locator("summary:has-text('Trả lại để bổ sung')").click();
            office.page.fill("details[open] textarea[name=note]", "Biên bản thiếu chữ ký");
            office.press(office.page.locator("details[open] button:has-text('Trả lại để bổ sung')"));
        }
        try (Visit head = Visit.as(scene.prefix + ".head")) {
            head.go(base + "/" + id);
            assertThat(head.page.locator("main").innerText()).contains("Biên bản thiếu chữ ký");
            head.press("Nộp bổ sung");
        }
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(base + "/" + id);
            office.page.fill("#note", "Hồ sơ đúng mẫu");
            office.press(office.page.locator("button[name=agrees][value=true]"));
            office.press("Ghi nhận hợp lệ");
            assertThat(office.page.locator("main").innerText())
                    .contains("Hợp lệ")
                    .contains("Hồ sơ đúng mẫu");
            office.checkHere("a dossier in order");
        }
    }

    private String value(Campaign campaign, String fact) {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.UNIT, "w1", fact)
                .flatMap(Entry::value)
                .orElse("");
    }

    @Test
    void whoFailsAStandardCannotBePutForwardAndWhereOneIsOpenAReasonIsNeeded() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.fact(campaign, "w1", "tthc.overdue", "3");
        scene.fact(campaign, "w2", "tthc.overdue", "");
        assertThatThrownBy(() -> nominations.nominate(
                        scene.invented(Role.HEAD), campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w1"), "vì"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-eligible");
        Actor other = scene.invented(Role.HEAD, "w2", "");
        assertThatThrownBy(() ->
                        nominations.nominate(other, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w2"), " "))
                .hasMessageContaining("despite-needed");
        Nomination made = nominations.nominate(
                other, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w2"), "Đang chờ số liệu");
        assertThat(made.despite()).isEqualTo("Đang chờ số liệu");
        assertThatThrownBy(() ->
                        nominations.nominate(other, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w2"), "lại"))
                .hasMessageContaining("nominated");
        assertThatThrownBy(() -> nominations.one(scene.invented(Role.HEAD), campaign, made.id()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> nominations.one(scene.invented(Role.STANDING_OFFICE), campaign, made.id()))
                .as("a draft is the unit's own")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aDossierThatWasHandedInDoesNotChange() throws IOException {
        Scene scene = Scene.withWards(1);
        Campaign campaign = scene.campaign("vinh-long-2024");
        Actor head = scene.invented(Role.HEAD);
        Nomination one = nominations.nominate(head, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, "w1"), "thử");
        write(campaign, head, one, "Một", 0);
        assertThatThrownBy(() -> write(campaign, head, one, "Hai", 0))
                .as("somebody else wrote it since")
                .hasMessageContaining("second");
        nominations.step(head, campaign, one.id(), new TakenStep<>(NominationStep.SUBMIT, "", 0));
        assertThat(value(campaign, "dossier.complete")).isEqualTo("false");
        assertThatThrownBy(() -> write(campaign, head, one, "Ba", 1)).hasMessageContaining("dossier-closed");
        FileStore.Kept file = Running.part(FileStore.class).keep("x.pdf", "application/pdf", new byte[] {1});
        assertThatThrownBy(() -> nominations.send(head, campaign, one.id(), "bien-ban-hop", Optional.of(file)))
                .hasMessageContaining("dossier-closed");
        nominations.step(head, campaign, one.id(), new TakenStep<>(NominationStep.WITHDRAW, "nhầm", 1));
        assertThat(value(campaign, "dossier.submittedOn")).isEmpty();
    }

    private void write(Campaign campaign, Actor actor, Nomination one, String content, int seen) {
        nominations.write(actor, campaign, one.id(), Map.of("achievements", new Nominations.Draft(content, seen)));
    }

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        Scene scene = Scene.withWards(4);
        Campaign campaign = scene.campaign("vinh-long-2024");
        int number = 0;
        for (NominationState state : NominationState.values()) {
            String unit = "w" + ++number;
            Actor head = scene.invented(Role.HEAD, unit, "");
            Actor office = scene.invented(Role.STANDING_OFFICE);
            long id = nominations
                    .nominate(head, campaign, new NominatedFor(AWARD, SubjectKind.UNIT, unit), "thử")
                    .id();
            int version = 0;
            if (state != NominationState.DRAFT) {
                nominations.step(head, campaign, id, new TakenStep<>(NominationStep.SUBMIT, "", version++));
            }
            if (state == NominationState.RETURNED) {
                nominations.step(office, campaign, id, new TakenStep<>(NominationStep.RETURN, "thử", version++));
            }
            if (state == NominationState.ACCEPTED) {
                nominations.step(office, campaign, id, new TakenStep<>(NominationStep.ACCEPT, "", version++));
            }
            for (NominationStep step : NominationStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        int seen = version;
                        Actor actor = scene.invented(role, role.ofUnit() ? unit : "", "");
                        assertThatThrownBy(
                                        () -> nominations.step(actor, campaign, id, new TakenStep<>(step, "thử", seen)))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(nominations.one(head, campaign, id).state()).isEqualTo(state);
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("nomination-steps", NominationStep.values());
    }

    @Test
    void whoWasProposedForOneAwardIsNoCandidateOfAnotherAfterTheLastDay() {
        Scene scene = Scene.withWards(1);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 1);
        scene.handIn(campaign, "w1", AWARD);
        assertThat(chosen(campaign, "bang-khen-tinh-tap-the")).isEqualTo(Truth.YES);
        Today today = Running.part(Today.class);
        LocalDate usual = today.day();
        try {
            today.moveTo(LocalDate.of(2025, 1, 16));
            // Nobody proposed it for the higher award: it does not lose the lower one to it.
            assertThat(chosen(campaign, "bang-khen-tinh-tap-the")).isEqualTo(Truth.NO);
            assertThat(chosen(campaign, AWARD)).isEqualTo(Truth.YES);
        } finally {
            today.moveTo(usual);
        }
    }

    private static Truth chosen(Campaign campaign, String award) {
        Outcome outcome = Running.part(Settlements.class).outcome(campaign);
        return outcome.selected(outcome.world().plan().awards().get(award), SubjectKind.UNIT, 0);
    }
}
