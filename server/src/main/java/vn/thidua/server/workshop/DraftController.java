package vn.thidua.server.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.words.LanguageWords;
import vn.thidua.words.typed.Quantity;

/** Papers and earlier campaigns on their way to plans. */
@Controller
@RequestMapping("/drafts")
public final class DraftController {

    private static final Quantity YEAR = Quantity.of("field.year").counted();

    private final PlanDrafts drafts;
    private final PlanForms forms;
    private final DraftVersions versions;
    private final FileStore files;
    private final JsonMapper json;

    DraftController(PlanDrafts drafts, PlanForms forms, DraftVersions versions, FileStore files, JsonMapper json) {
        this.drafts = drafts;
        this.forms = forms;
        this.versions = versions;
        this.files = files;
        this.json = json;
    }

    /**
     * The page of drafts.
     *
     * @param earlier campaigns from which a plan can be made
     * @param after id of the one that is chosen; 0 for none
     * @param year as it was typed
     */
    public record ListView(List<SavedDraft> open, List<Campaign> earlier, long after, String year) {}

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") long after, Model model) {
        return list(actor, new FollowForm(after, ""), model);
    }

    private String list(Actor actor, FollowForm form, Model model) {
        List<Campaign> earlier = drafts.earlier(actor);
        String year = form.year().isEmpty()
                ? earlier.stream()
                        .filter(one -> one.id() == form.after() || form.after() == 0)
                        .findFirst()
                        .map(one -> String.valueOf(one.to().getYear() + 1))
                        .orElse("")
                : form.year();
        model.addAttribute("it", new ListView(drafts.open(actor), earlier, form.after(), year));
        return "drafts";
    }

    /**
     * From which campaign a plan is made.
     *
     * @param year in which the new campaign ends
     */
    record FollowForm(long after, String year) {}

    @PostMapping("/after")
    String follow(Actor actor, FollowForm form, Answer answer) {
        return answer.after(
                "draft-followed",
                () -> {
                    int year = ReadValues.number(form.year(), YEAR)
                            .orElseThrow(() -> Refusal.bad("empty", "field.year"))
                            .intValueExact();
                    return "redirect:/drafts/"
                            + drafts.follow(
                                    actor, form.after(), year, answer.texts().reasons());
                },
                model -> list(actor, form, model));
    }

    @PostMapping
    String add(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        drafts.require(actor);
        return answer.after(
                "draft-read",
                () -> {
                    MultipartFile paper =
                            ChosenFile.of(Optional.of(file)).orElseThrow(() -> Refusal.bad("empty", "field.file"));
                    return "redirect:/drafts/"
                            + drafts.add(
                                    actor, files.take(paper), answer.texts().reasons());
                },
                model -> list(actor, new FollowForm(0, ""), model));
    }

    @GetMapping("/{draft}")
    String one(Actor actor, @PathVariable long draft, Answer answer, Model model) {
        return page(actor, drafts.one(actor, draft), answer, model);
    }

    private String page(Actor actor, SavedDraft draft, Answer answer, Model model) {
        List<DraftView.Flaw> flaws = forms.flaws(actor, draft, answer.texts());
        model.addAttribute(
                "it",
                DraftView.of(
                        draft,
                        drafts.offer(actor, draft),
                        flaws,
                        versions.ways(actor, draft),
                        json.writeValueAsString(
                                LanguageMap.of(LanguageWords.of(answer.texts().language()))),
                        answer.texts()));
        // The editor marks them at their lines.
        model.addAttribute(
                "marks",
                json.writeValueAsString(
                        flaws.stream().filter(flaw -> flaw.line() > 0).toList()));
        return "draft";
    }

    @GetMapping("/{draft}/paper")
    ResponseEntity<Resource> paper(Actor actor, @PathVariable long draft) {
        SavedDraft one = drafts.one(actor, draft);
        DraftOrigin.Paper paper = drafts.paper(one).orElseThrow(() -> Refusal.unknown(draft));
        return Download.stored(one.name(), paper.media(), drafts.content(paper), false);
    }

    /**
     * Which proposals are taken.
     *
     * @param taken nothing where none is ticked
     * @param again {@code true} where a text that was changed by hand may be written over
     */
    record ChooseForm(@Nullable Set<Integer> taken, String again, int version) {

        Set<Integer> chosen() {
            return taken == null ? Set.of() : taken;
        }
    }

    @PostMapping("/{draft}/choose")
    String choose(Actor actor, @PathVariable long draft, ChooseForm form, Answer answer) {
        return answer.after(
                "draft-saved",
                "redirect:/drafts/" + draft,
                () -> drafts.choose(
                        actor,
                        drafts.seen(actor, draft, form.version()),
                        form.chosen(),
                        form.again().equals("true"),
                        answer.texts().reasons()),
                model -> page(actor, drafts.one(actor, draft), answer, model));
    }

    record WriteForm(String text, int version) {}

    @PostMapping("/{draft}/text")
    String write(Actor actor, @PathVariable long draft, WriteForm form, Answer answer) {
        return answer.after(
                "draft-saved",
                "redirect:/drafts/" + draft,
                () -> drafts.write(actor, drafts.seen(actor, draft, form.version()), form.text()),
                model -> {
                    model.addAttribute("typed", form.text());
                    return page(actor, drafts.one(actor, draft), answer, model);
                });
    }

    @PostMapping("/{draft}/campaign")
    String use(Actor actor, @PathVariable long draft, @RequestParam int version, Answer answer) {
        return answer.after(
                "campaign.created",
                () -> {
                    Campaign campaign = drafts.use(actor, drafts.seen(actor, draft, version));
                    return "redirect:/campaigns/" + campaign.id() + "/prepare";
                },
                model -> page(actor, drafts.one(actor, draft), answer, model));
    }

    @PostMapping("/{draft}/discard")
    String discard(Actor actor, @PathVariable long draft, @RequestParam int version, HttpServletRequest request) {
        drafts.discard(actor, drafts.seen(actor, draft, version));
        Notice.say(request, "draft-discarded");
        return "redirect:/drafts";
    }
}
