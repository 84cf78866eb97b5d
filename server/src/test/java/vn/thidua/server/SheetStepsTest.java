package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;

/** Every step from every state by every role: only what the table says. */
class SheetStepsTest {

    private final Scene scene = Scene.withWards(SheetState.values().length);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Sheets sheets = Running.part(Sheets.class);
    private final Standings standings = Running.part(Standings.class);

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        int number = 0;
        for (SheetState state : SheetState.values()) {
            String unit = "w" + ++number;
            int version = bring(unit, state);
            assertThat(standings.state(campaign, unit)).isEqualTo(state);
            for (SheetStep step : SheetStep.values()) {
                for (Role role : Role.values()) {
                    boolean may = step.action().allows(role);
                    if (step.from() != state || !may) {
                        Actor actor = scene.invented(role, role.ofUnit() ? unit : "", "");
                        assertThatThrownBy(() -> take(actor, unit, step, version))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            assertThat(standings.state(campaign, unit)).isEqualTo(state);
        }
    }

    @Test
    void theLoopOfReturnAppealAndRevocationCanBeGone() {
        int version = bring("w1", SheetState.FINAL);
        take(scene.invented(Role.STEERING_COMMITTEE), "w1", SheetStep.REVOKE, version++);
        take(scene.invented(Role.STANDING_OFFICE), "w1", SheetStep.REOPEN, version++);
        take(scene.invented(Role.STANDING_OFFICE), "w1", SheetStep.RETURN, version++);
        take(scene.invented(Role.HEAD), "w1", SheetStep.SUBMIT_AGAIN, version++);
        take(scene.invented(Role.STANDING_OFFICE), "w1", SheetStep.FINISH, version++);
        take(scene.invented(Role.HEAD), "w1", SheetStep.AGREE, version++);
        take(scene.invented(Role.STEERING_COMMITTEE), "w1", SheetStep.APPROVE, version);
        assertThat(standings.state(campaign, "w1")).isEqualTo(SheetState.FINAL);
    }

    @Test
    void whatWasTakenBackWaitsForTheOfficeAndTheHeadIsAskedOnlyWhileTheUnitMayContest() {
        Today today = Running.part(Today.class);
        LocalDate now = today.day();
        scene.person(Role.STANDING_OFFICE);
        scene.head("w1");
        int version = bring("w1", SheetState.APPRAISED);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit head = Visit.as(scene.prefix + ".head-w1")) {
            assertThat(first(head)).contains("kiến nghị về điểm nếu cần");
            today.moveTo(LocalDate.of(2024, 12, 31));
            assertThat(first(head)).as("the last day is past").doesNotContain("kiến nghị về điểm nếu cần");
            today.moveTo(now);
            take(scene.invented(Role.HEAD), "w1", SheetStep.AGREE, version++);
            assertThat(first(head)).as("they agreed").doesNotContain("kiến nghị về điểm nếu cần");
            take(scene.invented(Role.STEERING_COMMITTEE), "w1", SheetStep.APPROVE, version++);
            assertThat(first(office)).doesNotContain("thu hồi việc duyệt");
            take(scene.invented(Role.STEERING_COMMITTEE), "w1", SheetStep.REVOKE, version++);
            assertThat(first(office)).contains("thu hồi việc duyệt bảng điểm của UBND phường Thử 001");
            assertThat(first(head)).as("nothing of it is theirs to do yet").doesNotContain("kiến nghị về điểm nếu cần");
            take(scene.invented(Role.STANDING_OFFICE), "w1", SheetStep.REOPEN, version);
            assertThat(first(office)).doesNotContain("thu hồi việc duyệt");
        } finally {
            today.moveTo(now);
        }
    }

    /** The first page and the sheet tell one total, and who cannot contest points any more is told whom to ask. */
    @Test
    void anApprovedSheetTellsWhatWasGrantedAndWhomToAsk() {
        bring("w1", SheetState.FINAL);
        scene.head("w1");
        try (Visit head = Visit.as(scene.prefix + ".head-w1")) {
            assertThat(first(head)).contains("Điểm đã duyệt").doesNotContain("Nếu chấm hôm nay", "Còn thiếu dữ kiện");
            String total = head.page.locator(".td-score .td-big b").innerText();
            assertThat(total).isEqualTo(String.valueOf(lines("w1").size()));
            head.go("/campaigns/" + campaign.id() + "/sheets/w1");
            assertThat(head.page.locator("tfoot td[data-label='Chính thức']").innerText())
                    .isEqualTo(total);
            head.press(head.page.locator("main a:has-text('Đặt câu hỏi')"));
            assertThat(head.path()).endsWith("/questions");
        }
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign.id() + "/sheets/w1");
            assertThat(office.page.locator("main").innerText()).doesNotContain("Đặt câu hỏi");
        }
    }

    @Test
    void whatIsRefusedStaysOnTheSheetWithWhatWasTyped() {
        bring("w1", SheetState.APPRAISED);
        sheets.appeal(scene.invented(Role.HEAD), campaign, "w1", "PL.I.1", "Nhiệm vụ đã xong đúng hạn");
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.HEAD);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit head = Visit.as(scene.prefix + ".head")) {
            assertThat(first(head))
                    .contains("Đã gửi 1 kiến nghị về điểm, chờ trả lời")
                    .doesNotContain("kiến nghị về điểm nếu cần");
            office.go("/campaigns/" + campaign.id() + "/sheets/w1");
            office.page.locator("#appeal-PL_I_1 [name=answer]").fill("Chấp nhận theo văn bản số 5");
            office.page.locator("#appeal-PL_I_1 [name=points]").fill("99");
            office.press(office.page.locator("#appeal-PL_I_1 button"));
            assertThat(office.page.locator("[role=alert]").innerText()).contains("99 ngoài khoảng từ 0 đến 10");
            assertThat(office.page.locator("#appeal-PL_I_1 [name=answer]").inputValue())
                    .isEqualTo("Chấp nhận theo văn bản số 5");
            office.page.locator("#appeal-PL_I_1 [name=points]").fill("10");
            office.press(office.page.locator("#appeal-PL_I_1 button"));
            assertThat(office.page.locator("#appeal-PL_I_1").count()).isZero();
            assertThat(first(head)).contains("kiến nghị về điểm nếu cần").doesNotContain("chờ trả lời");
        }
    }

    @Test
    void aUnitIsNotTakenOutWithoutAReasonAndThePageStays() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign.id() + "/sheets/w1");
            office.page.locator("details:has(form[action$='/leave']) > summary").click();
            office.page.locator("form[action$='/leave'] textarea").fill("  ");
            office.press(office.page.locator("form[action$='/leave'] button:not([type])"));
            assertThat(office.page.locator("[role=alert]").innerText()).contains("lý do");
            assertThat(office.page.locator("form[action$='/leave'] textarea").isVisible())
                    .as("the form is open again on the sheet")
                    .isTrue();
            office.page.locator("form[action$='/leave'] textarea").fill("Đơn vị giải thể");
            office.press(office.page.locator("form[action$='/leave'] button:not([type])"));
            assertThat(office.path()).endsWith("/sheets");
        }
    }

    private static String first(Visit visit) {
        visit.go("/");
        return visit.page.locator("main").innerText();
    }

    private void take(Actor actor, String unit, SheetStep step, int version) {
        sheets.step(
                actor,
                campaign,
                unit,
                new SheetAct(step, "thử", Optional.of(LocalDate.of(2024, 12, 30)), List.of("PL.I.1"), version));
    }

    @Test
    void aStepFromAnotherStateIsRefusedWithTheStateNotAsSomebodyElsesDoing() {
        int version = bring("w1", SheetState.SUBMITTED);
        assertThatThrownBy(() -> take(scene.invented(Role.STEERING_COMMITTEE), "w1", SheetStep.APPROVE, version))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sheet-step")
                .hasMessageContaining("sheet-state.submitted");
        assertThatThrownBy(() -> take(scene.invented(Role.STANDING_OFFICE), "w1", SheetStep.RETURN, version - 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sheet-moved");
    }

    /** Brings a sheet to a state; its version then. */
    private int bring(String unit, SheetState state) {
        if (state == SheetState.OPEN) {
            return 0;
        }
        if (state.isUnsubmitted()) {
            return bringUnsent(unit, state);
        }
        Actor clerk = scene.invented(Role.CLERK, unit, "");
        List<Criterion> lines = lines(unit);
        for (Criterion line : lines) {
            sheets.claim(
                    clerk, campaign, unit, line.id(), new Claim(Optional.of(BigDecimal.ONE), "chưa có dữ kiện", 0));
        }
        take(scene.invented(Role.HEAD, unit, ""), unit, SheetStep.SUBMIT, 0);
        if (state == SheetState.RETURNED) {
            take(scene.invented(Role.STANDING_OFFICE), unit, SheetStep.RETURN, 1);
            return 2;
        }
        if (state == SheetState.SUBMITTED) {
            return 1;
        }
        for (Criterion line : lines) {
            sheets.grant(
                    scene.appraiser(line),
                    campaign,
                    unit,
                    line.id(),
                    new GrantedPoints(BigDecimal.ONE, "theo hồ sơ", 0));
        }
        take(scene.invented(Role.STANDING_OFFICE), unit, SheetStep.FINISH, 1);
        if (state == SheetState.FINAL) {
            take(scene.invented(Role.HEAD, unit, ""), unit, SheetStep.AGREE, 2);
            take(scene.invented(Role.STEERING_COMMITTEE), unit, SheetStep.APPROVE, 3);
            return 4;
        }
        return 2;
    }

    /** A sheet that its unit never sent is closed once its day is past. */
    private int bringUnsent(String unit, SheetState state) {
        Today today = Running.part(Today.class);
        LocalDate before = today.day();
        today.moveTo(LocalDate.of(2025, 1, 1));
        try {
            take(scene.invented(Role.STANDING_OFFICE), unit, SheetStep.CLOSE, 0);
        } finally {
            today.moveTo(before);
        }
        if (state == SheetState.MISSING) {
            return 1;
        }
        for (Criterion line : lines(unit)) {
            sheets.grant(
                    scene.appraiser(line),
                    campaign,
                    unit,
                    line.id(),
                    new GrantedPoints(BigDecimal.ONE, "theo hồ sơ", 0));
        }
        take(scene.invented(Role.STEERING_COMMITTEE), unit, SheetStep.CONFIRM, 1);
        return 2;
    }

    private List<Criterion> lines(String unit) {
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(SubjectKind.UNIT).row(unit);
        return outcome.sheet(SubjectKind.UNIT, row).stream()
                .flatMap(ScoreSheet::lines)
                .filter(line -> outcome.asked(SubjectKind.UNIT, row, line))
                .toList();
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("steps", SheetStep.values());
    }
}
