package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.FrontDoor;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.OwnTransactions;

/** Signing in, one's password, one's sessions, and the role in which one acts. */
@Controller
@OwnTransactions
public class SignInController {

    private final Accounts accounts;
    private final Passwords passwords;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ObjectProvider<FrontDoor> front;
    private final boolean demonstration;
    private final String password;

    SignInController(
            Accounts accounts,
            Passwords passwords,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            ObjectProvider<FrontDoor> front,
            @Value("${thidua.demo:false}") boolean demonstration,
            @Value("${thidua.demo-password:}") String password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.front = front;
        this.demonstration = demonstration;
        this.password = password;
    }

    /** What the sign-in page shows. */
    public record SignInView(
            String username, String problem, List<DemoGroup> demonstration, String password, boolean open) {}

    /** In a demonstration: the accounts of one authority. */
    public record DemoGroup(String authority, boolean first, List<Accounts.Account> accounts) {}

    /** One of somebody's sessions. */
    public record SessionView(String id, Instant since, Instant last, boolean current) {}

    /** What the page of one's account shows. */
    public record PasswordView(String problem, int shortest, boolean first, List<SessionView> sessions) {}

    @GetMapping("/sign-in")
    String signIn(HttpServletRequest request, Texts texts, Model model) {
        Object problem = WebUtils.getSessionAttribute(request, SecurityConfiguration.PROBLEM);
        Object typed = WebUtils.getSessionAttribute(request, SecurityConfiguration.TYPED);
        WebUtils.setSessionAttribute(request, SecurityConfiguration.PROBLEM, null);
        String said = problem == null
                ? ""
                : problem.equals("wrong") || problem.equals("expired")
                        ? texts.say("sign-in." + problem)
                        : texts.say("sign-in.locked", Long.valueOf(problem.toString()));
        model.addAttribute(
                "it",
                new SignInView(
                        typed == null ? "" : typed.toString(),
                        said,
                        demonstration ? demonstration() : List.of(),
                        password,
                        front.stream().anyMatch(door -> door.path().isPresent())));
        return "sign-in";
    }

    private List<DemoGroup> demonstration() {
        List<DemoGroup> groups = new ArrayList<>();
        accounts.forDemonstration()
                .forEach((authority, people) -> groups.add(new DemoGroup(authority, groups.isEmpty(), people)));
        return groups;
    }

    @GetMapping("/password")
    String password(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, "", model);
    }

    record ChangeForm(String old, String fresh, String again) {}

    @PostMapping("/password")
    String change(Actor actor, ChangeForm form, HttpServletRequest request, Texts texts, Model model) {
        try {
            passwords.change(actor, form.old(), form.fresh(), form.again(), request.getRemoteAddr());
            endOthers(actor.username(), request.getSession().getId());
            PasswordAgainCheck.typed(request);
        } catch (Refusal refusal) {
            return page(
                    actor, request, texts.say(refusal.key(), refusal.values().toArray()), model);
        }
        Notice.say(request, "password");
        return "redirect:/";
    }

    private String page(Actor actor, HttpServletRequest request, String problem, Model model) {
        String current = request.getSession().getId();
        List<SessionView> own = sessions.findByPrincipalName(actor.username()).values().stream()
                .map(session -> new SessionView(
                        session.getId(),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(SessionView::last).reversed())
                .toList();
        model.addAttribute("it", new PasswordView(problem, Accounts.SHORTEST, actor.mustChange(), own));
        return "password";
    }

    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(Actor actor, HttpServletRequest request) {
        endOthers(actor.username(), request.getSession().getId());
        Notice.say(request, "signed-out-elsewhere");
        return "redirect:/password";
    }

    private void endOthers(String username, String but) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(but))
                .forEach(sessions::deleteById);
    }

    /** What the page behind a link for a forgotten password shows. */
    public record ResetView(String token, String name, String username, int shortest, String problem) {}

    @GetMapping("/reset")
    String reset(@RequestParam(defaultValue = "") String token, Answer answer, Model model) {
        answer.keepNowhere();
        return reset(token, "", model);
    }

    private String reset(String token, String problem, Model model) {
        Accounts.Account account = passwords.ofLink(token);
        model.addAttribute("it", new ResetView(token, account.name(), account.username(), Accounts.SHORTEST, problem));
        return "reset";
    }

    record ResetForm(String token, String fresh, String again) {}

    @PostMapping("/reset")
    String reset(ResetForm form, HttpServletRequest request, Answer answer, Texts texts, Model model) {
        answer.keepNowhere();
        String[] problem = {""};
        try {
            endOthers(passwords.useLink(form.token(), form.fresh(), form.again()), "");
        } catch (Refusal refusal) {
            problem[0] = texts.say(refusal.key(), refusal.values().toArray());
        }
        if (!problem[0].isEmpty()) {
            return reset(form.token(), problem[0], model);
        }
        Notice.say(request, "reset");
        return "redirect:/sign-in";
    }

    @PostMapping("/act-as")
    String actAs(Actor actor, @RequestParam long grant, HttpServletRequest request) {
        boolean own = actor.grants().stream().anyMatch(one -> one.id() == grant);
        if (!own) {
            throw Refusal.unknown(grant);
        }
        WebUtils.setSessionAttribute(request, Actors.ACTING, grant);
        return "redirect:/";
    }
}
