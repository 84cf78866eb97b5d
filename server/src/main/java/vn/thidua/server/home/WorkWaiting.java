package vn.thidua.server.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.delivery.DeliveredPapers;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.Delivery;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.delivery.Obligation;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.question.Questions;
import vn.thidua.server.story.Stories;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.TaskChoice;
import vn.thidua.server.tracking.Tasks;

/** What waits in the registers of the year: tasks and papers of a unit, and what the office has to look at. */
@Component
class WorkWaiting {

    /** Days ahead that are told. */
    private static final int AHEAD = 14;

    /** The most tasks that are told one by one. */
    private static final int MOST = 5;

    private final Tasks tasks;
    private final Deliveries deliveries;
    private final Obligations owing;
    private final DeliveredPapers papers;
    private final Cases cases;
    private final Initiatives initiatives;
    private final Questions questions;
    private final Stories stories;
    private final Counts counts;
    private final Campaigns campaigns;
    private final Today today;

    WorkWaiting(
            Tasks tasks,
            Deliveries deliveries,
            Obligations owing,
            DeliveredPapers papers,
            Cases cases,
            Initiatives initiatives,
            Questions questions,
            Stories stories,
            Counts counts,
            Campaigns campaigns,
            Today today) {
        this.cases = cases;
        this.initiatives = initiatives;
        this.questions = questions;
        this.stories = stories;
        this.counts = counts;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.owing = owing;
        this.papers = papers;
        this.campaigns = campaigns;
        this.today = today;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.role().ofUnit()) {
            campaigns
                    .participant(campaign, vn.thidua.plan.SubjectKind.UNIT, actor.unit())
                    .ifPresent(unit -> {
                        tasks(actor, campaign, to);
                        papers(actor, campaign, unit, to);
                    });
            return;
        }
        if (actor.may(Action.ANSWER_QUESTION)) {
            to.count("question", questions.open(actor, campaign), "/questions");
        }
        if (actor.may(Action.APPROVE_STORY)) {
            to.count("stories", stories.waiting(actor, campaign), "/stories?only=submitted");
        }
        if (actor.may(Action.ASSIGN_TASK)) {
            to.count("tasks-late", tasks.count(actor, campaign, TaskChoice.LATE), "/tasks?only=late");
            to.count("tasks-reported", tasks.count(actor, campaign, TaskChoice.REPORTED), "/tasks?only=reported");
        }
        if (actor.may(Action.CHECK_DELIVERY)) {
            to.count("papers-sent", deliveries.count(actor, campaign, DeliveryState.SENT), "/deliveries?only=sent");
        }
        if (actor.may(Action.DECIDE_COUNT)) {
            to.count("counts", counts.undecided(actor, campaign), "/counts");
        }
        if (actor.may(Action.KEEP_CASES)) {
            Cases.Undecided undecided = cases.undecided(actor, campaign);
            to.count("cases-open", undecided.cases(), "/cases?only=open");
            to.count("works-open", undecided.works(), "/cases?only=open");
        }
        if (actor.may(Action.APPRAISE_INITIATIVE)) {
            initiatives(actor, campaign, InitiativeState.PROPOSED, to);
        }
        if (actor.may(Action.RECOGNISE_INITIATIVE)) {
            initiatives(actor, campaign, InitiativeState.APPRAISED, to);
        }
    }

    private void initiatives(Actor actor, Campaign campaign, InitiativeState state, WaitingCollector to) {
        to.count(
                "initiatives-" + state.word(),
                initiatives.count(actor, campaign, state),
                "/initiatives?only=" + state.word());
    }

    private void tasks(Actor actor, Campaign campaign, WaitingCollector to) {
        List<Task> open = tasks.open(actor, campaign, Optional.empty()).stream()
                .sorted(Comparator.comparing(Task::due))
                .toList();
        open.stream()
                .limit(MOST)
                .forEach((Task task) -> to.take("task", Optional.of(task.due()), "/tasks/" + task.id(), task.title()));
        to.count("tasks-more", open.size() - MOST, "/tasks?only=open");
    }

    /** Papers that were returned, that are due soon, or that are overdue. */
    private void papers(Actor actor, Campaign campaign, Participant unit, WaitingCollector to) {
        Map<String, Delivery> own = deliveries.seenBy(actor, campaign).stream()
                .collect(Collectors.toMap(Delivery::owed, Function.identity()));
        DeliveredPapers.Known come = papers.of(campaign);
        for (Obligation owed : owing.of(campaign)) {
            Delivery one = own.get(owed.key());
            if (one != null && one.state() == DeliveryState.RETURNED) {
                to.take("paper-returned", owed.until(), "/deliveries/" + one.id(), owed.label());
            } else if (one == null && owed.isOwedBy(unit) && isPressing(owed) && !come.has(owed, unit)) {
                to.take("paper", owed.until(), "/deliveries?owed=" + encoded(owed.key()) + "#send", owed.label());
            }
        }
    }

    private boolean isPressing(Obligation owed) {
        return !owed.fellDueUntold()
                && owed.until()
                        .filter(last -> !last.isAfter(today.day().plusDays(AHEAD)))
                        .isPresent();
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
