package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.ReviewPart;
import vn.thidua.server.review.UnitReportStep;
import vn.thidua.server.review.UnitReports;
import vn.thidua.server.workflow.TakenStep;

/** However many units take part, a page asks the database the same number of questions. */
class QueriesTest {

    private static final List<String> PATHS = List.of(
            "/",
            "/campaigns",
            "/campaigns/%d",
            "/campaigns/%d/prepare",
            "/campaigns/%d/registrations",
            "/campaigns/%d/facts/grid?fact=tasks.assigned",
            "/campaigns/%d/facts/unit/w1",
            "/campaigns/%d/evidence",
            "/campaigns/%d/sheets",
            "/campaigns/%d/sheets/w1",
            "/campaigns/%d/sheets/queue",
            "/campaigns/%d/ranking",
            "/campaigns/%d/awards",
            "/campaigns/%d/watch",
            "/campaigns/%d/watch/charts",
            "/campaigns/%d/coach/w1",
            "/campaigns/%d/tasks",
            "/campaigns/%d/cases",
            "/campaigns/%d/initiatives",
            "/campaigns/%d/counts",
            "/campaigns/%d/nominations",
            "/campaigns/%d/council",
            "/campaigns/%d/decisions",
            "/campaigns/%d/estimate",
            "/campaigns/%d/reviews/final-review/units",
            "/proposals",
            "/units",
            "/people");

    @Test
    void noPageAsksMoreForMoreUnits() {
        Map<String, Long> few = count(2);
        Map<String, Long> many = count(40);
        assertThat(many).isEqualTo(few);
    }

    @Test
    void recordingManyFactsAsksAsOftenAsRecordingTwo() {
        assertThat(recording(40)).isEqualTo(recording(2));
    }

    private static Map<String, Long> count(int wards) {
        Scene scene = Scene.withWards(wards);
        Campaign campaign = scene.campaign("vinh-long-2024");
        record(scene, campaign, wards);
        for (int i = 1; i <= wards; i++) {
            nominate(scene, campaign, "w" + i);
            report(scene, campaign, "w" + i);
        }
        scene.person(Role.STANDING_OFFICE);
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            for (String path : PATHS) {
                visit.go(path.formatted(campaign.id()));
            }
            // The fewer of two: a job that is done once a day belongs to no page.
            for (int round = 1; round <= 2; round++) {
                for (String path : PATHS) {
                    long before = calls();
                    assertThat(visit.go(path.formatted(campaign.id()))).isEqualTo(200);
                    counts.merge(path, calls() - before, Math::min);
                }
            }
        }
        return counts;
    }

    private static void report(Scene scene, Campaign campaign, String unit) {
        UnitReports reports = Running.part(UnitReports.class);
        Actor head = scene.invented(Role.HEAD, unit, "");
        reports.write(
                head,
                campaign,
                "final-review",
                unit,
                Map.of(ReviewPart.HIGHLIGHTS, new CampaignReviews.Draft("Làm được nhiều việc.", 0)));
        reports.step(head, campaign, "final-review", unit, new TakenStep<>(UnitReportStep.SEND, "", 0));
    }

    private static void nominate(Scene scene, Campaign campaign, String unit) {
        Nominations nominations = Running.part(Nominations.class);
        Actor head = scene.invented(Role.HEAD, unit, "");
        long id = nominations
                .nominate(head, campaign, new NominatedFor("giay-khen-tp-tap-the", SubjectKind.UNIT, unit), "thử")
                .id();
        nominations.step(head, campaign, id, new TakenStep<>(NominationStep.SUBMIT, "", 0));
    }

    private static long recording(int wards) {
        Scene scene = Scene.withWards(wards);
        Campaign campaign = scene.campaign("vinh-long-2024");
        long before = calls();
        record(scene, campaign, wards);
        // A batch is one question with many rows; the statistics count each of them.
        return calls() - before - wards;
    }

    private static void record(Scene scene, Campaign campaign, int wards) {
        Actor office = scene.invented(Role.STANDING_OFFICE);
        List<Ledger.Draft> drafts = new ArrayList<>();
        for (int i = 1; i <= wards; i++) {
            drafts.add(new Ledger.Draft(
                    SubjectKind.UNIT, "w" + i, "tasks.assigned", Optional.of("5"), campaign.from(), "import", "", 0));
        }
        Running.part(Ledger.class).record(office, campaign, drafts);
    }

    private static long calls() {
        JdbcClient jdbc = Running.part(JdbcClient.class);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        // What the jobs in the background ask now and then belongs to no page.
        return jdbc.sql("""
                        select sum(calls) from pg_stat_statements
                        where toplevel and query not ilike '%evidence_text%' and query not ilike '%scheduled_tasks%' and query not ilike '%mail_settings%' and query not ilike '%spring_session%' and query not ilike '%pg_stat_statements%'
                          and query <> 'select clock_timestamp()'
                          and query not in ('BEGIN', 'COMMIT') and query not ilike 'set %' and query not ilike 'show %'""").query(Long.class).single();
    }
}
