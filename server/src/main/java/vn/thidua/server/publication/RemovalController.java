package vn.thidua.server.publication;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;
import vn.thidua.server.workflow.Transition;

/** The office's page of people who asked that the search does not find them. */
@Controller
@RequestMapping("/publications/removals")
public class RemovalController {

    private final Removals removals;
    private final Sites sites;
    private final Today today;

    RemovalController(Removals removals, Sites sites, Today today) {
        this.removals = removals;
        this.sites = sites;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param words of the name that is looked for; empty for none
     * @param typed what was typed and refused
     */
    public record View(PageOfRows<Removal> rows, String words, List<Honour> found, Typed typed) {

        /** The steps that one can take with a wish. */
        public List<RemovalStep> steps(Removal removal) {
            return Transition.from(removal.state(), RemovalStep.values());
        }
    }

    /** What was typed: about whom, of which day, why, and what was said to which wish. */
    public record Typed(String code, String askedOn, String reason, long removal, String note) {}

    @GetMapping
    String page(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String day = Texts.of("vi").day(today.day());
        return page(actor, words, page, new Typed("", day, "", 0, ""), model);
    }

    private String page(Actor actor, String words, int page, Typed typed, Model model) {
        sites.own(actor);
        model.addAttribute(
                "it",
                new View(
                        PageOfRows.of(removals.all(actor), page),
                        words,
                        words.isBlank() ? List.of() : removals.found(actor, words),
                        typed));
        return "removals";
    }

    @PostMapping
    String ask(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam String words,
            @RequestParam String askedOn,
            @RequestParam String reason,
            Answer answer) {
        return answer.after(
                "removal.asked",
                "redirect:/publications/removals",
                () -> removals.ask(actor, code, words, DayFields.read(askedOn, "removals.asked-on"), reason),
                model -> page(actor, words, 1, new Typed(code, askedOn, reason, 0, ""), model));
    }

    @PostMapping("/{id}/{step}")
    String step(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam String note,
            @RequestParam int version,
            Answer answer) {
        RemovalStep taken = EnumWords.of(RemovalStep.class, step);
        return answer.after(
                "removal." + taken.word(),
                "redirect:/publications/removals",
                () -> removals.step(actor, id, taken, note, version),
                model -> page(actor, "", 1, new Typed("", Texts.of("vi").day(today.day()), "", id, note), model));
    }
}
