package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.ParticipantChanges;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Roles;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.proposal.Proposal;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.registration.Registration;
import vn.thidua.server.registration.RegistrationState;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.scoring.Appeal;
import vn.thidua.server.scoring.Queues;
import vn.thidua.server.scoring.SheetListView.Question;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;

/** What waits for somebody in the role in which they act, over all campaigns that they see. */
@Service
@Transactional(readOnly = true)
public class WaitingList {

    /** The most appeals, or proposals of lower levels, that are told one by one. */
    private static final int MOST = 5;

    private final Campaigns campaigns;
    private final ParticipantChanges changes;
    private final Registrations registrations;
    private final Standings standings;
    private final Queues queues;
    private final Rankings rankings;
    private final Schedule schedule;
    private final RewardWaiting rewards;
    private final WorkWaiting work;
    private final TargetWaiting targets;
    private final ReviewWaiting reviews;
    private final FactWaiting facts;
    private final EndWaiting end;
    private final SetupWaiting setup;
    private final ApprovalWaiting approval;
    private final StatisticsWaiting statistics;
    private final Handovers handovers;
    private final Roles roles;
    private final Today today;

    WaitingList(
            Campaigns campaigns,
            ParticipantChanges changes,
            Registrations registrations,
            Standings standings,
            Queues queues,
            Rankings rankings,
            Schedule schedule,
            RewardWaiting rewards,
            WorkWaiting work,
            TargetWaiting targets,
            ReviewWaiting reviews,
            FactWaiting facts,
            EndWaiting end,
            SetupWaiting setup,
            ApprovalWaiting approval,
            StatisticsWaiting statistics,
            Handovers handovers,
            Roles roles,
            Today today) {
        this.campaigns = campaigns;
        this.changes = changes;
        this.registrations = registrations;
        this.standings = standings;
        this.queues = queues;
        this.rankings = rankings;
        this.schedule = schedule;
        this.rewards = rewards;
        this.work = work;
        this.targets = targets;
        this.reviews = reviews;
        this.facts = facts;
        this.end = end;
        this.setup = setup;
        this.approval = approval;
        this.statistics = statistics;
        this.handovers = handovers;
        this.roles = roles;
        this.today = today;
    }

    /** What waits, the most pressing first. */
    public List<Waiting> of(Actor actor, Texts texts) {
        if (!actor.may(Action.SEE_CAMPAIGN)) {
            return List.of();
        }
        List<Waiting> waiting = new ArrayList<>();
        for (Campaign campaign : campaigns.seenBy(actor)) {
            Gatherer gatherer = new Gatherer(actor, campaign, texts, waiting);
            if (campaign.state() == CampaignState.DRAFT) {
                approval.gather(actor, campaign, gatherer);
            } else if (!campaign.isOpen()) {
                // Nobody records anything in a campaign that has come to its end.
                rewards.afterwards(actor, campaign, gatherer);
                continue;
            } else if (actor.role().ofUnit()) {
                gatherer.ofUnit();
            } else {
                gatherer.ofOffice();
            }
            if (campaign.isOpen()) {
                boolean over = schedule.isOver(campaign);
                work.gather(actor, campaign, over, gatherer);
                targets.gather(actor, campaign, gatherer);
                if (!over) {
                    setup.gather(actor, campaign, gatherer);
                }
                rewards.gather(actor, campaign, gatherer);
                reviews.gather(actor, campaign, gatherer);
                facts.gather(actor, campaign, gatherer);
                end.gather(actor, campaign, gatherer);
            }
        }
        for (Campaign campaign : setup.prepared(actor)) {
            setup.gather(actor, campaign, new Gatherer(actor, campaign, texts, waiting));
        }
        List<Proposal> arrived = rewards.arrived(actor);
        arrived.stream()
                .limit(MOST)
                .forEach(one -> waiting.add(arrival(
                        texts.say("waiting.arrived-one", one.other(), one.title()), "/proposals/" + one.id(), texts)));
        if (arrived.size() > MOST) {
            waiting.add(arrival(texts.say("waiting.arrived", arrived.size() - MOST), "/proposals", texts));
        }
        if (actor.may(Action.CHANGE_ACCOUNTS)
                && roles.waiting(actor).stream().anyMatch(one -> one.account() != actor.account())) {
            waiting.add(new Waiting(
                    "role",
                    texts.say("waiting.role"),
                    texts.say("menu.accounts"),
                    Optional.empty(),
                    Optional.empty(),
                    "/accounts",
                    texts.say("waiting.role.go")));
        }
        waiting.addAll(setup.of(actor, texts));
        statistics.of(actor, texts).ifPresent(waiting::add);
        waiting.sort(Comparator.comparingLong(Waiting::order));
        return waiting;
    }

    /** A proposal of a lower level that waits for an answer. */
    private static Waiting arrival(String title, String link, Texts texts) {
        return new Waiting(
                "arrived",
                title,
                texts.say("proposals.title"),
                Optional.empty(),
                Optional.empty(),
                link,
                texts.say("waiting.arrived.go"));
    }

    /** Gathers what waits in one campaign. */
    private final class Gatherer implements WaitingCollector {

        private final Actor actor;
        private final Campaign campaign;
        private final Texts texts;
        private final List<Waiting> waiting;
        private final String base;

        Gatherer(Actor actor, Campaign campaign, Texts texts, List<Waiting> waiting) {
            this.actor = actor;
            this.campaign = campaign;
            this.texts = texts;
            this.waiting = waiting;
            this.base = "/campaigns/" + campaign.id();
        }

        @Override
        public String campaign() {
            return base;
        }

        @Override
        public void takeAt(String key, Optional<LocalDate> due, String address, Object... values) {
            waiting.add(new Waiting(
                    key,
                    texts.say("waiting." + key, values),
                    campaign.title(),
                    due,
                    due.map(day -> day.toEpochDay() - today.day().toEpochDay()),
                    address,
                    texts.say("waiting." + key + ".go")));
        }

        /** Whether its year is past: nobody registers any more. */
        private boolean hasEnded() {
            return today.day().isAfter(campaign.to());
        }

        void ofUnit() {
            String unit = actor.unit();
            if (campaigns.participant(campaign, SubjectKind.UNIT, unit).isEmpty()) {
                return;
            }
            Plan plan = campaigns.plan(campaign);
            for (RegistrationForm form : plan.registration()) {
                Registration one = registrations.of(actor, campaign, form.id(), unit);
                boolean wanted = one.isOpen() && !hasEnded() || one.state() == RegistrationState.RETURNED;
                if (wanted) {
                    boolean ready = handovers
                            .of(campaign, Registrations.key(form.id(), unit))
                            .isPresent();
                    boolean returned = one.state() == RegistrationState.RETURNED;
                    take(
                            ready
                                    ? ready("registration", Action.SUBMIT_REGISTRATION)
                                    : returned ? "registration-returned" : "registration",
                            registrations.lastDay(campaign, form),
                            "/registrations/" + form.id() + "/" + unit,
                            form.label());
                }
            }
            sheet(unit, plan);
        }

        private void sheet(String unit, Plan plan) {
            String block = campaigns.unit(campaign, unit).block().orElse("");
            boolean outside = campaigns.isOutside(campaign, unit);
            if (outside || plan.sheet(SubjectKind.UNIT, block).isEmpty()) {
                return;
            }
            Standings.Place place = standings.place(campaign, unit);
            String link = "/sheets/" + unit;
            boolean ready = handovers.of(campaign, Sheets.key(unit)).isPresent();
            if (place.state() == SheetState.OPEN) {
                take(
                        ready ? ready("sheet", Action.SUBMIT_SHEET) : "sheet",
                        Optional.of(standings.dueDay(campaign, unit)),
                        link);
            } else if (place.state() == SheetState.RETURNED) {
                take(ready ? ready("sheet", Action.SUBMIT_SHEET) : "returned", place.until(), link);
            } else if (place.mayAppealOn(today.day()) && actor.may(Action.SUBMIT_SHEET)) {
                long sent = standings.unanswered(campaign).stream()
                        .filter(appeal -> appeal.unit().equals(unit))
                        .count();
                take(sent == 0 ? "appraised" : "appealed", place.until(), link, sent);
            }
        }

        private String ready(String what, Action submit) {
            return HandoverKeys.of(what, actor, submit, handovers, campaign, actor.unit());
        }

        /** Appeals on the lines of whoever appraises: the office answers them, with other points only from these hands. */
        private void appealsOnOwnLines() {
            Plan plan = campaigns.plan(campaign);
            List<Appeal> open = standings.unanswered(campaign);
            Map<String, String> names = open.isEmpty() ? Map.of() : campaigns.names(campaign, SubjectKind.UNIT);
            open.stream()
                    .filter(one -> plan.criterion(one.line())
                            .filter(line -> Sheets.mayAppraise(actor, plan, line))
                            .isPresent())
                    .limit(MOST)
                    .forEach(one -> take(
                            "appeal-on-line",
                            Optional.empty(),
                            appeal(one),
                            names.getOrDefault(one.unit(), ""),
                            plan.criterion(one.line()).map(Criterion::heading).orElse("")));
        }

        private static String appeal(Appeal one) {
            return "/sheets/" + one.unit() + "#appeal-"
                    + one.line().replace('.', '_').replace('/', '_');
        }

        /** Each appeal by itself, the first ones at least; the rest as a number. */
        private void appeals() {
            List<Appeal> open = standings.unanswered(campaign);
            Map<String, String> names = open.isEmpty() ? Map.of() : campaigns.names(campaign, SubjectKind.UNIT);
            open.stream()
                    .limit(MOST)
                    .forEach(one -> take("appeal", Optional.empty(), appeal(one), names.getOrDefault(one.unit(), "")));
            if (open.size() > MOST) {
                take("appeals", Optional.empty(), "/sheets", open.size() - MOST);
            }
        }

        /** What was approved and is no longer what the facts say: only whoever approved can take it back. */
        private void revocable() {
            Map<String, SheetState> states = standings.states(campaign);
            long many = standings.outdated(campaign).keySet().stream()
                    .filter(unit -> states.get(unit) == SheetState.FINAL)
                    .count();
            count("revocable", many, "/sheets?state=" + Question.OUTDATED);
        }

        void ofOffice() {
            if (actor.may(Action.PREPARE_CAMPAIGN) && campaign.isOpen()) {
                int differ = changes.of(campaign).size();
                if (differ > 0) {
                    take("participants", Optional.empty(), "/prepare#changes", differ);
                }
            }
            if (actor.may(Action.TEND_REGISTRATIONS)) {
                for (RegistrationForm form : campaigns.plan(campaign).registration()) {
                    int missing = registrations.missing(campaign, form.id()).size();
                    if (missing > 0 && form.deadline().isPresent()) {
                        Optional<LocalDate> last = registrations.lastDay(campaign, form);
                        boolean past = last.filter(today.day()::isAfter).isPresent();
                        take(past ? "not-registered" : "missing", last, "/registrations", missing);
                    }
                }
            }
            if (actor.may(Action.APPRAISE)) {
                int lines = queues.waiting(actor, campaign);
                if (lines > 0) {
                    take("appraise", Optional.empty(), "/sheets/queue", lines);
                }
            }
            if (actor.may(Action.APPRAISE) && !actor.may(Action.TEND_SHEETS)) {
                appealsOnOwnLines();
            }
            if (actor.may(Action.TEND_SHEETS)) {
                appeals();
                standings
                        .revoked(campaign)
                        .forEach(unit -> take("revoked", Optional.empty(), "/sheets/" + unit.code(), unit.name()));
                long ready = queues.ready(campaign).size();
                if (ready > 0) {
                    take("finish", Optional.empty(), "/sheets?state=" + SheetState.SUBMITTED.word(), ready);
                }
            }
            int approvable = standings.approvable(campaign).size();
            if (actor.may(Action.APPROVE_POINTS) && approvable > 0) {
                take("approve", Optional.empty(), "/sheets?state=" + Question.APPROVABLE, approvable);
            }
            if (actor.may(Action.APPROVE_POINTS)) {
                revocable();
            }
            if (actor.may(Action.TEND_SHEETS)) {
                int unsent = standings.unsent(campaign).size();
                int outdated = standings.outdated(campaign).size();
                if (outdated > 0) {
                    take("outdated", Optional.empty(), "/sheets?state=outdated", outdated);
                }
                if (unsent > 0) {
                    take("unsent", Optional.empty(), "/sheets?state=open", unsent);
                }
            }
            if (actor.may(Action.PUBLISH_RANKING)
                    && rankings.published(actor, campaign).isEmpty()
                    && rankings.isReady(campaign)) {
                boolean sheets = !campaigns.plan(campaign).sheets().isEmpty();
                take(sheets ? "publish" : "publish-figures", Optional.empty(), "/ranking");
            }
            if (actor.may(Action.PUBLISH_RANKING)
                    && rankings.published(actor, campaign).isEmpty()) {
                List<String> unplaced = rankings.unplaced(campaign);
                if (!unplaced.isEmpty()) {
                    take("publish-lacking", Optional.empty(), "/ranking", unplaced.size(), unplaced.getFirst());
                }
            }
            if (actor.may(Action.PUBLISH_RANKING)) {
                List<String> moved = rankings.moved(campaign);
                if (!moved.isEmpty()) {
                    take("ranking-moved", Optional.empty(), "/ranking", moved.size(), moved.getFirst());
                }
            }
            for (Schedule.Day day : schedule.of(campaign).days()) {
                boolean near =
                        day.daysLeft().filter(left -> left >= 0 && left <= 30).isPresent();
                if (near && actor.may(Action.TEND_SHEETS)) {
                    take("day", day.day(), day.page(), day.label());
                }
            }
        }
    }
}
