package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;

/** Sheets that never come, sheets that may still be contested, and two who act on one sheet. */
class UnsentSheetTest {

    private static final LocalDate AFTER = LocalDate.of(2025, 1, 2);

    private final Scene scene = Scene.withWards(3);
    private final Sheets sheets = Running.part(Sheets.class);
    private final Standings standings = Running.part(Standings.class);
    private final Rankings rankings = Running.part(Rankings.class);
    private final Today today = Running.part(Today.class);
    private final LocalDate before = today.day();
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor committee = scene.invented(Role.STEERING_COMMITTEE);

    @AfterEach
    void backToTheDayBefore() {
        today.moveTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"computed, true, true", "zero, true, false", "not-ranked, false, true"})
    void aUnitThatNeverSendsItsSheetDoesNotKeepTheRankingFromBeingPublished(
            String means, boolean ranked, boolean hasPoints) {
        Campaign campaign = campaign(means);
        scene.excellent(campaign, 3);
        approved(campaign, "w1");
        approved(campaign, "w2");
        today.moveTo(AFTER);
        assertThatThrownBy(() -> rankings.publish(office, campaign)).isInstanceOf(Refusal.class);

        step(office, campaign, "w3", SheetStep.CLOSE, 0);
        step(committee, campaign, "w3", SheetStep.CONFIRM, 1);
        rankings.publish(office, campaign);

        Publication published = rankings.published(office, campaign).getFirst();
        RankedUnit third = rankings.units(published).stream()
                .filter(unit -> unit.code().equals("w3"))
                .findFirst()
                .orElseThrow();
        assertThat(third.unsubmitted()).isTrue();
        assertThat(third.rank().isPresent()).isEqualTo(ranked);
        assertThat(third.total().orElseThrow().signum() > 0).isEqualTo(hasPoints);
        assertThat(rankings.prove(campaign, published)).isTrue();
    }

    @Test
    void aSheetIsClosedOnlyWhenTheUnitsTimeIsOver() {
        Campaign campaign = campaign("computed");
        assertThatThrownBy(() -> step(office, campaign, "w1", SheetStep.CLOSE, 0))
                .hasMessageContaining("sheet-not-due");
        today.moveTo(LocalDate.of(2025, 1, 1));
        step(office, campaign, "w1", SheetStep.EXTEND, LocalDate.of(2025, 1, 10), 0);
        assertThat(standings.dueDay(campaign, "w1")).isEqualTo("2025-01-10");
        assertThat(standings.unsent(campaign)).containsExactly("w2", "w3");
        assertThatThrownBy(() -> step(office, campaign, "w1", SheetStep.CLOSE, 1))
                .hasMessageContaining("sheet-not-due");
        step(office, campaign, "w2", SheetStep.CLOSE, 0);
        step(office, campaign, "w2", SheetStep.ADMIT, LocalDate.of(2025, 1, 10), 1);
        assertThat(standings.state(campaign, "w2")).isEqualTo(SheetState.OPEN);
    }

    @Test
    void aSheetWithoutPointsForALineIsNotApproved() {
        Campaign campaign = campaign("computed");
        today.moveTo(AFTER);
        step(office, campaign, "w1", SheetStep.CLOSE, 0);
        assertThatThrownBy(() -> step(committee, campaign, "w1", SheetStep.CONFIRM, 1))
                .hasMessageContaining("points-missing");
    }

    @Test
    void whatWasSubmittedIsAppraisedWhereTheSupplementNeverCame() {
        Campaign campaign = campaign("computed");
        scene.excellent(campaign, 3);
        submitted(campaign, "w1");
        step(office, campaign, "w1", SheetStep.RETURN, before.plusDays(3), 1);
        step(office, campaign, "w1", SheetStep.TAKE, 2);
        assertThat(standings.state(campaign, "w1")).isEqualTo(SheetState.SUBMITTED);
    }

    @Test
    void aSheetIsNotApprovedWhileItsUnitMayStillContestIt() {
        Campaign campaign = campaign("computed");
        scene.excellent(campaign, 3);
        for (String unit : List.of("w1", "w2")) {
            submitted(campaign, unit);
            lines(campaign, unit).forEach(line -> grant(campaign, unit, line));
            step(office, campaign, unit, SheetStep.FINISH, before.plusDays(5), 1);
            assertThatThrownBy(() -> step(committee, campaign, unit, SheetStep.APPROVE, 2))
                    .hasMessageContaining("appeal-window");
        }
        assertThat(standings.approvable(campaign)).isEmpty();

        Actor head = scene.invented(Role.HEAD, "w1", "");
        step(head, campaign, "w1", SheetStep.AGREE, 2);
        assertThatThrownBy(() -> sheets.appeal(head, campaign, "w1", "PL.I.1", "Đề nghị xem lại"))
                .isInstanceOf(Refusal.class);
        step(committee, campaign, "w1", SheetStep.APPROVE, 3);

        today.moveTo(before.plusDays(6));
        assertThat(standings.approvable(campaign)).containsExactly("w2");
        step(committee, campaign, "w2", SheetStep.APPROVE, 2);
    }

    @Test
    void unitsThatNoLongerTakePartAreCountedNowhere() {
        Campaign campaign = campaign("computed");
        scene.excellent(campaign, 3);
        submitted(campaign, "w1");
        submitted(campaign, "w2");
        Campaigns campaigns = Running.part(Campaigns.class);
        Participant gone = campaigns.unit(campaign, "w2");
        campaigns.correct(
                office,
                campaign.id(),
                new Participant(
                        gone.kind(),
                        gone.code(),
                        gone.name(),
                        gone.block(),
                        gone.above(),
                        Optional.of("sáp nhập"),
                        true));
        assertThat(standings.count(campaign))
                .containsOnlyKeys(SheetState.SUBMITTED)
                .containsValue(1L);
        assertThat(standings.unsettled(campaign)).extracting(Participant::code).containsExactly("w1", "w3");
    }

    @Test
    void aClaimNeverLandsAfterTheSubmission() {
        Campaign campaign = campaign("computed");
        scene.excellent(campaign, 3);
        claims(campaign, "w1");
        Actor clerk = scene.invented(Role.CLERK, "w1", "");
        TransactionTemplate transaction = Running.part(TransactionTemplate.class);
        CompletableFuture<Void> claim = transaction.execute(status -> {
            step(scene.invented(Role.HEAD, "w1", ""), campaign, "w1", SheetStep.SUBMIT, 0);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> sheets.claim(
                    clerk,
                    campaign,
                    "w1",
                    "PL.I.1",
                    new Claim(Optional.of(BigDecimal.ONE), "sửa lại", standing(campaign))));
            while (!other.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            assertThat(other).isNotDone();
            return other;
        });
        assertThatThrownBy(() -> java.util.Objects.requireNonNull(claim).get())
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("sheet-locked");
    }

    /** Whether a session of the database waits for another one. */
    private static boolean somebodyWaits() {
        return Running.part(JdbcClient.class)
                        .sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long standing(Campaign campaign) {
        return Running.part(JdbcClient.class)
                .sql("select max(id) from score_act where campaign = :campaign and line = 'PL.I.1' and unit = 'w1'")
                .param("campaign", campaign.id())
                .query(Long.class)
                .single();
    }

    private Campaign campaign(String means) {
        String text = Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow();
        return scene.campaignOf(text.replace("{value: computed,", "{value: " + means + ","));
    }

    private void approved(Campaign campaign, String unit) {
        submitted(campaign, unit);
        lines(campaign, unit).forEach(line -> grant(campaign, unit, line));
        step(office, campaign, unit, SheetStep.FINISH, before.plusDays(3), 1);
        step(scene.invented(Role.HEAD, unit, ""), campaign, unit, SheetStep.AGREE, 2);
        step(committee, campaign, unit, SheetStep.APPROVE, 3);
    }

    private void submitted(Campaign campaign, String unit) {
        claims(campaign, unit);
        step(scene.invented(Role.HEAD, unit, ""), campaign, unit, SheetStep.SUBMIT, 0);
    }

    private void claims(Campaign campaign, String unit) {
        Actor clerk = scene.invented(Role.CLERK, unit, "");
        lines(campaign, unit)
                .forEach(line -> sheets.claim(
                        clerk, campaign, unit, line.id(), new Claim(Optional.of(BigDecimal.ONE), "theo hồ sơ", 0)));
    }

    private void grant(Campaign campaign, String unit, Criterion line) {
        Actor appraiser = switch (line.id()) {
            case "PL.III" -> scene.invented(Role.SPECIALIST, "", "inspection-team");
            case "PL.V" -> committee;
            default -> office;
        };
        sheets.grant(appraiser, campaign, unit, line.id(), new GrantedPoints(BigDecimal.ONE, "theo hồ sơ", 0));
    }

    private List<Criterion> lines(Campaign campaign, String unit) {
        Outcome outcome = standings.outcomeOf(campaign, unit);
        return outcome.lines(
                SubjectKind.UNIT, outcome.subjects(SubjectKind.UNIT).row(unit));
    }

    private void step(Actor actor, Campaign campaign, String unit, SheetStep step, int version) {
        sheets.step(actor, campaign, unit, new SheetAct(step, "thử", Optional.empty(), List.of(), version));
    }

    private void step(Actor actor, Campaign campaign, String unit, SheetStep step, LocalDate until, int version) {
        sheets.step(actor, campaign, unit, new SheetAct(step, "thử", Optional.of(until), List.of("PL.I.1"), version));
    }
}
