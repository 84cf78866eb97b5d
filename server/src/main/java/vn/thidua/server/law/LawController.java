package vn.thidua.server.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Holiday;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;

/** What the law says, from when, and whether somebody has checked it. */
@Controller
@RequestMapping("/law")
public final class LawController {

    private final Law law;
    private final Instruments instruments;
    private final Today today;

    LawController(Law law, Instruments instruments, Today today) {
        this.law = law;
        this.instruments = instruments;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param current the value of today by key
     * @param holidays days off and days worked in exchange, the latest year first
     * @param typed what was typed and refused, by field
     */
    public record View(
            List<LawKey> keys,
            Map<String, List<LawValue>> values,
            Map<String, LawValue> current,
            List<Instrument> instruments,
            NavigableMap<Integer, List<Holiday>> holidays,
            LocalDate today,
            long version,
            boolean mayChange,
            Map<String, String> typed) {}

    @GetMapping
    String law(Actor actor, Model model) {
        return page(actor, Map.of(), model);
    }

    private String page(Actor actor, Map<String, String> typed, Model model) {
        actor.require(Action.SEE_LAW);
        Map<String, LawValue> current = new java.util.HashMap<>();
        law.keys()
                .forEach(key -> law.find(actor.authority(), key.id(), today.day())
                        .ifPresent(value -> current.put(key.id(), value)));
        model.addAttribute(
                "it",
                new View(
                        law.keys(),
                        law.values(actor.authority()),
                        current,
                        instruments.all(),
                        Holiday.shipped().descendingMap(),
                        today.day(),
                        law.version(actor.authority()),
                        actor.may(Action.CHANGE_LAW),
                        typed));
        return "law";
    }

    record SayForm(String key, String from, String value, String source, long seen) {}

    @PostMapping
    String say(Actor actor, SayForm form, @RequestParam(defaultValue = "false") boolean confirmed, Answer answer) {
        return answer.after(
                "law-said",
                "redirect:/law",
                () -> law.say(
                        actor,
                        new LawValue(
                                form.key(),
                                DayFields.read(form.from(), "law.from-day"),
                                form.value(),
                                confirmed,
                                form.source().strip(),
                                ""),
                        form.seen()),
                model -> page(
                        actor,
                        Map.of("key", form.key(), "from", form.from(), "value", form.value(), "source", form.source()),
                        model));
    }
}
