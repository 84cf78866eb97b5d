package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.coach.Advice;
import vn.thidua.server.coach.Coach;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Provision;

/** What a unit is told of the points that it can still win. */
class CoachTest {

    private final Scene scene = Scene.withWards(1);
    private final Campaign campaign = scene.campaign("vinh-long-2024");

    /** A fact that others record has no link, and those others are named. */
    @Test
    void whoRecordsWhatTheUnitDoesNotIsNamed() {
        Advice advice =
                Running.part(Coach.class).of(scene.invented(Role.CLERK, "w1", ""), campaign, "w1", Texts.of("vi"));
        List<Advice.Step> steps =
                Stream.concat(advice.risks().stream(), advice.wins().stream()).toList();
        assertThat(steps)
                .allMatch(step ->
                        step.recordable().isPresent() || !step.providers().isEmpty());
        assertThat(steps).anyMatch(step -> step.recordable().isPresent());
        Advice.Step theirs = steps.stream()
                .filter(step -> !step.providers().isEmpty())
                .findFirst()
                .orElseThrow();
        scene.person(Role.CLERK);
        try (Visit visit = Visit.as(scene.prefix + ".clerk")) {
            visit.go("/campaigns/" + campaign.id() + "/coach/w1");
            visit.checkHere("what can still be won");
            assertThat(visit.page
                            .locator("li:has-text('" + theirs.line().heading() + "')")
                            .first()
                            .innerText())
                    .contains("Do " + String.join(", ", theirs.providers()) + " ghi");
        }
    }

    /** A plan may have a body of that role and let another body vote. */
    @Test
    void whatAVoteTellsIsRecordedByTheBodyThatVotes() {
        Plan plan = Running.part(Campaigns.class).plan(scene.campaign("long-thanh-2024"));
        FactDeclaration votes = plan.fact(SubjectKind.UNIT, "council.votes").orElseThrow();
        assertThat(Provision.providers(plan, votes, Texts.of("vi"))).containsExactly("Ban Chỉ đạo CCHC huyện");
    }
}
