package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
     * @param typed authority's id and name, username, name
     */
    public record View(String token, int shortest, String problem, List<String> typed) {}

    @GetMapping
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        first.check(token);
        model.addAttribute("it", new View(token, Accounts.SHORTEST, "", List.of("", "", "", "")));
        return "first";
    }

    record FoundForm(
            String token, String authority, String authorityName, String username, String name, String password) {}

    @PostMapping
    String found(FoundForm form, Texts texts, HttpServletRequest request, HttpServletResponse response, Model model) {
        SaveAttempt attempt = SaveAttempt.at(
                () -> {
                    if (!form.authority().matches("[a-z0-9-]{2,40}")
                            || form.authorityName().isBlank()) {
                        throw Refusal.bad("authority-id", form.authority());
                    }
                    first.found(
                            form.token(),
                            new Authority(form.authority(), form.authorityName().strip()),
                            form.username().strip(),
                            form.name().strip(),
                            form.password());
                },
                texts,
                response);
        if (!attempt.problem().isEmpty()) {
            model.addAttribute(
                    "it",
                    new View(
                            form.token(),
                            Accounts.SHORTEST,
                            attempt.problem(),
                            List.of(form.authority(), form.authorityName(), form.username(), form.name())));
            return "first";
        }
        Notice.say(request, "founded");
        return "redirect:/sign-in";
    }
}
