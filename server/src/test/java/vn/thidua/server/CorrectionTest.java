package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.campaign.PlanValues;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** Corrections of single values by forms: the rest of the plan's text stays to the letter. */
class CorrectionTest {

    private static PlanText text(String pack) {
        return new PlanText(Running.part(PlanPacks.class).text(pack).orElseThrow(), Map.of());
    }

    private static List<PlanValues.Value> values(String pack) {
        Plan plan = text(pack).read(pack).plan().orElseThrow();
        return PlanValues.of(plan, text(pack), Texts.of("vi"));
    }

    /** Every value of every plan: what is typed stands afterwards, and no other line of the text is another. */
    @ParameterizedTest
    @ValueSource(strings = {"kien-giang-2020", "long-thanh-2024", "sa-pa-2022", "uong-bi-2024", "vinh-long-2024"})
    void aChangedValueStandsInTheTextAndNothingElseMoves(String pack) {
        PlanText before = text(pack);
        List<PlanValues.Value> values = values(pack);
        assertThat(values).hasSizeGreaterThan(5);
        for (PlanValues.Value value : values) {
            String typed = other(value);
            PlanText after = PlanValues.with(before, List.of(new PlanValues.Change(value, typed)));
            List<String> then = before.text().lines().toList();
            List<String> now = after.text().lines().toList();
            boolean added = now.size() == then.size() + 1;
            assertThat(now.size() - then.size()).isEqualTo(value.shown().isEmpty() && added ? 1 : 0);
            List<String> moved = new ArrayList<>();
            for (int i = 0; i < now.size(); i++) {
                int behind = added && !moved.isEmpty() ? 1 : 0;
                if (!now.get(i).equals(then.get(Math.min(i - behind, then.size() - 1)))) {
                    moved.add(now.get(i));
                }
            }
            assertThat(moved).as("%s of %s", value.label(), pack).hasSize(1);
            Plan plan = before.read(pack).plan().orElseThrow();
            assertThat(PlanValues.of(plan, after, Texts.of("vi")).stream()
                            .filter(one -> one.path().equals(value.path())
                                    && one.place().equals(value.place()))
                            .map(PlanValues.Value::shown))
                    .containsExactly(typed);
        }
    }

    private static String other(PlanValues.Value value) {
        return switch (value.kind()) {
            case DAY -> "29/02/2024";
            case NUMBER -> "7,25";
            case TEXT -> "Tổ 'một cửa': nơi nhận #2";
        };
    }

    @Test
    void whatCannotBeReadIsRefusedByItsLabel() {
        for (PlanValues.Value value : values("vinh-long-2024")) {
            String wrong = value.kind() == PlanValues.Kind.TEXT ? " " : "30/02/2024x";
            assertThatThrownBy(
                            () -> PlanValues.with(text("vinh-long-2024"), List.of(new PlanValues.Change(value, wrong))))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.values()).contains(value.label()));
        }
    }

    @Test
    void aDeadlineAWeightAndAQuotaAreCorrectedByTheForm() {
        Scene scene = Scene.withWards(2);
        scene.person(Role.STANDING_OFFICE);
        Campaign campaign = scene.campaign("vinh-long-2024");
        String comment =
                campaigns().text(campaign, 1).text().lines().findFirst().orElseThrow();
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign.id() + "/correct");
            office.checkHere("forms of a correction");
            assertThat(office.page.locator("#text").isVisible()).isFalse();
            field(office, "Hạn đăng ký thi đua: đến hết ngày").fill("31/04/2024");
            office.press("Xem trước");
            assertThat(office.page.locator("[role=alert]").innerText()).contains("31/04/2024", "Hạn đăng ký");
            field(office, "Giấy khen của Chủ tịch UBND thành phố (tập thể)").fill("sáu");
            office.page.fill("#reason", "Gia hạn");
            office.press("Xem trước");
            assertThat(office.page
                            .locator("tr:has(label:text-is(\"Giấy khen của Chủ tịch UBND thành phố (tập thể)\")) input")
                            .isVisible())
                    .as("what was typed and refused is seen")
                    .isTrue();
            field(office, "Hạn đăng ký thi đua: đến hết ngày").fill("10/05/2024");
            field(office, "Giấy khen của Chủ tịch UBND thành phố (tập thể)").fill("6");
            office.page.fill("#reason", "Gia hạn theo đề nghị của các phường");
            office.press("Xem trước");
            String preview = office.page.locator("section:has(#compared)").innerText();
            assertThat(preview).contains("26/04/2024", "10/05/2024", "5", "6");
            office.checkHere("preview of a correction");
            assertThat(office.page.inputValue("#why")).isEqualTo("Gia hạn theo đề nghị của các phường");
            office.press("Cho bản này có hiệu lực");
            assertThat(office.page.locator("section:has(#versions)").innerText())
                    .contains("Gia hạn theo đề nghị");
        }
        Campaign now = campaigns().campaign(scene.invented(Role.STANDING_OFFICE), campaign.id());
        String text = campaigns().text(now, 2).text();
        assertThat(text).startsWith(comment).contains("until: 2024-05-10").contains("quota: 6");
    }

    private static Campaigns campaigns() {
        return Running.part(Campaigns.class);
    }

    private static Locator field(Visit office, String label) {
        Locator field = office.page.locator("tr:has(label:text-is(\"" + label + "\")) input");
        office.page.evaluate("document.querySelectorAll('details.card-body').forEach(one => one.open = true)");
        return field;
    }
}
