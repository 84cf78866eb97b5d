package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.council.Session;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.home.Waiting;
import vn.thidua.server.home.WaitingList;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.InitiativeStep;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.posting.GivenOpinion;
import vn.thidua.server.posting.Opinion;
import vn.thidua.server.posting.OpinionStep;
import vn.thidua.server.posting.Opinions;
import vn.thidua.server.posting.PostedElsewhere;
import vn.thidua.server.posting.PostedName;
import vn.thidua.server.posting.PostedPhase;
import vn.thidua.server.posting.PostedStanding;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.question.Questions;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.scoring.Queues;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.tracking.TaskStep;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.server.workflow.Transition;

/**
 * The first page of every role through the year of all five plans, two days before every last day, on it and after it. What
 * stands on it leads to a page on which whoever reads it can act; and the next step of every thing that the services would
 * let them take stands on it.
 */
class FirstPageYearTest {

    /** What only tells of a day or of what others do now; its page need not offer an act. */
    private static final Set<String> TELLS = Set.of(
            "day",
            "appraised",
            "appealed",
            "registration-at-head",
            "sheet-at-head",
            "dossier-at-head",
            "review-awaited",
            "posted",
            "session-called",
            "session-moved",
            "session-cancelled",
            "appraiser-missing");

    private static final Pattern ACT = Pattern.compile(
            "(?:method=\"post\"[^>]*\\baction|hx-post|formaction)=\"(/(?:campaigns|proposals|register|statistics|accounts|units|people|publications)[^\"]*)\"");

    /** What an act's address has in it, by kind of entry; of kinds that are not here, any act will do. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("registration", "/registrations/"),
            Map.entry("registration-returned", "/registrations/"),
            Map.entry("sheet", "/sheets/"),
            Map.entry("returned", "/sheets/"),
            Map.entry("approve", "/sheets"),
            Map.entry("publish", "/ranking/publish"),
            Map.entry("publish-figures", "/ranking/publish"),
            Map.entry("tie", "/settle"),
            Map.entry("decide", "/decisions"),
            Map.entry("sign", "/sign"),
            Map.entry("print", "/certificates"),
            Map.entry("pay", "/register"),
            Map.entry("statistics", "/lock"),
            Map.entry("propose", "/proposals"),
            Map.entry("ballot", "/vote"),
            Map.entry("call", "/sessions"),
            Map.entry("question", "/questions/"),
            Map.entry("nominate", "/nominations"),
            Map.entry("paper", "/deliveries"),
            Map.entry("papers-missing", "/deliveries"),
            Map.entry("targets-said", "/targets/"),
            Map.entry("targets-doubted", "/targets/"),
            Map.entry("campaign-facts", "/facts/"),
            Map.entry("publish-lacking", "/ranking/publish"),
            Map.entry("task", "/tasks/"),
            Map.entry("case", "/answer"),
            Map.entry("participants", "/prepare"),
            Map.entry("draft", "/prepare"),
            Map.entry("review-write", "/reviews/"),
            Map.entry("review-sign", "/sign"));

    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Standings standings = Running.part(Standings.class);
    private final Accounts accounts = Running.part(Accounts.class);
    private final Texts texts = Texts.of("vi");
    private final Set<String> faults = new TreeSet<>();
    private final Set<String> offered = new TreeSet<>();

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void theFirstPageIsWhatTheServicesWouldAcceptOnEveryDay() {
        Set<String> roles = new HashSet<>();
        int days = 0;
        for (List<Accounts.Account> people : accounts.forDemonstration().values()) {
            for (Accounts.Account one : people) {
                Actor actor = accounts.actor(one.username()).orElseThrow();
                if (actor.acting().isPresent() && roles.add(actor.authority() + actor.role())) {
                    days += year(actor);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(days).isGreaterThan(500);
        assertThat(offered).as("kinds of entries that were met").hasSizeGreaterThan(15);
    }

    /** None of the five plans asks for it: a list of those proposed, its days, what is said to it, and its end. */
    @Test
    void theFirstPageTellsOfThoseProposedUntilTheirListHasBeenHeard() {
        Chamber chamber = Chamber.of(2, 3, Chamber.posting("{days: 10}"));
        Campaign campaign = chamber.campaign;
        List<Actor> people = Stream.of(Role.STANDING_OFFICE, Role.CHAIR, Role.COUNCIL_SECRETARY)
                .map(chamber.scene::person)
                .toList();
        Actor office = people.getFirst();
        Postings postings = Running.part(Postings.class);
        Opinions opinions = Running.part(Opinions.class);
        assertThat(told(people, campaign)).containsExactly("post");
        long list = postings.list(
                office,
                campaign,
                postings.toList(office, campaign).stream().map(PostedName::whom).collect(Collectors.toSet()));
        assertThat(told(people, campaign)).containsExactly("post-publish");
        int version = postings.one(office, campaign, list).list().version();
        postings.elsewhere(office, campaign, list, new PostedElsewhere("Bảng tin", Chamber.DAY), version);
        assertThat(told(people, campaign)).containsExactly("posted");
        LocalDate last = postings.one(office, campaign, list).last().orElseThrow();
        opinions.enter(office, campaign, list, new GivenOpinion("Người dân", "Phố Thử", "Cần xem lại."), Chamber.DAY);
        assertThat(told(people, campaign)).containsExactly("opinions", "posted");
        Running.part(Today.class).moveTo(last);
        assertThat(told(people, campaign)).containsExactly("opinions", "posted");
        Running.part(Today.class).moveTo(last.plusDays(1));
        assertThat(told(people, campaign)).containsExactly("opinions");
        Opinion said = opinions.of(office, campaign, list).getFirst();
        opinions.step(
                office, campaign, list, said.id(), new TakenStep<>(OpinionStep.ANSWER, "Đã kiểm tra.", said.version()));
        assertThat(told(people, campaign)).isEmpty();
        assertThat(faults).isEmpty();
    }

    /** The kinds of entries about lists of those proposed that some people have today; each leads to where it is done. */
    private Set<String> told(List<Actor> people, Campaign campaign) {
        LocalDate day = Running.part(Today.class).day();
        Set<String> told = new TreeSet<>();
        for (Actor actor : people) {
            List<Waiting> list = Running.part(WaitingList.class).of(actor, texts).stream()
                    .filter(one -> one.link().contains("/postings"))
                    .toList();
            Map<String, Waiting> links = new LinkedHashMap<>();
            list.forEach(one -> links.put(one.key() + one.link(), one));
            follow(actor, links, links.keySet().stream().collect(Collectors.toMap(Function.identity(), key -> day)));
            postings(actor, campaign).forEach((what, is) -> {
                if (list.stream().noneMatch(is)) {
                    faults.add("%s on %s is not told of: %s".formatted(actor.role(), day, what));
                }
            });
            list.forEach(one -> told.add(one.key()));
        }
        return told;
    }

    private static Map<String, Predicate<Waiting>> postings(Actor actor, Campaign campaign) {
        Map<String, Predicate<Waiting>> wanted = new LinkedHashMap<>();
        Postings postings = Running.part(Postings.class);
        boolean answers = actor.may(Action.POST_PROPOSED);
        if (answers && !postings.toList(actor, campaign).isEmpty()) {
            wanted.put("those to be listed", leads(campaign, "/postings"));
        }
        for (PostedStanding one : postings.all(actor, campaign)) {
            Predicate<Waiting> told = leads(campaign, "/postings/" + one.list().id());
            if (answers && one.phase() == PostedPhase.RUNNING) {
                wanted.put(
                        "the last day of a list", told.and(entry -> entry.due().equals(one.last())));
            }
            if (answers && one.open() > 0) {
                wanted.put("opinions", told.and(entry -> entry.link().endsWith("#opinions")));
            }
            if (actor.may(Action.PUBLISH) && one.phase() == PostedPhase.NOT_PUBLIC) {
                wanted.put("a list that is not public", told);
            }
        }
        return wanted;
    }

    private int year(Actor actor) {
        Map<String, Waiting> links = new LinkedHashMap<>();
        Map<String, LocalDate> when = new LinkedHashMap<>();
        Set<LocalDate> days = new TreeSet<>();
        List<Campaign> seen = campaigns.seenBy(actor);
        seen.forEach(campaign -> days.addAll(days(campaign)));
        for (LocalDate day : days) {
            Running.part(Today.class).moveTo(day);
            List<Waiting> list = Running.part(WaitingList.class).of(actor, texts);
            for (Waiting one : list) {
                if (links.putIfAbsent(one.key() + one.link(), one) == null) {
                    when.put(one.key() + one.link(), day);
                }
            }
            for (Campaign campaign : seen) {
                if (campaign.isOpen() && !campaign.isDraft()) {
                    wanted(actor, campaign).forEach((what, is) -> {
                        if (list.stream().noneMatch(is)) {
                            faults.add("%s of %s is not told of: %s".formatted(actor.role(), campaign.plan(), what));
                        }
                    });
                }
            }
        }
        follow(actor, links, when);
        return days.size();
    }

    /** Two days before every last day, on it, the day after; and the first and last day of all. */
    private Set<LocalDate> days(Campaign campaign) {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
        Outcome outcome = standings.provisional(campaign);
        Set<LocalDate> last = new TreeSet<>(
                Set.of(campaign.from(), campaign.to(), campaign.to().plusDays(40)));
        Plan plan = campaigns.plan(campaign);
        plan.calendar().deadlines().values().forEach(one -> outcome.lastDay(one).ifPresent(last::add));
        Set<LocalDate> days = new TreeSet<>();
        last.forEach(day -> days.addAll(List.of(day.minusDays(2), day, day.plusDays(1))));
        return days;
    }

    private void follow(Actor actor, Map<String, Waiting> links, Map<String, LocalDate> when) {
        if (links.isEmpty()) {
            return;
        }
        try (Visit visit = Visit.as(actor.username())) {
            links.forEach((id, one) -> {
                Running.part(Today.class).moveTo(when.get(id));
                APIResponse answer = visit.ask(one.link());
                String what = "%s: «%s» leads to %s".formatted(actor.role(), one.title(), one.link());
                if (answer.status() != 200) {
                    faults.add(what + ": " + answer.status());
                    return;
                }
                int hash = one.link().indexOf('#');
                String page = answer.text();
                if (hash > 0 && !page.contains("id=\"" + one.link().substring(hash + 1) + "\"")) {
                    faults.add(what + ", which has no such place");
                }
                offered.add(one.key());
                if (!TELLS.contains(one.key()) && !offers(visit, one, page)) {
                    faults.add(what + " (" + one.key() + "), where it cannot be done");
                }
            });
        }
    }

    /** Whether the act is on the page itself, or on that of the first thing in the list that it shows. */
    private static boolean offers(Visit visit, Waiting one, String page) {
        String expected = ACTS.getOrDefault(one.key(), "/");
        if (acts(page).stream().anyMatch(act -> act.contains(expected))) {
            return true;
        }
        String list = one.link().replaceAll("[?#].*", "");
        return Pattern.compile("href=\"(" + Pattern.quote(list) + "/[\\w-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .limit(3)
                .anyMatch(thing -> !acts(visit.content(thing)).isEmpty());
    }

    private static Set<String> acts(String page) {
        return ACT.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** What the services would let somebody do next, and how the list would tell it. */
    private Map<String, Predicate<Waiting>> wanted(Actor actor, Campaign campaign) {
        Map<String, Predicate<Waiting>> wanted = new LinkedHashMap<>();
        sheets(actor, campaign, wanted);
        dossiers(actor, campaign, wanted);
        work(actor, campaign, wanted);
        council(actor, campaign, wanted);
        if (actor.may(Action.ANSWER_QUESTION) && Running.part(Questions.class).open(actor, campaign) > 0) {
            wanted.put("an open question", leads(campaign, "/questions"));
        }
        if (actor.may(Action.DRAFT_DECISION)
                && !Running.part(Decisions.class).draftable(actor, campaign).isEmpty()) {
            wanted.put("a decision to be drafted", leads(campaign, "/decisions"));
        }
        if (actor.may(Action.SIGN_DECISION)) {
            Running.part(Decisions.class).seenBy(actor, campaign).stream()
                    .filter(one -> !one.signed())
                    .forEach(one -> wanted.put("a decision to be signed", leads(campaign, "/decisions/" + one.id())));
        }
        // The committee is told of those alone that the plan lets it make.
        if (actor.role() == Role.STANDING_OFFICE || actor.role() == Role.CHAIR) {
            Running.part(CampaignReviews.class).all(actor, campaign).stream()
                    .filter(one -> !one.isSigned()
                            && one.due()
                                    .filter(due -> !standings.day().isBefore(due))
                                    .isPresent())
                    .forEach(one -> wanted.put(
                            "a review that is due",
                            leads(campaign, "/reviews/" + one.asked().id())));
        }
        return wanted;
    }

    private static Predicate<Waiting> leads(Campaign campaign, String to) {
        return one -> one.link().startsWith("/campaigns/" + campaign.id() + to);
    }

    private static <S extends Enum<S>, T extends Transition<S>> boolean next(
            Actor actor, S state, T[] all, Set<T> but) {
        return Transition.from(state, all).stream()
                .anyMatch(step -> !step.needsReason() && !but.contains(step) && actor.may(step.action()));
    }

    private void sheets(Actor actor, Campaign campaign, Map<String, Predicate<Waiting>> wanted) {
        Map<String, SheetState> states = standings.states(campaign);
        Set<SheetStep> back = Set.of(SheetStep.WITHDRAW, SheetStep.AGREE);
        if (actor.role().ofUnit()) {
            Optional.ofNullable(states.get(actor.unit()))
                    .filter(state -> next(actor, state, SheetStep.values(), back))
                    .ifPresent(state -> wanted.put("the own sheet", leads(campaign, "/sheets/" + actor.unit())));
            return;
        }
        if (actor.may(Action.TEND_SHEETS)
                && !Running.part(Queues.class).ready(campaign).isEmpty()) {
            wanted.put("sheets to be finished", leads(campaign, "/sheets"));
        }
        if (actor.may(Action.APPROVE_POINTS) && !standings.approvable(campaign).isEmpty()) {
            wanted.put("sheets to be approved", leads(campaign, "/sheets"));
        }
        if (actor.may(Action.APPRAISE) && Running.part(Queues.class).waiting(actor, campaign) > 0) {
            wanted.put("lines to be appraised", leads(campaign, "/sheets/queue"));
        }
        Rankings rankings = Running.part(Rankings.class);
        if (actor.may(Action.PUBLISH_RANKING)
                && rankings.isReady(campaign)
                && rankings.published(actor, campaign).isEmpty()) {
            wanted.put("a ranking to be published", leads(campaign, "/ranking"));
        }
    }

    private void dossiers(Actor actor, Campaign campaign, Map<String, Predicate<Waiting>> wanted) {
        if (!actor.may(Action.SEE_NOMINATIONS)) {
            return;
        }
        Nominations nominations = Running.part(Nominations.class);
        boolean unit = actor.role().ofUnit();
        nominations.seenBy(actor, campaign).stream()
                .filter(one -> unit
                        ? next(actor, one.state(), NominationStep.values(), Set.of())
                        : actor.may(Action.TEND_NOMINATIONS)
                                && next(
                                        actor,
                                        one.state(),
                                        NominationStep.values(),
                                        Set.of(NominationStep.SUBMIT, NominationStep.SUBMIT_AGAIN)))
                .forEach(one -> wanted.put(
                        "dossier " + one.id() + " " + one.state(),
                        leads(campaign, unit ? "/nominations/" + one.id() : "/nominations")));
    }

    private void work(Actor actor, Campaign campaign, Map<String, Predicate<Waiting>> wanted) {
        if (standings.day().isAfter(campaign.to())) {
            return;
        }
        if (actor.may(Action.SEE_TASKS) && !actor.role().ofUnit()) {
            Running.part(Tasks.class).seenBy(actor, campaign, "").stream()
                    .filter(one -> next(actor, one.state(), TaskStep.values(), Set.of()))
                    .forEach(one -> wanted.put("a task " + one.state(), leads(campaign, "/tasks")));
        }
        if (actor.may(Action.CHECK_DELIVERY)
                && Running.part(Deliveries.class).count(actor, campaign, DeliveryState.SENT) > 0) {
            wanted.put("a paper to be checked", leads(campaign, "/deliveries"));
        }
        if (actor.may(Action.SEE_INITIATIVES) && !actor.role().ofUnit()) {
            Running.part(Initiatives.class).seenBy(actor, campaign).stream()
                    .filter(one -> next(actor, one.state(), InitiativeStep.values(), Set.of()))
                    .forEach(one -> wanted.put("an initiative " + one.state(), leads(campaign, "/initiatives")));
        }
    }

    private void council(Actor actor, Campaign campaign, Map<String, Predicate<Waiting>> wanted) {
        if (!actor.may(Action.SEE_COUNCIL)) {
            return;
        }
        Sessions sessions = Running.part(Sessions.class);
        for (Session session : sessions.all(actor, campaign)) {
            Predicate<Waiting> told = leads(campaign, "/council/sessions/" + session.id());
            if (actor.may(Action.CONVENE)
                    && (session.state() == SessionState.PLANNED || session.state() == SessionState.VOTING)) {
                wanted.put("session " + session.number() + " " + session.state(), told);
            }
            boolean toCome = !session.day().isBefore(standings.day())
                    && Set.of(SessionState.PLANNED, SessionState.CANCELLED).contains(session.state());
            if (toCome && actor.may(Action.VOTE)) {
                sessions.sitting(actor, campaign, session.id())
                        .member(actor.account())
                        .ifPresent(member ->
                                wanted.put("session " + session.number() + " to a member, " + session.state(), told));
            }
            if (session.state() == SessionState.VOTING && actor.may(Action.VOTE)) {
                SessionDetails details = sessions.sitting(actor, campaign, session.id());
                details.member(actor.account())
                        .filter(member ->
                                details.votes(member) && !details.voted().contains(member.id()))
                        .ifPresent(member -> wanted.put("a ballot of session " + session.number(), told));
            }
        }
    }
}
