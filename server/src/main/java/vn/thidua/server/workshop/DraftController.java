package vn.thidua.server.workshop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.words.FaultWords;

/** Papers on their way to plans. */
@Controller
@RequestMapping("/drafts")
public final class DraftController {

    private final PlanDrafts drafts;
    private final FileStore files;

    DraftController(PlanDrafts drafts, FileStore files) {
        this.drafts = drafts;
        this.files = files;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("it", drafts.open(actor));
        return "drafts";
    }

    @PostMapping
    String add(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        drafts.require(actor);
        return answer.after(
                "draft-read",
                () -> {
                    if (file.isEmpty()) {
                        throw Refusal.bad("empty", "field.file");
                    }
                    return "redirect:/drafts/"
                            + drafts.add(actor, files.take(file), answer.texts().reasons());
                },
                model -> list(actor, model));
    }

    @GetMapping("/{draft}")
    String one(Actor actor, @PathVariable long draft, Answer answer, Model model) {
        return page(actor, drafts.one(actor, draft), answer, model);
    }

    private String page(Actor actor, SavedDraft draft, Answer answer, Model model) {
        FaultWords words = new FaultWords(answer.texts().reasons());
        List<String> faults =
                drafts.read(actor, draft).faults().stream().map(words::say).toList();
        model.addAttribute("it", DraftView.of(draft, drafts.proposed(actor, draft), faults, answer.texts()));
        return "draft";
    }

    @GetMapping("/{draft}/paper")
    ResponseEntity<Resource> paper(Actor actor, @PathVariable long draft) {
        SavedDraft one = drafts.one(actor, draft);
        return Download.stored(one.name(), one.media(), drafts.content(one), false);
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
                        seen(actor, draft, form.version()),
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
                () -> drafts.write(actor, seen(actor, draft, form.version()), form.text()),
                model -> {
                    model.addAttribute("typed", form.text());
                    return page(actor, drafts.one(actor, draft), answer, model);
                });
    }

    /** The draft as it was on the screen. */
    private SavedDraft seen(Actor actor, long draft, int version) {
        SavedDraft now = drafts.one(actor, draft);
        if (now.version() != version || !now.isOpen()) {
            throw Refusal.conflict("moved");
        }
        return now;
    }

    @PostMapping("/{draft}/campaign")
    String use(Actor actor, @PathVariable long draft, @RequestParam int version, Answer answer) {
        return answer.after(
                "campaign.created",
                () -> {
                    Campaign campaign = drafts.use(actor, seen(actor, draft, version));
                    return "redirect:/campaigns/" + campaign.id() + "/prepare";
                },
                model -> page(actor, drafts.one(actor, draft), answer, model));
    }

    @PostMapping("/{draft}/discard")
    String discard(Actor actor, @PathVariable long draft, @RequestParam int version, HttpServletRequest request) {
        drafts.discard(actor, seen(actor, draft, version));
        Notice.say(request, "draft-discarded");
        return "redirect:/drafts";
    }
}
