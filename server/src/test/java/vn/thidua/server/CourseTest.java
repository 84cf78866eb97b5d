package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.targets.Course;
import vn.thidua.server.targets.Targets;

/** Where a number will be at today's pace, and how a target stands over time. */
class CourseTest {

    private static Course.Point point(int month, int day, String value) {
        return new Course.Point(LocalDate.of(2024, month, day), new BigDecimal(value), "Ai");
    }

    @Test
    void aForecastGoesOnAtThePaceBetweenFirstAndLast() {
        Course course = new Course(List.of(point(1, 1, "10"), point(1, 11, "15"), point(1, 21, "30")));
        assertThat(course.forecast(LocalDate.of(2024, 1, 31), Optional.empty()))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("40"));
        assertThat(course.forecast(LocalDate.of(2024, 12, 31), Optional.of(BigDecimal.valueOf(100))))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("100"));
        assertThat(course.forecast(LocalDate.of(2024, 1, 21), Optional.empty()))
                .as("no later day")
                .isEmpty();
        assertThat(new Course(List.of(point(1, 1, "10"))).forecast(LocalDate.of(2024, 2, 1), Optional.empty()))
                .as("one value shows no pace")
                .isEmpty();
        Course falling = new Course(List.of(point(1, 1, "30"), point(1, 11, "10")));
        assertThat(falling.forecast(LocalDate.of(2024, 2, 1), Optional.empty()))
                .hasValueSatisfying(value -> assertThat(value).isZero());
    }

    @Test
    void aTargetIsShownWithItsCourseAndAUnitSeesItsOwnAlone() {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("uong-bi-2024", "commune");
        Ledger ledger = Running.part(Ledger.class);
        Actor office = scene.invented(Role.HEAD);
        String fact = "results.digitisedPercent";
        long seen = 0;
        for (String[] one : new String[][] {{"2024-04-01", "20"}, {"2024-07-01", "40"}}) {
            ledger.record(
                    office,
                    campaign,
                    List.of(new Ledger.Draft(
                            vn.thidua.plan.SubjectKind.UNIT,
                            "w1",
                            fact,
                            Optional.of(one[1]),
                            LocalDate.parse(one[0]),
                            "form",
                            "",
                            seen)));
            seen = ledger.current(campaign, vn.thidua.plan.SubjectKind.UNIT, "w1", fact)
                    .orElseThrow()
                    .id();
        }
        Targets targets = Running.part(Targets.class);
        Targets.Line line = targets.of(scene.invented(Role.CLERK), campaign, "w1").stream()
                .filter(one -> one.fact().equals(Optional.of(fact)))
                .findFirst()
                .orElseThrow();
        assertThat(line.course().points()).hasSize(2);
        assertThat(line.forecast())
                .hasValueSatisfying(value -> assertThat(value).isBetween(new BigDecimal("79"), new BigDecimal("82")));
        assertThat(line.enough()).contains(false);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> targets.of(scene.invented(Role.CLERK, "w2", ""), campaign, "w1"))
                .isInstanceOf(vn.thidua.server.kernel.Refusal.class);
        assertThat(targets.counts(scene.invented(Role.STANDING_OFFICE), campaign))
                .anySatisfy(count -> assertThat(count.open() + count.missed()).isEqualTo(2));
    }

    @Test
    void theWholeFollowsFromTheUnitsOnceAllHaveSaid() {
        Scene scene = Scene.withWards(3);
        Campaign campaign = scene.campaign("sa-pa-2022", "commune");
        Ledger ledger = Running.part(Ledger.class);
        String whole = "oneStop.modernCommunes";
        scene.fact(campaign, "w1", "oneStop.modern", "true");
        scene.fact(campaign, "w2", "oneStop.modern", "false");
        assertThat(ledger.current(campaign, vn.thidua.plan.SubjectKind.CAMPAIGN, campaign.plan(), whole))
                .as("the third has said nothing: unknown is not zero")
                .isEmpty();
        Targets targets = Running.part(Targets.class);
        assertThat(targets.of(scene.invented(Role.STANDING_OFFICE), campaign, ""))
                .filteredOn(line -> line.fact().equals(Optional.of(whole)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.known().orElseThrow().known()).isEqualTo(2));
        scene.fact(campaign, "w3", "oneStop.modern", "true");
        assertThat(value(ledger, campaign, whole)).contains("2");
        scene.fact(campaign, "w2", "oneStop.modern", "true");
        assertThat(value(ledger, campaign, whole)).contains("3");
        scene.fact(campaign, vn.thidua.plan.SubjectKind.CAMPAIGN, campaign.plan(), whole, "12");
        scene.fact(campaign, "w1", "oneStop.modern", "false");
        assertThat(value(ledger, campaign, whole))
                .as("what somebody typed stays")
                .contains("12");
    }

    private static Optional<String> value(Ledger ledger, Campaign campaign, String fact) {
        return ledger.current(campaign, vn.thidua.plan.SubjectKind.CAMPAIGN, campaign.plan(), fact)
                .flatMap(vn.thidua.server.ledger.Entry::value);
    }
}
