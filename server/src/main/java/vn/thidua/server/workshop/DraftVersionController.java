package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Answer;

/** The texts that a draft has had: what each changed, and the way back. */
@Controller
@RequestMapping("/drafts/{draft}")
public final class DraftVersionController {

    private final PlanDrafts drafts;
    private final DraftVersions versions;

    DraftVersionController(PlanDrafts drafts, DraftVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /**
     * The page.
     *
     * @param all the newest first
     * @param looked the one whose changes are shown; empty for none
     * @param differences from the text in force to it
     */
    public record View(
            SavedDraft draft,
            List<DraftVersion.Listed> all,
            Optional<DraftVersion> looked,
            List<TextDifference> differences) {

        public View {
            all = List.copyOf(all);
            differences = List.copyOf(differences);
        }
    }

    @GetMapping("/versions")
    String list(
            Actor actor, @PathVariable long draft, @RequestParam(required = false) @Nullable Integer of, Model model) {
        return page(actor, draft, Optional.ofNullable(of), model);
    }

    private String page(Actor actor, long id, Optional<Integer> of, Model model) {
        SavedDraft draft = drafts.one(actor, id);
        Optional<DraftVersion> looked = of.map(number -> versions.one(actor, draft, number));
        model.addAttribute(
                "it",
                new View(
                        draft,
                        versions.of(actor, draft),
                        looked,
                        looked.map(one -> TextDifference.between(one.text().body(), draft.body()))
                                .orElse(List.of())));
        return "draft-versions";
    }

    /**
     * What is asked to be undone or done again.
     *
     * @param form the path of the form of the plan from which it is asked; nothing for the page of the draft
     * @param version that was on the screen
     */
    record StepForm(@Nullable String form, int version) {

        String next(long draft) {
            String next = "redirect:/drafts/" + draft;
            return form == null
                    ? next
                    : next
                            + UriComponentsBuilder.fromPath("/form")
                                    .queryParam("at", "{at}")
                                    .encode()
                                    .buildAndExpand(form);
        }
    }

    @PostMapping("/undo")
    String undo(Actor actor, @PathVariable long draft, StepForm form, Answer answer) {
        return answer.after(
                "draft-undone",
                form.next(draft),
                () -> versions.undo(actor, drafts.seen(actor, draft, form.version())),
                model -> page(actor, draft, Optional.empty(), model));
    }

    @PostMapping("/redo")
    String redo(Actor actor, @PathVariable long draft, StepForm form, Answer answer) {
        return answer.after(
                "draft-redone",
                form.next(draft),
                () -> versions.redo(actor, drafts.seen(actor, draft, form.version())),
                model -> page(actor, draft, Optional.empty(), model));
    }

    @PostMapping("/versions/{number}/back")
    String back(
            Actor actor, @PathVariable long draft, @PathVariable int number, @RequestParam int version, Answer answer) {
        return answer.after(
                "draft-saved",
                "redirect:/drafts/" + draft,
                () -> versions.back(actor, drafts.seen(actor, draft, version), number),
                model -> page(actor, draft, Optional.of(number), model));
    }
}
