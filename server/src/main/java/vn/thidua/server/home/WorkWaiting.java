package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.Delivery;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.delivery.Owed;
import vn.thidua.server.delivery.Owing;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskState;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.web.Today;

/** What waits in the registers of the year: tasks and papers of a unit, and what the office has to look at. */
@Component
class WorkWaiting {

    /** Days ahead that are told. */
    private static final int AHEAD = 14;

    /** The most tasks that are told one by one. */
    private static final int MOST = 5;

    private final Tasks tasks;
    private final Deliveries deliveries;
    private final Owing owing;
    private final Campaigns campaigns;
    private final Today today;

    WorkWaiting(Tasks tasks, Deliveries deliveries, Owing owing, Campaigns campaigns, Today today) {
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.owing = owing;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Takes what waits: key of its sentence, last day, link within the campaign, values. */
    interface Taker {
        void take(String key, Optional<LocalDate> due, String link, Object... values);
    }

    void gather(Actor actor, Campaign campaign, Taker to) {
        if (actor.role().ofUnit()) {
            campaigns
                    .participant(campaign, vn.thidua.plan.SubjectKind.UNIT, actor.unit())
                    .ifPresent(unit -> {
                        tasks(actor, campaign, to);
                        papers(actor, campaign, unit, to);
                    });
            return;
        }
        if (actor.may(Action.ASSIGN_TASK)) {
            long many = tasks.seenBy(actor, campaign, "").stream()
                    .filter(task -> task.state() == TaskState.REPORTED)
                    .count();
            count("tasks-reported", many, "/tasks", to);
        }
        if (actor.may(Action.CHECK_DELIVERY)) {
            long many = deliveries.seenBy(actor, campaign).stream()
                    .filter(one -> one.state() == DeliveryState.SENT)
                    .count();
            count("papers-sent", many, "/deliveries", to);
        }
    }

    private static void count(String key, long many, String link, Taker to) {
        if (many > 0) {
            to.take(key, Optional.empty(), link, many);
        }
    }

    private void tasks(Actor actor, Campaign campaign, Taker to) {
        tasks.open(actor, campaign, Optional.empty()).stream()
                .filter(task -> !task.due().isAfter(today.day().plusDays(AHEAD)))
                .limit(MOST)
                .forEach((Task task) -> to.take("task", Optional.of(task.due()), "/tasks/" + task.id(), task.title()));
    }

    /** Papers that were returned, that are due soon, or that are missing where others of the kind have come. */
    private void papers(Actor actor, Campaign campaign, Participant unit, Taker to) {
        Map<String, Delivery> own = deliveries.seenBy(actor, campaign).stream()
                .collect(Collectors.toMap(Delivery::owed, Function.identity()));
        Map<String, ?> used = deliveries.delivered(campaign);
        for (Owed owed : owing.of(campaign)) {
            Delivery one = own.get(owed.key());
            if (one != null && one.state() == DeliveryState.RETURNED) {
                to.take("paper-returned", owed.until(), "/deliveries/" + one.id(), owed.label());
            } else if (one == null && owed.isOwedBy(unit) && isPressing(owed, used.containsKey(owed.key()))) {
                to.take("paper", owed.until(), "/deliveries", owed.label());
            }
        }
    }

    private boolean isPressing(Owed owed, boolean used) {
        LocalDate day = today.day();
        return owed.until()
                .filter(last -> !last.isAfter(day.plusDays(AHEAD)))
                .filter(last -> used || !last.isBefore(day))
                .isPresent();
    }
}
