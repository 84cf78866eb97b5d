package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.workflow.TakenStep;

/** Where a plan asks who was proposed, the dossiers say it: today, and for what was published as they were then. */
class ProposedForTest {

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaignOf(Scene.plan("de-nghi-2024"));
    private final Nominations nominations = Running.part(Nominations.class);
    private final Rankings rankings = Running.part(Rankings.class);
    private final Today today = Running.part(Today.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    ProposedForTest() {
        scene.fact(campaign, "w1", "diem", "8");
        scene.fact(campaign, "w2", "diem", "9");
        scene.fact(campaign, "w3", "diem", "6");
    }

    @AfterEach
    void back() {
        today.moveTo(LocalDate.of(2024, 12, 20));
    }

    private Truth eligible(String unit, String award) {
        Outcome outcome = Running.part(Settlements.class).outcome(campaign);
        Award asked = outcome.world().plan().awards().get(award);
        return outcome.eligible(
                asked, SubjectKind.UNIT, outcome.subjects(SubjectKind.UNIT).row(unit));
    }

    @Test
    void whoHandsInADossierIsProposedAndNobodyElseIsOnceTheLastDayIsOver() {
        assertThat(eligible("w1", "khen")).isEqualTo(Truth.UNKNOWN);
        assertThat(eligible("w3", "khen")).as("it cannot have the flag").isEqualTo(Truth.YES);
        scene.handIn(campaign, "w1", "co");
        assertThat(eligible("w1", "khen")).isEqualTo(Truth.NO);
        assertThat(eligible("w2", "khen")).isEqualTo(Truth.UNKNOWN);
        today.moveTo(LocalDate.of(2024, 12, 25));
        assertThat(eligible("w1", "khen")).isEqualTo(Truth.NO);
        assertThat(eligible("w2", "khen")).isEqualTo(Truth.YES);
    }

    @Test
    void aDossierThatIsTakenBackOrReturnedIsReadAsItStands() {
        scene.handIn(campaign, "w1", "co");
        step(NominationStep.RETURN, office);
        assertThat(eligible("w1", "khen")).as("it went back for supplement").isEqualTo(Truth.NO);
        step(NominationStep.SUBMIT_AGAIN, scene.invented(Role.HEAD));
        step(NominationStep.WITHDRAW, scene.invented(Role.HEAD));
        assertThat(eligible("w1", "khen")).isEqualTo(Truth.UNKNOWN);
    }

    private void step(NominationStep step, Actor actor) {
        Nomination one = nominations.seenBy(scene.invented(Role.HEAD), campaign).getFirst();
        nominations.step(actor, campaign, one.id(), new TakenStep<>(step, "thử", one.version()));
    }

    /** What comes or goes afterwards does not touch what was published. */
    @Test
    void aPublishedRankingIsProvedWithTheDossiersOfItsDay() {
        scene.handIn(campaign, "w1", "co");
        today.moveTo(LocalDate.of(2025, 1, 2));
        rankings.publish(office, campaign);
        Publication published = rankings.published(office, campaign).getFirst();
        assertThat(rankings.units(published).stream()
                        .filter(unit -> unit.rank().filter(rank -> rank == 1).isPresent())
                        .map(unit -> unit.code()))
                .containsExactly("w1");
        assertThat(rankings.moved(campaign)).isEmpty();

        step(NominationStep.WITHDRAW, scene.invented(Role.HEAD));

        assertThat(rankings.moved(campaign)).isNotEmpty();
        assertThat(rankings.prove(campaign, published)).isTrue();
    }

    @Test
    void theCaseOfTheCampaignSaysWhoWasProposed() {
        scene.handIn(campaign, "w1", "co");
        assertThat(rankings.asCase(office, campaign)).contains("proposed:\n  - {award: \"co\", units: [w1]}");
    }
}
