package vn.thidua.server.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Listing;
import vn.thidua.server.web.Notice;
import vn.thidua.server.workflow.TakenStep;

/** Pages of tasks: the list, one task, a file of tasks. */
@Controller
@RequestMapping("/campaigns/{id}/tasks")
public class TaskController {

    private final Tasks tasks;
    private final TaskFiles files;
    private final TableUploads incoming;
    private final Campaigns campaigns;
    private final FileStore store;
    private final Today today;

    TaskController(
            Tasks tasks, TaskFiles files, TableUploads incoming, Campaigns campaigns, FileStore store, Today today) {
        this.tasks = tasks;
        this.files = files;
        this.incoming = incoming;
        this.campaigns = campaigns;
        this.store = store;
        this.today = today;
    }

    /**
     * The list.
     *
     * @param unit of which alone tasks are shown; empty for all
     * @param names of units by code
     * @param chosen codes of the units that are ticked for a new task
     * @param typed what was typed and refused, by field
     */
    public record ListView(
            Campaign campaign,
            Listing<Task> tasks,
            String unit,
            Map<String, String> names,
            Set<String> chosen,
            boolean mayAssign,
            LocalDate today,
            Map<String, String> typed,
            String file,
            List<String> faults) {}

    /** What of the list is asked for. */
    private record Asked(String unit, TaskChoice choice, int page) {

        private static final Asked FIRST = new Asked("", TaskChoice.UNDONE, 1);
    }

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "undone") String only,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Asked asked = new Asked(unit, EnumWords.of(TaskChoice.class, only), page);
        return list(actor, campaign, asked, unit.isEmpty() ? Set.of() : Set.of(unit), Map.of(), "", List.of(), model);
    }

    private String list(
            Actor actor,
            Campaign campaign,
            Asked asked,
            Set<String> chosen,
            Map<String, String> typed,
            String file,
            List<String> faults,
            Model model) {
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        tasks.page(actor, campaign, asked.unit(), asked.choice(), asked.page()),
                        asked.unit(),
                        campaigns.names(campaign, SubjectKind.UNIT),
                        chosen,
                        actor.may(Action.ASSIGN_TASK),
                        today.day(),
                        typed,
                        file,
                        faults));
        return "tasks";
    }

    /** What is asked of every unit that is ticked. */
    record AssignForm(Set<String> units, String title, String product, String person, String paper, String due) {

        AssignForm {
            units = units == null ? Set.of() : Set.copyOf(units);
        }

        /** One task a unit, in the order of the codes. */
        List<Task> tasks() {
            LocalDate last = DayFields.read(due, "tasks.due");
            return units.stream()
                    .sorted()
                    .map(unit -> Task.open(unit, title.strip(), product.strip(), person.strip(), paper.strip(), last))
                    .toList();
        }

        Map<String, String> typed() {
            return Map.of("title", title, "product", product, "person", person, "paper", paper, "due", due);
        }
    }

    @PostMapping
    String assign(Actor actor, Campaign campaign, AssignForm form, Answer answer, HttpServletRequest request) {
        return answer.after(
                "",
                () -> {
                    List<Long> given = tasks.assign(actor, campaign, form.tasks());
                    LocalDate last = form.tasks().getFirst().due();
                    if (last.isBefore(today.day())) {
                        Notice.say(
                                request,
                                "task-assigned-late",
                                given.size(),
                                answer.texts().day(last));
                    } else {
                        Notice.say(request, "task-assigned", given.size());
                    }
                    return "redirect:/campaigns/" + campaign.id() + "/tasks";
                },
                model -> list(actor, campaign, Asked.FIRST, form.units(), form.typed(), "", List.of(), model));
    }

    @GetMapping("/tasks.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String unit, @PathVariable String ending) {
        return Download.table("Nhiệm vụ." + ending, files.table(tasks.seenBy(actor, campaign, unit)));
    }

    @PostMapping("/import")
    String take(Actor actor, Campaign campaign, @RequestParam MultipartFile file, Answer answer) {
        return incoming.take(
                actor,
                new TableUploads.Upload(files.kind(), String.valueOf(campaign.id()), file),
                answer,
                (fault, model) ->
                        list(actor, campaign, Asked.FIRST, Set.of(), Map.of(), fault.file(), fault.faults(), model));
    }

    /**
     * One task.
     *
     * @param steps what can be done next by whoever looks
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            Task task,
            String unit,
            List<Event> events,
            List<TaskStep> steps,
            boolean unfinished,
            Map<String, String> typed) {}

    @GetMapping("/{task}")
    String one(Actor actor, Campaign campaign, @PathVariable long task, Model model) {
        return page(actor, campaign, task, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        Task task = tasks.one(actor, campaign, id);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        task,
                        campaigns.names(campaign, SubjectKind.UNIT).getOrDefault(task.unit(), task.unit()),
                        tasks.events(task),
                        TaskStep.from(task.state()).stream()
                                .filter(step -> actor.may(step.action()))
                                .toList(),
                        task.isUnfinished(today.day()),
                        typed));
        return "task";
    }

    @GetMapping("/{task}/file")
    ResponseEntity<Resource> proof(Actor actor, Campaign campaign, @PathVariable long task) {
        FileStore.Kept kept = tasks.file(actor, campaign, task);
        return Download.stored(kept.name(), kept.media(), store.path(kept.sha256()), false);
    }

    record StepForm(String note, String day, int version) {}

    @PostMapping("/{task}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long task,
            @PathVariable String step,
            StepForm form,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        TaskStep taken = EnumWords.of(TaskStep.class, step);
        return answer.after(
                "task." + taken.word(),
                "redirect:/campaigns/" + campaign.id() + "/tasks/" + task,
                () -> {
                    tasks.one(actor, campaign, task);
                    actor.require(taken.action(), campaign.authority(), campaign.id());
                    tasks.step(
                            actor,
                            campaign,
                            task,
                            new TakenStep<>(taken, form.note(), form.version()),
                            new Tasks.StepDetails(
                                    DayFields.optional(form.day(), "task-day." + taken.word()),
                                    ChosenFile.of(file).map(store::take)));
                },
                model -> page(
                        actor,
                        campaign,
                        task,
                        Map.of("note-" + taken.word(), form.note(), "day-" + taken.word(), form.day()),
                        model));
    }
}
