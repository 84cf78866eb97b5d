package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.documents.Certificate;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.certificate.PrintStep;
import vn.thidua.server.certificate.Printing;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.DecisionState;
import vn.thidua.server.decision.DecisionStep;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.proposal.Answers;
import vn.thidua.server.proposal.Manifest;
import vn.thidua.server.proposal.Proposal;
import vn.thidua.server.proposal.ProposalState;
import vn.thidua.server.proposal.ProposalStep;
import vn.thidua.server.proposal.Proposals;

/** Every step of decisions, proposals and printings from every state by every role: only what the tables say. */
class RewardStepsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 20);

    private final Decisions decisions = Running.part(Decisions.class);
    private final Proposals proposals = Running.part(Proposals.class);
    private final Answers answers = Running.part(Answers.class);
    private final Printing printing = Running.part(Printing.class);

    @Test
    void aStepOfADecisionIsTakenOnlyFromItsStateAndByItsRoles() {
        for (DecisionState state : DecisionState.values()) {
            Scene scene = Scene.withWards(3);
            Campaign campaign = scene.campaign("vinh-long-2024");
            scene.excellent(campaign, 3);
            scene.settle(campaign);
            long id = bring(scene, campaign, state);
            for (DecisionStep step : DecisionStep.values()) {
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        assertThatThrownBy(() -> take(scene.invented(role), campaign, id, step))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
        }
    }

    private long bring(Scene scene, Campaign campaign, DecisionState state) {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        long id = decisions.draft(office, campaign, List.of("giay-khen-tp-tap-the"), true);
        decisions.change(
                office,
                campaign,
                decisions.one(office, campaign, id).signedBy("Trần Thị Mẫu", "CHỦ TỊCH", "Thử"),
                Map.of(),
                0);
        if (state == DecisionState.SIGNED) {
            decisions.sign(
                    scene.invented(Role.CHAIR), campaign, id, new Decisions.Signature("1/QĐ", DAY, DAY, true), 1);
        }
        if (state == DecisionState.DISCARDED) {
            decisions.discard(office, campaign, id);
        }
        return id;
    }

    private void take(Actor actor, Campaign campaign, long id, DecisionStep step) {
        switch (step) {
            case CHANGE -> {
                Decision known = decisions.seenBy(actor, campaign).stream()
                        .filter(one -> one.id() == id)
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown(id));
                decisions.change(actor, campaign, known.about("Khác"), Map.of(), known.version());
            }
            case DROP -> {
                Decision known = decisions.one(actor, campaign, id);
                decisions.drop(
                        actor, campaign, id, decisions.items(known).getFirst().id(), "thử");
            }
            case DISCARD -> decisions.discard(actor, campaign, id);
            case SIGN -> decisions.sign(actor, campaign, id, new Decisions.Signature("9/QĐ", DAY, DAY, true), 1);
        }
    }

    /** Certificates are printed of a decision that was signed, for those who may; the steps of a printing are the program's. */
    @ParameterizedTest
    @EnumSource(DecisionState.class)
    void aPrintingBeginsOnlyOfASignedDecisionAndByItsRoles(DecisionState state) {
        Scene scene = Scene.withWards(3);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 3);
        scene.settle(campaign);
        long id = bring(scene, campaign, state);
        Certificate.Print print = new Certificate.Print(false, true, 0, 0);
        for (Role role : Role.values()) {
            boolean may =
                    state == DecisionState.SIGNED && PrintStep.BEGIN.action().allows(role);
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> printing.start(scene.invented(role), campaign, id, print, List.of()));
            assertThat(refusal == null).as("%s %s", state, role).isEqualTo(may);
        }
    }

    @Test
    void aStepOfAProposalIsTakenOnlyFromItsStateAndByItsRoles() {
        for (ProposalState state : ProposalState.values()) {
            Scene city = Scene.withWards(2);
            Scene province = Scene.withWards(1);
            Campaign campaign = city.campaign("vinh-long-2024");
            city.excellent(campaign, 2);
            city.settle(campaign);
            Actor office = city.invented(Role.STANDING_OFFICE);
            long out = proposals.send(office, campaign, "bang-khen-tinh-tap-the", province.authority);
            Actor above = province.invented(Role.STANDING_OFFICE);
            long in = proposals.all(above).getFirst().id();
            if (state == ProposalState.ANSWERED) {
                take(above, in, ProposalStep.ANSWER);
            }
            if (state == ProposalState.WITHDRAWN) {
                take(office, out, ProposalStep.WITHDRAW);
            }
            for (ProposalStep step : ProposalStep.values()) {
                Scene side = step == ProposalStep.ANSWER ? province : city;
                long id = step == ProposalStep.ANSWER ? in : out;
                for (Role role : Role.values()) {
                    if (step.from() != state || !step.action().allows(role)) {
                        assertThatThrownBy(() -> take(side.invented(role), id, step))
                                .as("%s %s %s", state, step, role)
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
            Proposal sent = proposals.one(office, out);
            assertThat(sent.state()).isEqualTo(state);
        }
    }

    /** Whom the higher level refuses does not have the award; they may be proposed for it again. */
    @Test
    void whomTheHigherLevelRefusesDoesNotHaveTheAward() {
        Scene city = Scene.withWards(2);
        Campaign campaign = city.campaign("vinh-long-2024");
        city.excellent(campaign, 2);
        city.settle(campaign);
        Actor office = city.invented(Role.STANDING_OFFICE);
        Award award = Running.part(Campaigns.class).plan(campaign).awards().get("bang-khen-tinh-tap-the");
        Settlements settlements = Running.part(Settlements.class);
        Outcome before = settlements.outcome(campaign);
        long out = proposals.send(office, campaign, award.id(), "");
        List<String> keys = proposals.one(office, out).manifest().candidates().stream()
                .map(Manifest.Candidate::key)
                .toList();
        Map<String, String> refused = keys.stream().collect(Collectors.toMap(key -> key, key -> "refused"));
        Map<String, String> reasons = keys.stream().collect(Collectors.toMap(key -> key, key -> "Chưa đủ"));
        answers.enter(
                office, out, new Answers.OnPaper("UBND tỉnh", "", "", "", refused, reasons, false, "", "0".repeat(64)));
        Outcome then = settlements.outcome(campaign);
        assertThat(keys).isNotEmpty();
        for (int row = 0; row < then.subjects(SubjectKind.UNIT).size(); row++) {
            boolean sent =
                    keys.contains("unit/" + then.subjects(SubjectKind.UNIT).id(row));
            assertThat(before.selected(award, SubjectKind.UNIT, row) == Truth.YES)
                    .isEqualTo(sent);
            assertThat(then.selected(award, SubjectKind.UNIT, row)).isNotEqualTo(Truth.YES);
        }
        assertThat(proposals.selected(campaign).get(award)).hasSameSizeAs(keys);
    }

    private void take(Actor actor, long id, ProposalStep step) {
        switch (step) {
            case ANSWER ->
                answers.answer(
                        actor, id, new Manifest.Answer(1, "", List.of(), "", "", "", "Chưa đủ thành tích", "", false));
            case TAKE_ANSWER ->
                answers.enter(
                        actor,
                        id,
                        new Answers.OnPaper(
                                "UBND tỉnh",
                                "",
                                "",
                                "",
                                Map.of("unit/w1", "refused"),
                                Map.of("unit/w1", "Chưa đủ thành tích"),
                                false,
                                "",
                                "0".repeat(64)));
            case WITHDRAW -> proposals.withdraw(actor, id, "thử");
        }
    }
}
