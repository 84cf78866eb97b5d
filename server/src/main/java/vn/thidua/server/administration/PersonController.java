package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Career;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.web.Notice;

/** One person of the authority: posts, move, name, leaving. */
@Controller
@RequestMapping("/people/of/{code}")
public class PersonController {

    private final Careers careers;
    private final Organisation organisation;
    private final Today today;

    PersonController(Careers careers, Organisation organisation, Today today) {
        this.careers = careers;
        this.organisation = organisation;
        this.today = today;
    }

    /**
     * A person to change.
     *
     * @param units names of the units that live today, by code
     */
    public record View(Career career, Map<String, String> units) {}

    @GetMapping
    String person(Actor actor, @PathVariable String code, Model model) {
        actor.require(Action.CHANGE_ORGANISATION);
        Map<String, String> units = new TreeMap<>();
        organisation.units(actor.authority()).stream()
                .filter(unit -> unit.livesOn(today.day()))
                .forEach(unit -> units.put(unit.code(), unit.name()));
        model.addAttribute("it", new View(careers.of(actor, code), units));
        return "person";
    }

    @PostMapping("/move")
    String move(
            Actor actor,
            @PathVariable String code,
            @RequestParam String unit,
            @RequestParam String post,
            @RequestParam String from,
            HttpServletRequest request) {
        careers.move(actor, code, unit, post.strip(), DayFields.read(from, "unit.from"));
        return saved(actor, code, request);
    }

    @PostMapping("/name")
    String rename(Actor actor, @PathVariable String code, @RequestParam String name, HttpServletRequest request) {
        careers.rename(actor, code, name);
        return saved(actor, code, request);
    }

    @PostMapping("/leave")
    String leave(
            Actor actor,
            @PathVariable String code,
            @RequestParam String last,
            @RequestParam String reason,
            HttpServletRequest request) {
        careers.leave(actor, code, DayFields.read(last, "unit.last"), reason.strip());
        return saved(actor, code, request);
    }

    private String saved(Actor actor, String code, HttpServletRequest request) {
        Notice.say(request, "person.saved", careers.of(actor, code).name());
        return "redirect:/people/of/" + code;
    }
}
