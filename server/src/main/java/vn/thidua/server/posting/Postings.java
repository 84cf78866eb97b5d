package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PostingRule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.law.PostingRules;
import vn.thidua.server.nomination.EligibleCandidates;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.words.Values;

/**
 * Lists of those proposed that everybody may read for so many days before it is voted or decided on them: who has to be on one,
 * where each stands, and whether those who vote or decide may go on.
 */
@Service
@Transactional(readOnly = true)
public class Postings {

    private final PostedListTable table;
    private final OpinionTable opinions;
    private final PostingRules rules;
    private final PublicDays publicDays;
    private final Nominations nominations;
    private final Settlements settlements;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Postings(
            PostedListTable table,
            OpinionTable opinions,
            PostingRules rules,
            PublicDays publicDays,
            Nominations nominations,
            Settlements settlements,
            Campaigns campaigns,
            Audit audit,
            Today today) {
        this.table = table;
        this.opinions = opinions;
        this.rules = rules;
        this.publicDays = publicDays;
        this.nominations = nominations;
        this.settlements = settlements;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** What is asked today, by award. */
    private Map<String, PostingRule> asked(Campaign campaign, Plan plan) {
        return rules.of(campaign.authority(), plan, today.day());
    }

    /** The lists of a campaign as they stand today, newest first. */
    public List<PostedStanding> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return table.all(campaign.id()).stream().map(this::standing).toList();
    }

    /** One of them. */
    public PostedStanding one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return standing(owned(campaign, table.one(id), id));
    }

    /** What was done with one, oldest first. */
    public List<Event> events(Actor actor, Campaign campaign, long id) {
        return table.events(one(actor, campaign, id).list().id());
    }

    private static PostedList owned(Campaign campaign, Optional<PostedList> found, long id) {
        return found.filter(list -> list.campaign() == campaign.id()).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Where a list stands today; for its own module and for the public's pages. */
    @Unasked("the public's pages show what a named person made public")
    public PostedStanding standing(PostedList list) {
        List<Opinion> said = opinions.of(list.id());
        int counted = (int) said.stream().filter(Opinion::counts).count();
        int open = (int)
                said.stream().filter(one -> one.state() == OpinionState.OPEN).count();
        Optional<PublicSpan> span = list.state() == PostedListState.ELSEWHERE
                ? list.from().map(from -> new PublicSpan(from, Optional.empty()))
                : publicDays.of(list);
        Optional<LocalDate> first = span.map(PublicSpan::from);
        Optional<LocalDate> last =
                first.map(day -> list.rule().last(day, plan(list).calendar().workingDays()));
        return new PostedStanding(list, phase(list, span, last), first, last, counted, open, said.size() - counted);
    }

    private Plan plan(PostedList list) {
        return campaigns.plan(campaigns.announced(list.campaign()));
    }

    private PostedPhase phase(PostedList list, Optional<PublicSpan> span, Optional<LocalDate> last) {
        LocalDate day = today.day();
        if (!list.stands()) {
            return PostedPhase.WITHDRAWN;
        }
        if (span.isEmpty() || span.get().from().isAfter(day)) {
            return PostedPhase.NOT_PUBLIC;
        }
        LocalDate end = last.orElseThrow();
        if (span.get().until().filter(until -> !until.isAfter(end)).isPresent()) {
            return PostedPhase.BROKEN;
        }
        return day.isAfter(end) ? PostedPhase.OVER : PostedPhase.RUNNING;
    }

    /** A list that stands, whoever asks; empty where there is none or it was taken back. */
    @Unasked("the public's pages ask what a named person made public")
    public Optional<PostedList> find(long campaign, long id) {
        return table.one(id).filter(list -> list.campaign() == campaign && list.stands());
    }

    /** The lists of a campaign that could be made public. */
    public List<PostedList> toPublish(Actor actor, Campaign campaign) {
        actor.require(Action.PUBLISH, campaign.authority(), campaign.id());
        return table.all(campaign.id()).stream()
                .filter(list -> list.state() == PostedListState.LISTED)
                .toList();
    }

    /**
     * Those who have to be on a list and are on none that stands: whose dossier is in order, or, where the plan asks for none,
     * whom the plan itself puts forward.
     */
    public List<PostedName> toList(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Set<String> asked = asked(campaign, plan).keySet();
        List<Award> awards = plan.awards().values().stream()
                .filter(award -> asked.contains(award.id()))
                .toList();
        if (awards.isEmpty()) {
            return List.of();
        }
        Set<NominatedFor> listed = listed(campaign);
        Map<String, String> units = campaigns.names(campaign, SubjectKind.UNIT);
        return proposed(campaign, plan, awards).stream()
                .filter(one -> !listed.contains(one))
                .map(one -> name(campaign, plan, one, units))
                .toList();
    }

    private List<NominatedFor> proposed(Campaign campaign, Plan plan, List<Award> awards) {
        if (plan.dossier().isEmpty() && !campaigns.phase(campaign).isConcluded()) {
            return List.of();
        }
        Outcome outcome = settlements.outcome(campaign);
        if (plan.dossier().isPresent()) {
            return nominations.accepted(campaign).stream()
                    .filter(one -> awards.stream().anyMatch(award -> award.id().equals(one.award())))
                    .map(Nomination::whom)
                    .filter(one -> !EligibleCandidates.isLost(outcome, plan, one))
                    .toList();
        }
        return awards.stream()
                .flatMap(award -> EligibleCandidates.of(outcome, plan, award).keySet().stream())
                .toList();
    }

    private Set<NominatedFor> listed(Campaign campaign) {
        return table.all(campaign.id()).stream()
                .filter(PostedList::stands)
                .flatMap(list -> list.names().stream())
                .map(PostedName::whom)
                .collect(Collectors.toSet());
    }

    /**
     * Makes a list of some who have to be on one; it is public when somebody makes it so.
     *
     * @return its number in the program
     * @throws Refusal where none is chosen, or one is on a list already
     */
    @Transactional
    public long list(Actor actor, Campaign campaign, Set<NominatedFor> whom) {
        actor.require(Action.POST_PROPOSED, campaign.authority(), campaign.id());
        table.holdCampaign(campaign.id());
        List<PostedName> chosen = toList(actor, campaign).stream()
                .filter(one -> whom.contains(one.whom()))
                .toList();
        if (whom.isEmpty()) {
            throw Refusal.bad("posting-nobody");
        }
        if (chosen.size() != whom.size()) {
            throw Refusal.conflict("posting-listed");
        }
        Plan plan = campaigns.plan(campaign);
        Map<String, PostingRule> asked = asked(campaign, plan);
        PostingRule rule = PostingRules.longest(plan, chosen.stream().map(one -> asked.get(one.award())), today.day())
                .orElseThrow();
        long id = table.add(campaign.id(), rule, ActSubject.shown(rule.clause()), chosen);
        PostedList made = owned(campaign, table.one(id), id);
        table.event(actor, id, "list", "");
        audit.record(actor.act(), "posting.list", subject(campaign, made), String.valueOf(chosen.size()));
        return id;
    }

    private PostedName name(Campaign campaign, Plan plan, NominatedFor one, Map<String, String> units) {
        Optional<Participant> who = campaigns.participant(campaign, one.kind(), one.code());
        String unit = one.kind() == SubjectKind.PERSON
                ? who.flatMap(Participant::above)
                        .map(code -> units.getOrDefault(code, ""))
                        .orElse("")
                : "";
        return new PostedName(
                one.award(),
                plan.awardLabel(one.award()),
                one.kind(),
                one.code(),
                who.map(Participant::name).orElse(""),
                unit);
    }

    private void record(Actor actor, Campaign campaign, PostedList list, String step, String note) {
        table.event(actor, list.id(), step, note);
        audit.record(actor.act(), "posting." + step, subject(campaign, list), note);
    }

    private static String subject(Campaign campaign, PostedList list) {
        return ActSubject.part(campaign.subject(), "posting", list.number());
    }

    /** The list hangs in another place than the public pages from a day on, which is not in the future. */
    @Transactional
    public void elsewhere(Actor actor, Campaign campaign, long id, PostedElsewhere said, int seen) {
        PostedListStep step = PostedListStep.POST_ELSEWHERE;
        step.require(actor, campaign.authority(), campaign.id(), "");
        PostedList list = owned(campaign, table.hold(id), id);
        if (said.place().isBlank()) {
            throw Refusal.bad("empty", "field.posting-place");
        }
        if (said.from().isAfter(today.day())) {
            throw Refusal.bad("posting-future", said.from());
        }
        if (publicDays.of(list).isPresent()) {
            throw Refusal.conflict("posting-public");
        }
        table.move(list, step, seen);
        table.place(id, said.place(), said.from());
        String note = said.place() + ", " + Values.day(said.from());
        record(actor, campaign, list, step.word(), note);
    }

    /** Takes a list back, with a reason: those on it have to be listed anew. */
    @Transactional
    public void withdraw(Actor actor, Campaign campaign, long id, TakenStep<PostedListStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        PostedList list = owned(campaign, table.hold(id), id);
        table.move(list, taken.step(), taken.seen());
        String note = taken.note().strip();
        record(actor, campaign, list, taken.word(), note);
    }

    /**
     * Nothing, where it may be voted or decided on all of some: those whose award asks it were public for their days, and
     * everything that was said to them has an answer.
     *
     * @throws Refusal naming who is on no list, whose days are not over, or how many opinions wait
     */
    @Unasked("for councils and decisions, which ask")
    public void requireHeard(Campaign campaign, Collection<NominatedFor> some) {
        List<PostedStanding> lists = about(campaign, some);
        Set<String> asked = asked(campaign, campaigns.plan(campaign)).keySet();
        List<String> unlisted = some.stream()
                .filter(one -> asked.contains(one.award()))
                .filter(one -> lists.stream().noneMatch(list -> has(list.list(), one)))
                .map(one -> campaigns.names(campaign, one.kind()).getOrDefault(one.code(), ""))
                .distinct()
                .toList();
        if (!unlisted.isEmpty()) {
            throw Refusal.bad("posting-missing", String.join(", ", unlisted));
        }
        lists.stream().filter(one -> !one.isHeard()).findFirst().ifPresent(one -> {
            throw unheard(one);
        });
    }

    private static Refusal unheard(PostedStanding one) {
        int number = one.list().number();
        return switch (one.phase()) {
            case NOT_PUBLIC, BROKEN, WITHDRAWN -> Refusal.bad("posting-not-public", number);
            case RUNNING -> Refusal.bad("posting-runs", number, one.last().orElseThrow());
            case OVER -> Refusal.bad("posting-open", number, one.open());
        };
    }

    /** The lists that stand and name any of some, oldest first. */
    @Unasked("for councils and decisions, which ask")
    public List<PostedStanding> about(Campaign campaign, Collection<NominatedFor> some) {
        return table.all(campaign.id()).reversed().stream()
                .filter(PostedList::stands)
                .filter(list -> some.stream().anyMatch(one -> has(list, one)))
                .map(this::standing)
                .toList();
    }

    private static boolean has(PostedList list, NominatedFor one) {
        return list.names().stream().anyMatch(name -> name.whom().equals(one));
    }
}
