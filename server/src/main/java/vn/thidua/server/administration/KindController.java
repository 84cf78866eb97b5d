package vn.thidua.server.administration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.UnitKind;
import vn.thidua.server.organisation.UnitKinds;
import vn.thidua.server.web.Answer;

/** The names that an authority gives to the kinds of its units. */
@Controller
@RequestMapping("/units/kinds")
public class KindController {

    private final UnitKinds kinds;
    private final Organisation organisation;

    KindController(UnitKinds kinds, Organisation organisation) {
        this.kinds = kinds;
        this.organisation = organisation;
    }

    /** The kinds, with what was typed and refused. */
    public record View(String authority, List<UnitKind> kinds, Map<String, String> typed) {}

    @GetMapping
    String page(Actor actor, Model model) {
        return page(actor, Map.of(), model);
    }

    private String page(Actor actor, Map<String, String> typed, Model model) {
        actor.require(Action.CHANGE_ORGANISATION);
        model.addAttribute(
                "it", new View(organisation.authority(actor.authority()).name(), kinds.of(actor.authority()), typed));
        return "kinds";
    }

    @PostMapping
    String add(Actor actor, @RequestParam String name, Answer answer) {
        actor.require(Action.CHANGE_ORGANISATION);
        return answer.after(
                "kind.saved",
                "redirect:/units/kinds",
                () -> kinds.define(actor.act(), actor.authority(), name, name),
                model -> page(actor, Map.of("name", name), model));
    }

    @PostMapping("/{code}")
    String change(
            Actor actor,
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam int version,
            Answer answer) {
        actor.require(Action.CHANGE_ORGANISATION);
        return answer.after(
                "kind.saved",
                "redirect:/units/kinds",
                () -> {
                    if (remove) {
                        kinds.remove(actor.act(), actor.authority(), code, version);
                    } else {
                        kinds.rename(actor.act(), actor.authority(), code, name, version);
                    }
                },
                model -> page(actor, Map.of("code", code, "name", name), model));
    }
}
