package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.approval.ApprovalRule;
import vn.thidua.server.approval.ApprovalState;
import vn.thidua.server.approval.ApprovalStep;
import vn.thidua.server.approval.Approver;
import vn.thidua.server.approval.PlanApprovals;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.decision.MoneyEstimates;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workflow.TakenStep;

/** Where an authority asks for it, a plan is announced only as it was approved by whom the authority has chosen. */
class ApprovalTest {

    private static final Map<ApprovalState, List<ApprovalStep>> WAYS = Map.of(
            ApprovalState.WRITTEN, List.of(),
            ApprovalState.SUBMITTED, List.of(ApprovalStep.SUBMIT),
            ApprovalState.APPROVED, List.of(ApprovalStep.SUBMIT, ApprovalStep.APPROVE));

    private static final ApprovalRule FREE = new ApprovalRule(false, Approver.CHAIR);
    private static final ApprovalRule REQUIRED = new ApprovalRule(true, Approver.CHAIR);

    private final Scene scene = Scene.withWards(2);
    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final PlanApprovals approvals = Running.part(PlanApprovals.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor chair = scene.invented(Role.CHAIR);

    private Campaign draft() {
        return campaigns.create(
                office,
                new PlanText(
                        Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow(), Map.of()));
    }

    private void take(Actor actor, Campaign campaign, ApprovalStep step) {
        int seen = approvals.of(office, campaign).acts().size();
        approvals.step(actor, campaign.id(), new TakenStep<>(step, "thử", seen));
    }

    private void change(Campaign campaign) {
        Participant one =
                campaigns.participants(campaign, SubjectKind.UNIT, false).getFirst();
        campaigns.correct(
                office,
                campaign.id(),
                new Participant(
                        one.kind(), one.code(), one.name(), one.block(), one.above(), Optional.of("thử"), false));
    }

    private Campaign again(Campaign campaign) {
        return campaigns.campaign(office, campaign.id());
    }

    @Test
    void aStepIsTakenOnlyFromItsStateAndByItsRoles() {
        for (ApprovalState state : ApprovalState.values()) {
            Campaign campaign = draft();
            WAYS.getOrDefault(state, List.of())
                    .forEach(step -> take(step == ApprovalStep.APPROVE ? chair : office, campaign, step));
            assertThat(approvals.of(chair, campaign).state()).isEqualTo(state);
            for (ApprovalStep step : ApprovalStep.values()) {
                for (Role role : Role.values()) {
                    boolean may = step.from() == state
                            && (step.action() == Action.APPROVE_PLAN
                                    ? role == Role.CHAIR
                                    : step.action().allows(role));
                    assertThat(UndoneAct.works(() -> take(scene.invented(role), campaign, step)))
                            .as("%s %s %s", state, step, role)
                            .isEqualTo(may);
                }
            }
        }
    }

    /** The authority says who: a role that it did not choose approves nothing, and nobody approves what they submitted. */
    @Test
    void whoApprovesIsTheAuthoritysChoice() {
        Actor other = scene.account(Role.STANDING_OFFICE, "office-2");
        ApprovalRule before = FREE;
        for (Approver approver : List.of(Approver.STEERING_COMMITTEE, Approver.STANDING_OFFICE)) {
            ApprovalRule rule = new ApprovalRule(true, approver);
            approvals.require(chair, rule, before);
            before = rule;
            Campaign campaign = draft();
            take(office, campaign, ApprovalStep.SUBMIT);
            for (Actor one : List.of(chair, office, other, scene.invented(Role.STEERING_COMMITTEE))) {
                boolean may = approver == Approver.STANDING_OFFICE
                        ? one.equals(other)
                        : one.grant().role() == Role.STEERING_COMMITTEE;
                for (ApprovalStep step : List.of(ApprovalStep.APPROVE, ApprovalStep.RETURN)) {
                    assertThat(approvals
                                    .steps(one, campaign, approvals.of(one, campaign))
                                    .contains(step))
                            .as("%s %s %s", approver, one.name(), step)
                            .isEqualTo(may);
                    assertThat(UndoneAct.works(() -> take(one, campaign, step)))
                            .as("%s %s %s", approver, one.name(), step)
                            .isEqualTo(may);
                }
            }
            refused("announce-approval", campaign);
            take(
                    approver == Approver.STANDING_OFFICE ? other : scene.invented(Role.STEERING_COMMITTEE),
                    campaign,
                    ApprovalStep.APPROVE);
            announce(again(campaign));
        }
        assertThatThrownBy(() -> approvals.require(chair, FREE, FREE))
                .as("somebody else has changed it since")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("approval-steps", ApprovalStep.values());
    }

    /** Whatever changes what will be announced takes the approval away: who takes part as well as the text. */
    @Test
    void whatIsChangedIsNotApproved() {
        approvals.require(chair, REQUIRED, FREE);
        assertThat(Running.part(Audit.class)
                        .newest(chair.authority(), 1)
                        .getFirst()
                        .subject())
                .isEqualTo("Buộc duyệt kế hoạch trước khi phát động; người duyệt: chủ tịch");
        Campaign campaign = draft();
        refused("announce-approval", campaign);
        take(office, campaign, ApprovalStep.SUBMIT);
        refused("announce-approval", campaign);
        take(chair, campaign, ApprovalStep.APPROVE);
        change(campaign);
        Campaign changed = again(campaign);
        assertThat(approvals.of(chair, changed).changed()).isTrue();
        assertThat(approvals.of(chair, changed).state()).isEqualTo(ApprovalState.WRITTEN);
        refused("announce-approval", changed);
        take(office, changed, ApprovalStep.SUBMIT);
        assertThatThrownBy(() -> approvals.step(chair, campaign.id(), new TakenStep<>(ApprovalStep.APPROVE, "", 2)))
                .as("the chair decides on what stands there now, not on what was on an older page")
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.key()).isEqualTo("refusal.approval-moved"));
        take(chair, changed, ApprovalStep.APPROVE);
        announce(again(campaign));
        assertThat(again(campaign).isOpen()).isTrue();
        change(again(campaign));
        assertThat(approvals.of(chair, again(campaign)).state())
                .as("what is put right later says nothing of what was announced")
                .isEqualTo(ApprovalState.APPROVED);
        assertThat(approvals.steps(chair, again(campaign), approvals.of(chair, again(campaign))))
                .isEmpty();
        approvals.require(chair, FREE, REQUIRED);
        Campaign free = draft();
        take(office, free, ApprovalStep.SUBMIT);
        take(chair, free, ApprovalStep.APPROVE);
        change(free);
        announce(again(free));
        assertThat(approvals.of(chair, again(free)).state())
                .as("what was announced is not what was approved")
                .isEqualTo(ApprovalState.WRITTEN);
    }

    private void announce(Campaign campaign) {
        Running.part(Lifecycle.class)
                .announce(
                        office,
                        campaign.id(),
                        new CampaignPaper("20/KH-UBND", LocalDate.of(2024, 3, 14)),
                        campaign.version());
    }

    private void refused(String key, Campaign campaign) {
        assertThatThrownBy(() -> announce(campaign))
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.key()).isEqualTo("refusal." + key));
    }

    /** Five certificates for seven wards: 0.6 of 2,340,000 rounded up to 10,000, five times; a fund of less is told. */
    @Test
    void whatTheAwardsCanCostIsSeenBeforeTheyAreApproved() {
        Scene seven = Scene.withWards(7);
        Actor writer = seven.person(Role.STANDING_OFFICE);
        Campaign campaign = campaigns.create(
                writer,
                new PlanText(
                        Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow(), Map.of()));
        try (Visit clerk = Visit.as(writer.username())) {
            clerk.go("/campaigns/" + campaign.id() + "/approval");
            clerk.press(clerk.page.locator("main a:has-text('Dự toán tiền thưởng')"));
            clerk.checkHere("the estimate");
            assertThat(clerk.page
                            .locator("tr:has-text('Giấy khen của Chủ tịch UBND thành phố (tập thể)')")
                            .innerText()
                            .split("\\s+"))
                    .endsWith("5", "7.050.000");
            assertThat(clerk.page.locator("main").innerText())
                    .contains("Chưa có cá nhân nào tham gia", "chưa ghi số được cấp")
                    .doesNotContain("Dự toán cao hơn");
            Running.part(Fund.class).grant(writer, 2024, new BigDecimal("7000000"), "Cấp đầu năm");
            clerk.go("/campaigns/" + campaign.id() + "/approval");
            assertThat(clerk.page.locator("main").innerText())
                    .contains("Dự toán cao hơn phần quỹ năm 2024 chưa dùng (7.000.000 đồng)");
        }
        assertThatThrownBy(() -> Running.part(MoneyEstimates.class).of(seven.invented(Role.CLERK), campaign))
                .as("nobody else")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void officeAndChairDriveItThroughPages() {
        scene.person(Role.CHAIR);
        scene.person(Role.STANDING_OFFICE);
        Campaign campaign = draft();
        String base = "/campaigns/" + campaign.id();
        try (Visit leader = Visit.as(scene.prefix + ".chair");
                Visit clerk = Visit.as(scene.prefix + ".standing-office")) {
            leader.go(base + "/approval");
            leader.checkHere("a plan that was not submitted");
            assertThat(leader.page.inputValue("#approver")).isEqualTo("chair");
            leader.page.check("input[name=required]");
            leader.press("Lưu quy định");
            clerk.go(base + "/prepare");
            clerk.press("Phát động…");
            assertThat(clerk.page.locator("main").innerText()).contains("phải được duyệt trước khi phát động");
            clerk.press("Trình duyệt");
            clerk.page.fill("textarea[name=note]", "Đã xin ý kiến các phòng");
            clerk.press("Trình duyệt");
            leader.go("/");
            leader.press("Duyệt");
            assertThat(leader.page.locator("main").innerText())
                    .contains("Chờ duyệt", "Đã xin ý kiến các phòng", "2 đơn vị");
            leader.checkHere("a plan that waits for the chair");
            var back = leader.page.locator("form[action$='/steps/return']");
            back.locator("textarea").fill("Thêm chỉ tiêu hồ sơ trực tuyến");
            leader.press(back.locator("button"));
            clerk.go("/");
            assertThat(clerk.page.locator("main").innerText())
                    .contains("Kế hoạch bị trả lại: Thêm chỉ tiêu hồ sơ trực tuyến");
            clerk.press("Xem");
            clerk.press("Trình duyệt");
            leader.go(base + "/approval");
            change(campaign);
            leader.press(leader.page.locator("form[action$='/approve'] button"));
            assertThat(leader.page.locator("[role=alert]").innerText()).contains("Xem lại");
            clerk.go(base + "/approval");
            assertThat(clerk.page.locator("main").innerText()).contains("Kế hoạch đã được sửa sau lần trình");
            clerk.checkHere("a plan that was changed after it was submitted");
            clerk.press("Trình duyệt");
            leader.go(base + "/approval");
            leader.press(leader.page.locator("form[action$='/approve'] button"));
            assertThat(leader.page.locator("main").innerText()).contains("Đã duyệt");
            clerk.go(base + "/announce");
            assertThat(clerk.page.locator("main").innerText()).doesNotContain("phải được duyệt");
        }
        announce(again(campaign));
    }
}
