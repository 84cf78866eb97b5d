package vn.thidua.server.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.counting.RegisterChanged;
import vn.thidua.server.counting.RegisterCounter;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.web.Listing;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.words.Values;

/** Tasks of a campaign's units; what they amount to is counted. */
@Service
@Transactional(readOnly = true)
public class Tasks implements RegisterCounter {

    private final TaskTable table;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Tasks(
            TaskTable table,
            Campaigns campaigns,
            Notifier notifier,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** The tasks that somebody may see: a unit its own. */
    public List<Task> seenBy(Actor actor, Campaign campaign, String unit) {
        actor.require(Action.SEE_TASKS, campaign.authority(), campaign.id());
        return table.all(campaign.id(), actor.role().ofUnit() ? actor.unit() : unit);
    }

    /** Those that are open, as somebody may see them; of some last days alone where any are named. */
    public List<Task> open(Actor actor, Campaign campaign, Optional<Set<LocalDate>> days) {
        actor.require(Action.SEE_TASKS, campaign.authority(), campaign.id());
        return table.open(campaign.id(), actor.role().ofUnit() ? actor.unit() : "", days);
    }

    /** One page of those that somebody chose, as they may see them; of one unit where one is named. */
    public Listing<Task> page(Actor actor, Campaign campaign, String unit, TaskChoice choice, int page) {
        actor.require(Action.SEE_TASKS, campaign.authority(), campaign.id());
        return table.page(campaign.id(), actor.role().ofUnit() ? actor.unit() : unit, choice, today.day(), page);
    }

    /** How many there are of a choice, of those that somebody may see. */
    public long count(Actor actor, Campaign campaign, TaskChoice choice) {
        actor.require(Action.SEE_TASKS, campaign.authority(), campaign.id());
        return table.counts(campaign.id(), actor.role().ofUnit() ? actor.unit() : "", today.day())
                .getOrDefault(choice.word(), 0L);
    }

    /** One task, to those who may see it. */
    public Task one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_TASKS, campaign.authority(), campaign.id());
        return table.one(campaign.id(), id)
                .filter(task -> !actor.role().ofUnit() || task.unit().equals(actor.unit()))
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** What was done with it. */
    @Unasked("whoever holds a task was asked for it")
    public List<Event> events(Task task) {
        return table.history().of(task.id());
    }

    /** What proves that it is done. */
    public FileStore.Kept file(Actor actor, Campaign campaign, long id) {
        return table.files().of(one(actor, campaign, id).id()).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Gives a unit a task. */
    @Transactional
    public long assign(Actor actor, Campaign campaign, Task task) {
        return assign(actor, campaign, List.of(task)).getFirst();
    }

    /**
     * Gives tasks to units, all or none.
     *
     * @return their numbers in the order of the tasks
     */
    @Transactional
    public List<Long> assign(Actor actor, Campaign campaign, List<Task> given) {
        actor.require(Action.ASSIGN_TASK, campaign.authority(), campaign.id());
        if (given.isEmpty()) {
            throw Refusal.bad("choose-units");
        }
        List<Long> ids = new ArrayList<>();
        for (Task task : given) {
            check(task);
            if (campaigns.participant(campaign, SubjectKind.UNIT, task.unit()).isEmpty()) {
                throw Refusal.unknown(task.unit());
            }
            long id = table.add(campaign.id(), task);
            table.history().add(actor.act(), id, "assign", "");
            notifier.unit(
                    actor, campaign, task.unit(), new CampaignNotice("task.assign", task.title(), "", "/tasks/" + id));
            audit.record(actor.act(), "task.assign", campaigns.subject(campaign, task.unit()), task.title());
            ids.add(id);
        }
        events.publishEvent(new RegisterChanged(actor, campaign, this));
        return ids;
    }

    static void check(Task task) {
        if (task.title().isBlank()) {
            throw Refusal.bad("title-needed");
        }
    }

    /**
     * Takes a step.
     *
     * @param said with a day, where the step names one
     */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<TaskStep> taken, StepDetails said) {
        TaskStep step = taken.step();
        taken.require(actor, campaign.authority(), campaign.id());
        Task task = one(actor, campaign, id);
        if (step.needsDay() && said.day().isEmpty()) {
            throw Refusal.bad("day-needed");
        }
        if (step == TaskStep.REPORT
                && said.day().filter(day -> day.isAfter(today.day())).isPresent()) {
            throw Refusal.bad("day-ahead", said.day().get());
        }
        if (step == TaskStep.EXTEND
                && said.day().filter(day -> !day.isAfter(task.due())).isPresent()) {
            throw Refusal.bad("not-later", said.day().get(), task.due());
        }
        if (!table.move(task, step, said.day(), taken.seen())) {
            throw Refusal.conflict("moved");
        }
        said.file().ifPresent(file -> table.files().put(id, file));
        String note = said.day()
                        .filter(day -> step.needsDay())
                        .map(day -> Values.day(day) + ": ")
                        .orElse("")
                + taken.note().strip();
        table.history().add(actor.act(), id, step.word(), note);
        notifier.unit(
                actor,
                campaign,
                task.unit(),
                new CampaignNotice("task." + step.word(), task.title(), note, "/tasks/" + id));
        audit.record(actor.act(), "task." + step.word(), campaign.subject() + ", " + task.title(), note);
        events.publishEvent(new RegisterChanged(actor, campaign, this));
    }

    /**
     * What is said with a step.
     *
     * @param day of completion, or the new last one
     * @param file what proves completion
     */
    public record StepDetails(Optional<LocalDate> day, Optional<FileStore.Kept> file) {

        /** With a step that needs neither. */
        public static final StepDetails NONE = new StepDetails(Optional.empty(), Optional.empty());
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Set<Register> counts() {
        return Set.of(Register.TASKS_ASSIGNED, Register.TASKS_UNFINISHED, Register.TASKS_DONE_PERCENT);
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Map<String, BigDecimal> count(Campaign campaign, Register register, SubjectKind of) {
        if (of != SubjectKind.UNIT) {
            return Map.of();
        }
        Map<String, List<Task>> byUnit =
                table.all(campaign.id(), "").stream().filter(Task::counts).collect(Collectors.groupingBy(Task::unit));
        Map<String, BigDecimal> counts = new TreeMap<>();
        byUnit.forEach((unit, tasks) -> counts.put(unit, count(register, tasks)));
        return counts;
    }

    private BigDecimal count(Register register, List<Task> tasks) {
        return switch (register) {
            case TASKS_UNFINISHED ->
                BigDecimal.valueOf(tasks.stream()
                        .filter(task -> task.isUnfinished(today.day()))
                        .count());
            case TASKS_DONE_PERCENT ->
                BigDecimal.valueOf(100L
                                * tasks.stream()
                                        .filter(task -> task.state() == TaskState.CONFIRMED)
                                        .count())
                        .divide(BigDecimal.valueOf(tasks.size()), 2, RoundingMode.DOWN);
            default -> BigDecimal.valueOf(tasks.size());
        };
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public String link(FactDeclaration fact, String code) {
        boolean late = fact.register().equals(Optional.of(Register.TASKS_UNFINISHED));
        return "/tasks?unit=" + code + "&only=" + (late ? TaskChoice.LATE : TaskChoice.ALL).word();
    }
}
