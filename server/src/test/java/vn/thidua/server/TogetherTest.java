package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Finding;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.registration.FilledField;
import vn.thidua.server.registration.FormField;
import vn.thidua.server.registration.Registration;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.workflow.Reasoned;

/** Two people at once, a clock that goes on, and tables that only grow. */
class TogetherTest {

    private static final String FORM = "unit-registration";

    private final Scene scene = Scene.withWards(1);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Sheets sheets = Running.part(Sheets.class);
    private final Ledger ledger = Running.part(Ledger.class);
    private final Registrations registrations = Running.part(Registrations.class);
    private final Today today = Running.part(Today.class);

    @AfterEach
    void back() {
        today.moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void whoeverSavesACellSecondIsTold() {
        claim("8", 0);
        assertThatThrownBy(() -> claim("9", 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values())
                                .contains("I.1. Hoàn thành nhiệm vụ thành phố giao", new BigDecimal("8")));
    }

    @Test
    void ofManyWhoRecordTheSameFactAtOnceOneIsFirst() throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String value = String.valueOf(i);
                tries.add(threads.submit(succeeds(() -> ledger.record(
                        scene.invented(Role.STANDING_OFFICE),
                        campaign,
                        List.of(new Ledger.Draft(
                                SubjectKind.UNIT,
                                "w1",
                                "tasks.assigned",
                                Optional.of(value),
                                today.day(),
                                "form",
                                "",
                                0))))));
            }
        }
        long first = 0;
        for (Future<Boolean> one : tries) {
            first += one.get() ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
        assertThat(ledger.history(campaign, SubjectKind.UNIT, "w1", "tasks.assigned"))
                .hasSize(1);
    }

    @Test
    void aDoubleSubmissionCountsOnce() throws Exception {
        today.moveTo(LocalDate.of(2024, 4, 20));
        int version = fill();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> submit =
                    succeeds(() -> registrations.submit(scene.invented(Role.HEAD), campaign, FORM, "w1", version));
            Future<Boolean> one = threads.submit(submit);
            Future<Boolean> two = threads.submit(submit);
            assertThat(one.get() ^ two.get()).isTrue();
        }
        assertThat(ledger.history(campaign, SubjectKind.UNIT, "w1", "registration.submittedOn"))
                .hasSize(1);
    }

    @Test
    void aDeadlineThatPassesWhileTheFormIsOpenMakesItLate() {
        today.moveTo(LocalDate.of(2024, 4, 26));
        int version = fill();
        today.moveTo(LocalDate.of(2024, 4, 27));
        Registration one = registrations.submit(scene.invented(Role.HEAD), campaign, FORM, "w1", version);
        assertThat(one.late()).isTrue();
        assertThat(one.submittedOn()).contains(LocalDate.of(2024, 4, 27));
    }

    @Test
    void aReturnedRegistrationKeepsItsFirstDay() {
        today.moveTo(LocalDate.of(2024, 4, 20));
        int version = fill();
        registrations.submit(scene.invented(Role.HEAD), campaign, FORM, "w1", version++);
        registrations.giveBack(
                scene.invented(Role.STANDING_OFFICE),
                campaign,
                new RegistrationRef(FORM, "w1"),
                new Reasoned("thiếu số", version++));
        today.moveTo(LocalDate.of(2024, 5, 2));
        Registration again = registrations.submit(scene.invented(Role.HEAD), campaign, FORM, "w1", version);
        assertThat(again.late()).isFalse();
        assertThat(again.submittedOn()).contains(LocalDate.of(2024, 4, 20));
    }

    /** The paper carries the name of whoever of the unit submitted it; one that came on paper was signed there. */
    @Test
    void thePaperNamesWhoSubmittedIt() {
        today.moveTo(LocalDate.of(2024, 4, 20));
        int version = registrations
                .fill(
                        scene.invented(Role.CLERK),
                        campaign,
                        new RegistrationRef(FORM, "w1"),
                        new FilledField("note", "dòng một\ndòng hai"),
                        fill())
                .version();
        Actor head = scene.head("w1");
        Actor office = scene.person(Role.STANDING_OFFICE);
        registrations.submit(head, campaign, FORM, "w1", version);
        try (Visit visit = Visit.as(office.username())) {
            String paper = "/campaigns/" + campaign.id() + "/registrations/" + FORM + "/w1/form.pdf";
            assertThat(AwardSteps.text(visit.get(paper))).contains(head.name(), "– dòng một – dòng hai");
            visit.go(paper.replace("/form.pdf", ""));
            assertThat(visit.page.locator("main").innerText())
                    .as("what has lines keeps them on the page, too")
                    .contains("dòng một\ndòng hai");
            RegistrationRef which = new RegistrationRef(FORM, "w1");
            registrations.withdraw(head, campaign, which, new Reasoned("sẽ gửi bản giấy", version + 1));
            registrations.enter(office, campaign, which, today.day(), version + 2);
            assertThat(AwardSteps.text(visit.get(paper))).doesNotContain(head.name(), office.name());
        }
    }

    private int fill() {
        int version = 0;
        var plan = Running.part(Campaigns.class).plan(campaign);
        for (FormField field : FormField.of(plan, registrations.form(campaign, FORM), "ward")) {
            version = registrations
                    .fill(
                            scene.invented(Role.CLERK),
                            campaign,
                            new RegistrationRef(FORM, "w1"),
                            new FilledField(field.key(), "1"),
                            version)
                    .version();
        }
        return version;
    }

    @Test
    void whatWasRecordedCannotBeChangedEvenInTheDatabase() {
        claim("8", 0);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        for (String table : List.of("score_act", "audit_entry", "campaign_plan")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql("update score_act set points = 10").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSealsOfTheAuditHoldAndShowWhatWasChangedBehindThem() {
        claim("8", 0);
        Seals seals = Running.part(Seals.class);
        seals.seal();
        assertThat(seals.check().whole()).isTrue();
        Audit.Entry entry = Running.part(Audit.class).newest(scene.authority, 1).getFirst();
        assertThat(entry.details()).contains("I.1. Hoàn thành nhiệm vụ thành phố giao: 8");
        Boolean seen = Running.part(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            JdbcClient jdbc = Running.part(JdbcClient.class);
            jdbc.sql("alter table audit_entry disable trigger append_only").update();
            jdbc.sql("update audit_entry set details = 'PL.I.1 = 9' where id = :id")
                    .param("id", entry.id())
                    .update();
            boolean changed = seals.check().kind() == Finding.Kind.CHANGED;
            jdbc.sql("delete from audit_entry where id = :id")
                    .param("id", entry.id())
                    .update();
            return changed && seals.check().kind() == Finding.Kind.MISSING;
        });
        assertThat(seen).isTrue();
        assertThat(seals.check().whole()).isTrue();
    }

    private void claim(String points, long seen) {
        sheets.claim(
                scene.invented(Role.CLERK),
                campaign,
                "w1",
                "PL.I.1",
                new Claim(Optional.of(new BigDecimal(points)), "", seen));
    }

    private static Callable<Boolean> succeeds(Runnable act) {
        return () -> {
            try {
                act.run();
                return true;
            } catch (Refusal | DataAccessException e) {
                return false;
            }
        };
    }
}
