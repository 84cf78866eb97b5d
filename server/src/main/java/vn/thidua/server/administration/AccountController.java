package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Body;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.identity.Role;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Attempt;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;
import vn.thidua.server.web.Today;

/** Accounts and roles of the authority for which one administers. */
@Controller
@RequestMapping("/accounts")
public class AccountController {

    private final Accounts accounts;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Today today;

    AccountController(Accounts accounts, Organisation organisation, Campaigns campaigns, Today today) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** An account with its roles here. */
    public record Row(Accounts.Account account, List<Grant> grants) {}

    /** Everything to choose from when a role is given. */
    public record Choices(List<Role> roles, List<Unit> units, List<Campaign> campaigns, List<Body> bodies) {}

    /**
     * The page.
     *
     * @param first name and first password of an account just opened; shown once
     * @param link name and link of whoever forgot a password; shown once
     * @param typed what was typed where opening was refused: username and name
     */
    public record View(
            String authority,
            List<Row> rows,
            Choices choices,
            List<String> first,
            List<String> link,
            String problem,
            List<String> typed) {

        /** The label of the body in whose name somebody acts. */
        public String body(String id) {
            return choices.bodies().stream()
                    .filter(one -> one.id().equals(id))
                    .map(Body::label)
                    .findFirst()
                    .orElse(id);
        }
    }

    @GetMapping
    String list(Actor actor, Model model) {
        return page(actor, List.of(), "", List.of("", ""), model);
    }

    private String page(Actor actor, List<String> first, String problem, List<String> typed, Model model) {
        actor.require(Action.CHANGE_ACCOUNTS);
        List<Row> rows = new ArrayList<>();
        for (Accounts.Account account : accounts.accounts(actor.authority())) {
            rows.add(new Row(
                    account,
                    accounts.grants(account.id()).stream()
                            .filter(grant -> grant.authority().equals(actor.authority()))
                            .toList()));
        }
        List<Campaign> all = campaigns.givingRoles(actor);
        List<Body> bodies = all.stream()
                .flatMap(campaign -> campaigns.plan(campaign).bodies().values().stream())
                .filter(Body::isNamed)
                .distinct()
                .toList();
        model.addAttribute(
                "it",
                new View(
                        organisation.authority(actor.authority()).name(),
                        rows,
                        new Choices(
                                Arrays.asList(Role.values()),
                                organisation.units(actor.authority()).stream()
                                        .filter(unit -> unit.livesOn(today.day()))
                                        .toList(),
                                all,
                                bodies),
                        first,
                        List.of(),
                        problem,
                        typed));
        return "accounts";
    }

    /** For somebody who forgot the password: a link that works once, within a day. */
    @PasswordAgain
    @PostMapping("/{account}/link")
    String link(Actor actor, @PathVariable long account, HttpServletRequest request, Answer answer, Model model) {
        requireOwn(actor, account);
        answer.keepNowhere();
        String token = FirstSecrets.token();
        accounts.openLink(actor, account, token);
        String page = page(actor, List.of(), "", List.of("", ""), model);
        View view = (View) java.util.Objects.requireNonNull(model.getAttribute("it"));
        String name = view.rows().stream()
                .filter(row -> row.account().id() == account)
                .map(row -> row.account().name())
                .findFirst()
                .orElse("");
        model.addAttribute(
                "it",
                new View(
                        view.authority(),
                        view.rows(),
                        view.choices(),
                        List.of(),
                        List.of(name, "/reset?token=" + token),
                        "",
                        view.typed()));
        return page;
    }

    @PasswordAgain
    @PostMapping
    String open(
            Actor actor,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String body,
            @RequestParam Optional<Long> campaign,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        actor.require(Action.CHANGE_ACCOUNTS);
        campaign.ifPresent(one -> campaigns.campaign(actor, one));
        String password = FirstSecrets.password();
        Attempt attempt = Attempt.at(
                () -> accounts.openWithRole(
                        actor.act(),
                        username.strip(),
                        name.strip(),
                        password,
                        Role.of(role),
                        actor.authority(),
                        chosen(unit),
                        campaign,
                        chosen(body)),
                texts,
                response);
        return attempt.problem().isEmpty()
                ? page(actor, List.of(username.strip(), password), "", List.of("", ""), model)
                : page(actor, List.of(), attempt.problem(), List.of(username, name), model);
    }

    private static Optional<String> chosen(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    @PasswordAgain
    @PostMapping("/{account}/roles")
    String give(
            Actor actor,
            @PathVariable long account,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String body,
            @RequestParam Optional<Long> campaign,
            HttpServletRequest request) {
        requireOwn(actor, account);
        campaign.ifPresent(one -> campaigns.campaign(actor, one));
        accounts.give(actor.act(), account, Role.of(role), actor.authority(), chosen(unit), campaign, chosen(body));
        Notice.say(request, "role.given");
        return "redirect:/accounts";
    }

    @PasswordAgain
    @PostMapping("/roles/{grant}/end")
    String end(Actor actor, @PathVariable long grant, HttpServletRequest request) {
        actor.require(Action.CHANGE_ACCOUNTS);
        accounts.end(actor.act(), actor.authority(), grant);
        Notice.say(request, "role.ended");
        return "redirect:/accounts";
    }

    @PostMapping("/{account}/active")
    String active(Actor actor, @PathVariable long account, @RequestParam boolean active, HttpServletRequest request) {
        requireOwn(actor, account);
        accounts.activate(actor.act(), actor.authority(), account, active);
        Notice.say(request, active ? "account.unlocked" : "account.locked");
        return "redirect:/accounts";
    }

    /** An administrator keeps the accounts of one's own authority. */
    private void requireOwn(Actor actor, long account) {
        actor.require(Action.CHANGE_ACCOUNTS);
        boolean own = accounts.accounts(actor.authority()).stream().anyMatch(one -> one.id() == account);
        if (!own) {
            throw Refusal.unknown(account);
        }
    }
}
