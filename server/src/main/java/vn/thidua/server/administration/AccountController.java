package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.plan.Body;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.identity.Role;
import vn.thidua.server.identity.RoleRequest;
import vn.thidua.server.identity.RoleVerdict;
import vn.thidua.server.identity.Roles;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitChoice;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.SaveAttempt;

/** Accounts and roles of the authority for which one administers. */
@Controller
@RequestMapping("/accounts")
public class AccountController {

    private final Accounts accounts;
    private final Roles roles;
    private final Passwords passwords;
    private final Organisation organisation;
    private final Campaigns campaigns;
    private final DepartedAccounts departed;
    private final Today today;

    AccountController(
            Accounts accounts,
            Roles roles,
            Passwords passwords,
            Organisation organisation,
            Campaigns campaigns,
            DepartedAccounts departed,
            Today today) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.departed = departed;
        this.today = today;
    }

    /** An account with its roles here. */
    public record Row(Accounts.Account account, List<Grant> grants) {}

    /**
     * Everything to choose from when a role is given.
     *
     * @param units names of units by code
     */
    public record Choices(List<Role> roles, Map<String, String> units, List<Campaign> campaigns, List<Body> bodies) {

        /** A body's name; the word that was given where no campaign has such a body any more. */
        public String body(String id) {
            return bodies.stream()
                    .filter(one -> one.id().equals(id))
                    .map(Body::label)
                    .findFirst()
                    .orElse(id);
        }

        /** The title of a campaign. */
        public String campaign(long id) {
            return campaigns.stream()
                    .filter(one -> one.id() == id)
                    .map(Campaign::title)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * A role that waits for a second administrator.
     *
     * @param own whether one asked for it oneself, so that one may only withdraw it
     */
    public record WaitingRole(RoleRequest request, String unit, boolean own) {}

    /**
     * The page.
     *
     * @param departed those that act for a unit which somebody of their name has left
     * @param words what was looked for in names and user names
     * @param first name and first password of an account just opened; shown once
     * @param typed what was typed where opening was refused: username and name
     */
    public record View(
            String authority,
            PageOfRows<Row> rows,
            List<DepartedAccounts.DepartedAccount> departed,
            String words,
            List<WaitingRole> waiting,
            Choices choices,
            List<String> first,
            String problem,
            List<String> typed) {}

    /**
     * The page of one account.
     *
     * @param link the address with which whoever forgot the password sets a new one; shown once
     * @param problem why a role was not given
     */
    public record AccountView(Row row, Choices choices, String link, String problem) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return page(actor, words, page, List.of(), "", List.of("", ""), model);
    }

    private String page(
            Actor actor, String words, int page, List<String> first, String problem, List<String> typed, Model model) {
        actor.require(Action.CHANGE_ACCOUNTS);
        PageOfRows<Accounts.Account> found = accounts.find(actor, words, page);
        Map<Long, List<Grant>> grants = accounts.grants(
                actor.authority(),
                found.shown().stream().map(Accounts.Account::id).toList());
        model.addAttribute(
                "it",
                new View(
                        organisation.authority(actor.authority()).name(),
                        new PageOfRows<>(
                                found.shown().stream()
                                        .map(one -> new Row(one, grants.getOrDefault(one.id(), List.of())))
                                        .toList(),
                                found.page(),
                                found.pages()),
                        departed.of(actor),
                        words,
                        roles.waiting(actor).stream()
                                .map(one -> new WaitingRole(
                                        one,
                                        one.assignment()
                                                .unit()
                                                .flatMap(code -> organisation.unit(actor.authority(), code))
                                                .map(Unit::shortName)
                                                .orElse(""),
                                        one.account() == actor.account()))
                                .toList(),
                        choices(actor),
                        first,
                        problem,
                        typed));
        return "accounts";
    }

    private Choices choices(Actor actor) {
        List<Campaign> all = campaigns.givingRoles(actor);
        Map<String, String> units = new LinkedHashMap<>();
        organisation.units(actor.authority()).stream()
                .filter(unit -> unit.livesOn(today.day()))
                .forEach(unit -> units.put(unit.code(), unit.name()));
        return new Choices(
                List.of(Role.values()),
                units,
                all,
                all.stream()
                        .flatMap(campaign -> campaigns.plan(campaign).bodies().values().stream())
                        .filter(Body::isNamed)
                        .distinct()
                        .toList());
    }

    /** One account: its roles, and what an administrator does for it. */
    @GetMapping("/{account}")
    String account(Actor actor, @PathVariable long account, Model model) {
        return account(actor, account, "", "", model);
    }

    private String account(Actor actor, long account, String link, String problem, Model model) {
        Accounts.Account one = accounts.own(actor, account);
        model.addAttribute(
                "it",
                new AccountView(
                        new Row(
                                one,
                                accounts.grants(actor.authority(), List.of(account))
                                        .getOrDefault(account, List.of())),
                        choices(actor),
                        link,
                        problem));
        return "account";
    }

    /** For somebody who forgot the password: a link that works once, within a day. */
    @PasswordAgain
    @PostMapping("/{account}/link")
    String link(Actor actor, @PathVariable long account, Answer answer, Model model) {
        answer.keepNowhere();
        String token = FirstSecrets.token();
        passwords.openLink(actor, account, token);
        return account(
                actor,
                account,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/reset")
                        .queryParam("token", token)
                        .toUriString(),
                "",
                model);
    }

    @PasswordAgain
    @PostMapping
    String open(
            Actor actor,
            @RequestParam String username,
            @RequestParam String name,
            RoleForm form,
            Answer answer,
            HttpServletResponse response,
            Model model) {
        answer.keepNowhere();
        String password = FirstSecrets.password();
        SaveAttempt attempt = SaveAttempt.at(
                () -> accounts.open(actor, username.strip(), name.strip(), password, assignment(actor, form)),
                answer.texts(),
                response);
        return attempt.problem().isEmpty()
                ? page(actor, "", 1, List.of(username.strip(), password), "", List.of("", ""), model)
                : page(actor, "", 1, List.of(), attempt.problem(), List.of(username, name), model);
    }

    /** A role as it is chosen in a form; the unit by code or name. */
    record RoleForm(
            String role,
            @Nullable String unit,
            @Nullable String body,
            @Nullable Long campaign) {}

    private Assignment assignment(Actor actor, RoleForm form) {
        Optional<Long> campaign = Optional.ofNullable(form.campaign());
        campaign.ifPresent(one -> campaigns.requireGivingRoles(actor, one));
        return new Assignment(
                Role.of(form.role()),
                chosen(form.unit()).map(typed -> unit(actor, typed)),
                campaign,
                chosen(form.body()));
    }

    private String unit(Actor actor, String typed) {
        return UnitChoice.code(organisation.units(actor.authority()), typed);
    }

    private static Optional<String> chosen(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    @PasswordAgain
    @PostMapping("/{account}/roles")
    String give(
            Actor actor,
            @PathVariable long account,
            RoleForm form,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean[] now = {true};
        SaveAttempt attempt =
                SaveAttempt.at(() -> now[0] = roles.give(actor, account, assignment(actor, form)), texts, response);
        if (!attempt.problem().isEmpty()) {
            return account(actor, account, "", attempt.problem(), model);
        }
        Notice.say(request, now[0] ? "role.given" : "role.asked");
        return now[0] ? "redirect:/accounts/" + account : "redirect:/accounts";
    }

    @PasswordAgain
    @PostMapping("/roles/{grant}/end")
    String end(Actor actor, @PathVariable long grant, HttpServletRequest request) {
        long account = roles.end(actor, grant);
        Notice.say(request, "role.ended");
        return back(actor, account);
    }

    /** A role that waits for a second administrator is confirmed, refused or withdrawn. */
    @PasswordAgain
    @PostMapping("/requests/{request}/{verdict}")
    String decide(
            Actor actor,
            @PathVariable long request,
            @PathVariable String verdict,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest http) {
        roles.decide(actor, request, EnumWords.of(RoleVerdict.class, verdict), reason.strip());
        Notice.say(http, "role." + verdict);
        return "redirect:/accounts";
    }

    @PostMapping("/{account}/active")
    String active(Actor actor, @PathVariable long account, @RequestParam boolean active, HttpServletRequest request) {
        accounts.activate(actor, account, active);
        Notice.say(request, active ? "account.unlocked" : "account.locked");
        return "redirect:/accounts/" + account;
    }

    /** The account's page; the list where it has no role here any more. */
    private String back(Actor actor, long account) {
        boolean here = !accounts.grants(actor.authority(), List.of(account)).isEmpty();
        return here ? "redirect:/accounts/" + account : "redirect:/accounts";
    }
}
