package vn.thidua.server.workshop;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Answer;

/** A draft of a plan as forms beside its text. */
@Controller
public final class PlanFormController {

    private static final String VALUE = "v:";
    private static final String LINES = "l:";
    private static final String NEW = "new:";

    private final PlanDrafts drafts;
    private final PlanForms forms;

    PlanFormController(PlanDrafts drafts, PlanForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    @GetMapping("/drafts/{draft}/form")
    String form(
            Actor actor,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String at,
            Answer answer,
            Model model) {
        model.addAttribute("it", forms.page(actor, drafts.one(actor, draft), PlanPath.of(at), answer.texts()));
        return "plan-form";
    }

    @PostMapping("/drafts/{draft}/form")
    String save(
            Actor actor,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String at,
            @RequestParam int version,
            @RequestParam(name = "do", defaultValue = "") String doing,
            @RequestParam MultiValueMap<String, String> all,
            Answer answer) {
        PlanForms.Sent sent = new PlanForms.Sent(PlanPath.of(at), values(all), doing);
        return answer.after(
                "draft-saved",
                () -> {
                    SavedDraft seen = drafts.seen(actor, draft, version);
                    return address(draft, forms.save(actor, seen, sent, answer.texts()), at);
                },
                model -> {
                    model.addAttribute("it", forms.page(actor, drafts.one(actor, draft), sent, answer.texts()));
                    return "plan-form";
                });
    }

    /** The page on which one goes on: where something was added, at it. */
    private static String address(long draft, String next, String at) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/drafts/{draft}/form")
                        .queryParam("at", "{at}")
                        .fragment(next.equals(at) ? "form" : FormPart.About.id(next))
                        .encode()
                        .buildAndExpand(draft, next);
    }

    /** What was sent by the path of each field; of lists one value a line, or one a tick. */
    private static Map<String, List<String>> values(MultiValueMap<String, String> all) {
        Map<String, List<String>> values = new HashMap<>();
        all.forEach((name, sent) -> {
            if (name.startsWith(VALUE)) {
                values.put(name.substring(VALUE.length()), each(sent, false));
            } else if (name.startsWith(LINES)) {
                values.put(name.substring(LINES.length()), each(sent, true));
            } else if (name.startsWith(NEW)) {
                values.put(name, each(sent, false));
            }
        });
        return values;
    }

    private static List<String> each(List<String> sent, boolean lines) {
        return sent.stream()
                .flatMap(one -> lines ? Arrays.stream(one.split("\\R")) : java.util.stream.Stream.of(one))
                .map(one -> one.strip().replaceAll("\\s+", " "))
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
