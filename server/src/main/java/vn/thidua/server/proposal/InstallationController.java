package vn.thidua.server.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Answer;

/** The exchange of keys with installations of higher and lower levels. */
@Controller
@RequestMapping("/installations")
public class InstallationController {

    private final Installations installations;

    InstallationController(Installations installations) {
        this.installations = installations;
    }

    /**
     * The page.
     *
     * @param typed what was typed and refused, by field
     */
    public record View(Installations.Own own, List<Installations.Known> known, Map<String, String> typed) {}

    @GetMapping
    String page(Actor actor, Model model) {
        return page(actor, Map.of(), model);
    }

    private String page(Actor actor, Map<String, String> typed, Model model) {
        model.addAttribute("it", new View(installations.own(actor), installations.all(actor), typed));
        return "installations";
    }

    @PostMapping
    String add(Actor actor, @RequestParam String name, @RequestParam String key, Answer answer) {
        return answer.after(
                "installation-in",
                "redirect:/installations",
                () -> installations.add(actor, name, key),
                model -> page(actor, Map.of("name", name, "key", key), model));
    }

    @PostMapping("/{installation}/confirm")
    String confirm(Actor actor, @PathVariable long installation, Answer answer) {
        return answer.after(
                "installation-confirmed",
                "redirect:/installations",
                () -> installations.confirm(actor, installation),
                model -> page(actor, Map.of(), model));
    }

    @PostMapping("/{installation}/end")
    String end(Actor actor, @PathVariable long installation, Answer answer) {
        return answer.after(
                "installation-ended",
                "redirect:/installations",
                () -> installations.end(actor, installation),
                model -> page(actor, Map.of(), model));
    }
}
