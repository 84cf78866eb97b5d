package vn.thidua.server.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.casework.CaseFile;
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
import vn.thidua.server.initiative.Initiative;
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

    /** Days ahead of the reports of a series that are told: the next one is never far. */
    private static final int AHEAD = 14;

    /** Days ahead of a paper that is owed once, and before the end of the year of one that the plan sets no day for. */
    private static final int AHEAD_ONCE = 30;

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

    /**
     * Gathers it.
     *
     * @param over whether the year is past with all its last days: then nobody is told of what is late, but what somebody sent
     *     is still looked at, and the report of its own review is still owed
     */
    void gather(Actor actor, Campaign campaign, boolean over, WaitingCollector to) {
        if (actor.role().ofUnit()) {
            campaigns.participant(campaign, SubjectKind.UNIT, actor.unit()).ifPresent(unit -> {
                if (!over) {
                    tasks(actor, campaign, to);
                    unused(actor, campaign, to);
                }
                papers(actor, campaign, unit, over, to);
            });
            if (actor.may(Action.ANSWER_CASE)) {
                cases(cases.toAnswer(actor, campaign), to);
            }
            return;
        }
        if (actor.may(Action.ANSWER_QUESTION)) {
            to.count("question", questions.open(actor, campaign), "/questions");
        }
        if (actor.may(Action.APPROVE_STORY)) {
            to.count("stories", stories.waiting(actor, campaign), "/stories?only=submitted");
        }
        if (actor.may(Action.ASSIGN_TASK)) {
            if (!over) {
                to.count("tasks-late", tasks.count(actor, campaign, TaskChoice.LATE), "/tasks?only=late");
            }
            to.count("tasks-reported", tasks.count(actor, campaign, TaskChoice.REPORTED), "/tasks?only=reported");
        }
        if (actor.may(Action.CHECK_DELIVERY)) {
            to.count("papers-sent", deliveries.count(actor, campaign, DeliveryState.SENT), "/deliveries?only=sent");
            if (!over) {
                missing(campaign, to);
            }
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

    private static void cases(List<CaseFile> unanswered, WaitingCollector to) {
        unanswered.stream().limit(MOST).forEach((CaseFile one) -> to.take("case", "/cases/" + one.id(), one.subject()));
        to.count("cases-more", unanswered.size() - MOST, "/cases?only=open");
    }

    /** Papers past their day that units owe and that have not come: each by itself, the first ones at least. */
    private void missing(Campaign campaign, WaitingCollector to) {
        DeliveredPapers.Known come = papers.of(campaign);
        Collection<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        int told = 0;
        for (Obligation owed : owing.of(campaign)) {
            long many = units.stream().filter(unit -> come.lacks(owed, unit)).count();
            if (many > 0 && told++ < MOST) {
                to.take("papers-missing", owed.until(), page(owed), many, owed.label());
            }
        }
    }

    private void initiatives(Actor actor, Campaign campaign, InitiativeState state, WaitingCollector to) {
        to.count(
                "initiatives-" + state.word(),
                initiatives.count(actor, campaign, state),
                "/initiatives?only=" + state.word());
    }

    /** Recognised initiatives of the unit that count as applied only once somebody says so, where the plan counts that. */
    private void unused(Actor actor, Campaign campaign, WaitingCollector to) {
        boolean counted = campaigns.plan(campaign).facts().values().stream()
                .flatMap(facts -> facts.values().stream())
                .anyMatch(fact -> fact.register().equals(Optional.of(Register.INITIATIVES_APPLIED)));
        if (!counted || !actor.may(Action.PROPOSE_INITIATIVE)) {
            return;
        }
        List<Initiative> unused = initiatives.unused(actor, campaign);
        unused.stream()
                .limit(MOST)
                .forEach(one -> to.take(
                        "initiative-unused", Optional.of(campaign.to()), "/initiatives/" + one.id(), one.title()));
        to.count("initiatives-unused", unused.size() - MOST, "/initiatives");
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

    /** Papers that were returned, that are due soon, or that are overdue; after the year the reports of reviews alone. */
    private void papers(Actor actor, Campaign campaign, Participant unit, boolean over, WaitingCollector to) {
        if (campaigns.isOutside(campaign, unit.code())) {
            return;
        }
        Map<String, Delivery> own = deliveries.seenBy(actor, campaign).stream()
                .collect(Collectors.toMap(Delivery::owed, Function.identity()));
        DeliveredPapers.Known come = papers.of(campaign);
        for (Obligation owed : owing.of(campaign)) {
            Delivery one = own.get(owed.key());
            if (one != null && one.state() == DeliveryState.RETURNED) {
                to.take("paper-returned", owed.until(), "/deliveries/" + one.id(), owed.label());
            } else if (one == null
                    && owed.isOwedBy(unit)
                    && (!over || owed.isReview())
                    && isPressing(owed, campaign)
                    && !come.has(owed, unit)) {
                to.take("paper", owed.until(), page(owed) + "#send", owed.label());
            }
        }
    }

    /** What the plan sets no day for is asked for when the year ends. */
    private boolean isPressing(Obligation owed, Campaign campaign) {
        boolean once = owed.until().isEmpty() || owed.deadline().isPresent();
        LocalDate from = owed.until().orElse(campaign.to()).minusDays(once ? AHEAD_ONCE : AHEAD);
        return !owed.fellDueUntold() && !today.day().isBefore(from);
    }

    private static String page(Obligation owed) {
        return "/deliveries?owed=" + URLEncoder.encode(owed.key(), StandardCharsets.UTF_8);
    }
}
