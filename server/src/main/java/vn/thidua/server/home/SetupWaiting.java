package vn.thidua.server.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.administration.DepartedAccounts;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Readiness;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.identity.Staff;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;

/** What an installation still lacks before people can work in it, and what a campaign lacks in accounts. */
@Component
class SetupWaiting {

    /** No campaign: only roles that hold in all of them. */
    private static final long NONE = -1;

    private static final List<Action> SETS_UP =
            List.of(Action.CHANGE_ORGANISATION, Action.CHANGE_ACCOUNTS, Action.CREATE_CAMPAIGN);

    private final Organisation organisation;
    private final Campaigns campaigns;
    private final Readiness readiness;
    private final Staff staff;
    private final Accounts accounts;
    private final DepartedAccounts departed;
    private final Today today;

    SetupWaiting(
            Organisation organisation,
            Campaigns campaigns,
            Readiness readiness,
            Staff staff,
            Accounts accounts,
            DepartedAccounts departed,
            Today today) {
        this.departed = departed;
        this.accounts = accounts;
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.readiness = readiness;
        this.staff = staff;
        this.today = today;
    }

    /** The next steps of an authority that has just begun, in the order in which they are done. */
    List<Waiting> of(Actor actor, Texts texts) {
        List<Waiting> steps = new ArrayList<>();
        // Everybody's first page comes here; most have nothing to begin.
        if (SETS_UP.stream().noneMatch(actor::may)) {
            return steps;
        }
        boolean units = organisation.hasUnits(actor.authority());
        if (actor.may(Action.CHANGE_ORGANISATION) && !units) {
            steps.add(step("units", "/units", texts));
        }
        if (actor.may(Action.CHANGE_ORGANISATION) && units && !organisation.hasPeople(actor.authority(), today.day())) {
            steps.add(step("people", "/people", texts));
        }
        if (actor.may(Action.CHANGE_ACCOUNTS) && units && isAlone(actor)) {
            steps.add(step("accounts", "/accounts", texts));
        }
        if (actor.may(Action.CREATE_CAMPAIGN) && campaigns.seenBy(actor).isEmpty()) {
            steps.add(units ? step("campaign", "/campaigns/new", texts) : step("no-units", "/campaigns", texts));
        }
        if (actor.may(Action.CHANGE_ACCOUNTS)) {
            departed(actor, texts).ifPresent(steps::add);
            unused(actor, texts).ifPresent(steps::add);
        }
        return steps;
    }

    /** Accounts that act for a unit which somebody of their name has left. */
    private Optional<Waiting> departed(Actor actor, Texts texts) {
        List<DepartedAccounts.DepartedAccount> all = departed.of(actor);
        String key = "departed-accounts";
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting(
                        key,
                        texts.say("waiting." + key, all.size()),
                        texts.say(
                                "waiting." + key + ".note",
                                all.getFirst().account().name()),
                        "/accounts#departed",
                        texts));
    }

    /** Accounts whose people never signed in: most of them have not been handed a first password, or it has run out. */
    private Optional<Waiting> unused(Actor actor, Texts texts) {
        List<Accounts.Account> all = accounts.accounts(actor.authority()).stream()
                .filter(one -> one.active() && one.mustChange())
                .toList();
        String key = "unused-accounts";
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting(
                        key,
                        texts.say("waiting." + key, all.size(), all.getFirst().name()),
                        texts.say("waiting." + key + ".note", Passwords.FIRST_DAYS),
                        "/accounts#slips-title",
                        texts));
    }

    /** Whether nobody of a unit, council or committee can sign in yet. */
    private boolean isAlone(Actor actor) {
        return staff.of(actor.authority(), NONE).stream()
                .map(Grant::role)
                .noneMatch(role -> Action.VOTE.allows(role) || role.ofUnit());
    }

    private static Waiting step(String what, String link, Texts texts) {
        String key = "setup-" + what;
        return waiting(key, texts.say("waiting." + key), texts.say("waiting." + key + ".note"), link, texts);
    }

    /** Something of the authority's own, without a day. */
    private static Waiting waiting(String key, String title, String note, String link, Texts texts) {
        return new Waiting(
                key, title, note, Optional.empty(), Optional.empty(), link, texts.say("waiting." + key + ".go"));
    }

    /** The campaigns that are prepared, for whoever opens the accounts that they need before they are announced. */
    List<Campaign> prepared(Actor actor) {
        return actor.may(Action.CHANGE_ACCOUNTS)
                ? campaigns.givingRoles(actor).stream()
                        .filter(campaign -> campaign.state() == CampaignState.DRAFT)
                        .toList()
                : List.of();
    }

    /**
     * Bodies and units of a campaign for which nobody can sign in: the office knows, an administrator opens the accounts, best
     * before the campaign is announced.
     */
    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        boolean opens = actor.may(Action.CHANGE_ACCOUNTS);
        if (!opens && !actor.may(Action.TEND_SHEETS)) {
            return;
        }
        for (Map.Entry<String, List<String>> one :
                readiness.unappraised(campaign).entrySet()) {
            String key = opens ? "appraiser-account" : "appraiser-missing";
            String page = opens ? "/accounts" : to.campaign() + "/sheets";
            to.takeAt(key, Optional.empty(), page, one.getKey(), one.getValue().size());
        }
        if (opens) {
            readiness
                    .unrecorded(campaign)
                    .forEach(one -> one.recorder()
                            .ifPresent(recorder -> to.takeAt(
                                    "recorder-account",
                                    Optional.empty(),
                                    "/accounts",
                                    one.body().isEmpty()
                                            ? "role." + recorder.role().word()
                                            : one.body(),
                                    one.facts().size())));
        }
        List<String> silent = opens ? readiness.silent(campaign) : List.of();
        if (!silent.isEmpty()) {
            to.takeAt("unit-accounts", Optional.empty(), "/accounts", silent.size(), silent.getFirst());
        }
        List<String> headless = opens ? readiness.headless(campaign) : List.of();
        if (!headless.isEmpty()) {
            to.takeAt("head-accounts", Optional.empty(), "/accounts", headless.size(), headless.getFirst());
        }
    }
}
