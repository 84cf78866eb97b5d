package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.coach.Advice;
import vn.thidua.server.coach.Coach;
import vn.thidua.server.counting.CountedFact;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.Delivery;
import vn.thidua.server.delivery.DeliveryStep;
import vn.thidua.server.delivery.Obligation;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.notification.Digest;
import vn.thidua.server.notification.Due;
import vn.thidua.server.notification.MailDesk;
import vn.thidua.server.notification.Reminders;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskStep;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.TakenStep;

/** A whole year of each plan, day by day: people work by chance, nights pass, and what the office sees holds on every day. */
class YearTest {

    private static final List<TaskStep> STEPS = List.of(TaskStep.values());
    private static final LocalDate NOW = LocalDate.of(2024, 12, 20);

    private final Today today = Running.part(Today.class);
    private final Reminders reminders = Running.part(Reminders.class);
    private final Counts counts = Running.part(Counts.class);
    private final Deliveries deliveries = Running.part(Deliveries.class);
    private final Obligations owing = Running.part(Obligations.class);
    private final Tasks tasks = Running.part(Tasks.class);
    private final Coach coach = Running.part(Coach.class);

    @AfterEach
    void back() {
        today.moveTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "vinh-long-2024, ward",
        "uong-bi-2024, commune",
        "long-thanh-2024, commune",
        "kien-giang-2020, district",
        "sa-pa-2022, commune"
    })
    void aYearIsLivedThrough(String plan, String block) {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign(plan, block);
        Actor office = scene.person(Role.STANDING_OFFICE);
        Actor clerk = scene.person(Role.CLERK);
        Random random = new Random(plan.hashCode());
        LocalDate end = campaign.to().plusDays(20);
        int best = 0;
        for (LocalDate day = campaign.from(); !day.isAfter(end); day = day.plusDays(1)) {
            today.moveTo(day);
            counts.post(Actor.program(scene.authority), campaign);
            reminders.planToday(scene.authority);
            assertThat(reminders.planToday(scene.authority)).isZero();
            if (random.nextInt(4) == 0) {
                work(scene, campaign, office, clerk, day, random);
                assertThat(counts.all(campaign)).as(plan + " " + day).allMatch(CountedFact::agrees);
            }
            if (day.getDayOfMonth() == 1) {
                Advice advice = coach.of(clerk, campaign, clerk.unit(), Texts.of("vi"));
                best = Math.max(best, advice.awards().size());
                late(campaign, office, day);
            }
        }
        assertThat(best).as("awards are told").isPositive();
        List<Digest> mails = Running.part(MailDesk.class).latest(scene.invented(Role.ADMINISTRATOR), 1000);
        assertThat(mails).extracting(mail -> mail.account() + "/" + mail.day()).doesNotHaveDuplicates();
        Map<LocalDate, String> toClerk = new HashMap<>();
        mails.stream()
                .filter(mail -> mail.account() == clerk.account())
                .forEach(mail -> toClerk.put(mail.day(), mail.body()));
        remindedOfWhatWasOpen(campaign, toClerk);
        assertThat(audited(campaign)).as("every act left its trace").isPositive();
    }

    /** Somebody hands in, assigns, reports, confirms; what cannot be done is refused. */
    private void work(Scene scene, Campaign campaign, Actor office, Actor clerk, LocalDate day, Random random) {
        List<Obligation> owed = owing.of(campaign);
        switch (random.nextInt(4)) {
            case 0 -> {
                if (!owed.isEmpty()) {
                    Obligation one = owed.get(random.nextInt(owed.size()));
                    attempt(() -> deliveries.deliver(
                            clerk,
                            campaign,
                            one.key(),
                            new Deliveries.PaperDetails("1/BC", day, Optional.empty(), Optional.empty())));
                }
            }
            case 1 -> {
                for (Delivery one : deliveries.seenBy(office, campaign)) {
                    DeliveryStep step = random.nextInt(3) == 0 ? DeliveryStep.RETURN : DeliveryStep.ACCEPT;
                    attempt(() ->
                            deliveries.step(office, campaign, one.id(), new TakenStep<>(step, "xem", one.version())));
                }
            }
            case 2 ->
                tasks.assign(
                        office,
                        campaign,
                        Task.open(
                                "w" + (1 + random.nextInt(2)),
                                "Việc " + day,
                                "",
                                "",
                                "",
                                day.plusDays(random.nextInt(30))));
            default -> {
                List<Task> all = new ArrayList<>(tasks.seenBy(office, campaign, ""));
                if (!all.isEmpty()) {
                    Task one = all.get(random.nextInt(all.size()));
                    Tasks.StepDetails said = new Tasks.StepDetails(Optional.of(day), Optional.empty());
                    TaskStep step = STEPS.get(random.nextInt(STEPS.size()));
                    Actor who = step == TaskStep.REPORT ? scene.invented(Role.HEAD, one.unit(), "") : office;
                    attempt(() ->
                            tasks.step(who, campaign, one.id(), new TakenStep<>(step, "xong", one.version()), said));
                }
            }
        }
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            assertThat(refusal.key()).startsWith("refusal.");
        }
    }

    /** Whoever the office would remind is late with something that is past its day and not handed in. */
    private void late(Campaign campaign, Actor office, LocalDate day) {
        Map<String, Obligation> owed = new HashMap<>();
        owing.of(campaign).forEach(one -> owed.put("owed/" + one.key(), one));
        for (Due due : reminders.late(office, campaign)) {
            assertThat(due.day()).isBefore(day);
            Optional.ofNullable(owed.get(due.key()))
                    .ifPresent(one -> assertThat(due.open().orElseThrow())
                            .noneMatch(
                                    deliveries.delivered(campaign).getOrDefault(one.key(), java.util.Set.of())
                                            ::contains));
        }
    }

    /** A mail speaks of days to come, or of days that passed as long ago as the rule says. */
    private static void remindedOfWhatWasOpen(Campaign campaign, Map<LocalDate, String> mails) {
        assertThat(mails).as("somebody was reminded").isNotEmpty();
        mails.forEach((day, body) -> {
            assertThat(day).isBetween(campaign.from(), campaign.to().plusDays(20));
            assertThat(body).contains("/campaigns/" + campaign.id());
        });
    }

    private static long audited(Campaign campaign) {
        return Running.part(JdbcClient.class)
                .sql("select count(*) from audit_entry where subject like :subject")
                .param("subject", campaign.subject() + "%")
                .query(Long.class)
                .single();
    }
}
