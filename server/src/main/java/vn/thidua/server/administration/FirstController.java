package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.SaveAttempt;

/** The page behind the one-time link. */
@Controller
@RequestMapping("/first")
public class FirstController {

    private final FirstAdministrator first;

    FirstController(FirstAdministrator first) {
        this.first = first;
    }

    /**
     * The page.
     *
     * @param problems everything that speaks against what was typed
     * @param typed authority's id and name, username, name
     */
    public record View(String token, int shortest, List<String> problems, List<String> typed) {}

    @GetMapping
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        first.check(token);
        model.addAttribute("it", new View(token, Accounts.SHORTEST, List.of(), List.of("", "", "", "")));
        return "first";
    }

    record FoundForm(
            String token, String authority, String authorityName, String username, String name, String password) {}

    @PostMapping
    String found(FoundForm form, Texts texts, HttpServletRequest request, HttpServletResponse response, Model model) {
        List<String> problems = faults(form).stream()
                .map(fault -> texts.say(fault.key(), fault.values().toArray()))
                .toList();
        if (problems.isEmpty()) {
            SaveAttempt attempt = SaveAttempt.at(
                    () -> first.found(
                            form.token(),
                            new Authority(form.authority(), form.authorityName().strip()),
                            form.username().strip(),
                            form.name().strip(),
                            form.password()),
                    texts,
                    response);
            problems = attempt.problem().isEmpty() ? List.of() : List.of(attempt.problem());
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        if (!problems.isEmpty()) {
            model.addAttribute(
                    "it",
                    new View(
                            form.token(),
                            Accounts.SHORTEST,
                            problems,
                            List.of(form.authority(), form.authorityName(), form.username(), form.name())));
            return "first";
        }
        Notice.say(request, "founded");
        return "redirect:/sign-in";
    }

    /** Everything that speaks against what was typed, in the order of the fields. */
    private static List<Refusal> faults(FoundForm form) {
        List<Refusal> faults = new ArrayList<>();
        if (form.authorityName().isBlank()) {
            faults.add(Refusal.bad("empty", "field.authority-name"));
        }
        if (!form.authority().matches("[a-z0-9-]{2,40}")) {
            faults.add(Refusal.bad("authority-id", form.authority()));
        }
        if (form.name().isBlank()) {
            faults.add(Refusal.bad("empty", "field.account-name"));
        }
        String username = form.username().strip();
        if (!Accounts.isUsername(username)) {
            faults.add(Refusal.bad("username", username));
        }
        Accounts.passwordFault(form.password(), username, form.name()).ifPresent(faults::add);
        return faults;
    }
}
