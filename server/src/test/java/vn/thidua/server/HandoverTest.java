package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;

/** What the clerk made ready is shown to the head until it is handed in or taken back. */
class HandoverTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Sheets sheets = Running.part(Sheets.class);
    private final Registrations registrations = Running.part(Registrations.class);
    private final Handovers handovers = Running.part(Handovers.class);
    private final Actor clerk = scene.invented(Role.CLERK, "w1", "");
    private final Actor head = scene.invented(Role.HEAD, "w1", "");

    @Test
    void aSheetIsMadeReadyWhenEveryLineHasAClaim() {
        assertThatThrownBy(() -> sheets.ready(clerk, campaign, "w1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("claim-missing")
                .hasMessageContaining("I.1.")
                .hasMessageContaining("V.");
        claimAll();
        sheets.ready(clerk, campaign, "w1");
        assertThat(handovers.of(campaign, Sheets.key("w1")).orElseThrow().who()).isEqualTo(clerk.name());
        assertThat(handovers.of(campaign, Sheets.key("w2"))).isEmpty();
        sheets.notReady(clerk, campaign, "w1");
        assertThat(handovers.of(campaign, Sheets.key("w1"))).isEmpty();
    }

    @Test
    void whatIsHandedInIsNoLongerReady() {
        claimAll();
        sheets.ready(clerk, campaign, "w1");
        sheets.step(head, campaign, "w1", new SheetAct(SheetStep.SUBMIT, "", Optional.empty(), List.of(), 0));
        assertThat(handovers.of(campaign, Sheets.key("w1"))).isEmpty();
        assertThatThrownBy(() -> sheets.ready(clerk, campaign, "w1")).isInstanceOf(Refusal.class);
    }

    @Test
    void aRegistrationIsMadeReadyWhenNothingIsMissing() {
        RegistrationForm form =
                Running.part(Campaigns.class).plan(campaign).registration().getFirst();
        assertThatThrownBy(() -> registrations.ready(clerk, campaign, form.id(), "w1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("registration-incomplete");
        assertThat(handovers.of(campaign, Registrations.key(form.id(), "w1"))).isEmpty();
    }

    @Test
    void anotherUnitsSheetIsNobodysToMakeReady() {
        assertThatThrownBy(() -> sheets.ready(clerk, campaign, "w2")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sheets.ready(scene.invented(Role.STANDING_OFFICE), campaign, "w1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theFirstPageTellsBoth() {
        scene.person(Role.CLERK);
        scene.person(Role.HEAD);
        try (Visit clerks = Visit.as(scene.prefix + ".clerk");
                Visit heads = Visit.as(scene.prefix + ".head")) {
            claimAll();
            clerks.go("/campaigns/" + campaign.id() + "/sheets/w1");
            clerks.press(clerks.page.locator("form[action$='/ready'] button"));
            assertThat(main(clerks)).contains("đã soạn xong lúc");
            clerks.go("/");
            assertThat(main(clerks)).contains("đang chờ người đứng đầu ký");
            heads.go("/");
            assertThat(main(heads)).contains("Bảng tự chấm điểm đã soạn xong, chờ ký");
        }
    }

    /** Nobody is said to be told where there is nobody; who can mend it knows. */
    @Test
    void whatIsReadyInAUnitWithoutAHeadIsNotSaidToReachOne() {
        scene.person(Role.CLERK);
        scene.person(Role.ADMINISTRATOR);
        try (Visit clerks = Visit.as(scene.prefix + ".clerk");
                Visit administrator = Visit.as(scene.prefix + ".administrator")) {
            claimAll();
            clerks.go("/campaigns/" + campaign.id() + "/sheets/w1");
            clerks.press(clerks.page.locator("form[action$='/ready'] button"));
            assertThat(main(clerks))
                    .contains("đơn vị chưa có tài khoản thủ trưởng")
                    .doesNotContain("Đã báo");
            clerks.go("/");
            assertThat(main(clerks))
                    .contains("chưa có tài khoản thủ trưởng để gửi")
                    .doesNotContain("đang chờ");
            administrator.go("/");
            assertThat(main(administrator)).contains("1 đơn vị chưa có tài khoản thủ trưởng", "UBND phường Thử 001");
            scene.person(Role.HEAD);
            administrator.go("/");
            assertThat(main(administrator)).doesNotContain("chưa có tài khoản thủ trưởng nên");
        }
    }

    private static String main(Visit visit) {
        return visit.page.locator("main").innerText();
    }

    private void claimAll() {
        for (Criterion line : Running.part(Campaigns.class).plan(campaign).sheets().stream()
                .flatMap(ScoreSheet::lines)
                .toList()) {
            sheets.claim(
                    clerk, campaign, "w1", line.id(), new Claim(Optional.of(BigDecimal.ONE), "chưa có dữ kiện", 0));
        }
    }
}
