package vn.thidua.server.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.CouncilRules;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.TimeOfDay;
import vn.thidua.server.law.Law;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.workflow.Reasoned;
import vn.thidua.words.Values;

/**
 * Sessions of councils: called, changed, cancelled, minuted and signed. What comes before the vote is the matter of
 * {@link Preparation}, the vote that of {@link Votes}.
 */
@Service
@Transactional(readOnly = true)
public class Sessions {

    private final SessionTable table;
    private final AgendaTable items;
    private final BallotTable ballots;
    private final Members members;
    private final Agenda agenda;
    private final Campaigns campaigns;
    private final VoteFacts facts;
    private final Law law;
    private final Notifier notifier;
    private final Audit audit;

    Sessions(
            SessionTable table,
            AgendaTable items,
            BallotTable ballots,
            Members members,
            Agenda agenda,
            Campaigns campaigns,
            VoteFacts facts,
            Law law,
            Notifier notifier,
            Audit audit) {
        this.table = table;
        this.items = items;
        this.ballots = ballots;
        this.members = members;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.facts = facts;
        this.law = law;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** Every session of a campaign, newest first. */
    public List<Session> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return table.all(campaign.id());
    }

    /** A session with all that belongs to it. */
    public SessionDetails sitting(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return sitting(campaign, id);
    }

    SessionDetails sitting(Campaign campaign, long id) {
        Session session = table.one(campaign.id(), id);
        Map<Long, SessionTable.Presence> presence = table.presence(id);
        return new SessionDetails(
                session,
                rules(campaign, session.council()),
                session.state().isSeated()
                        ? table.seats(session)
                        : presiding(members.on(campaign.authority(), session.council(), session.day()), presence),
                items.items(id),
                presence,
                items.interests(id),
                ballots.voted(id),
                session.secret() ? Map.of() : ballots.openBallots(id),
                table.events(id));
    }

    /** The members of a session to come; one presides: who was chosen for it, else who presides over the council. */
    private static List<Member> presiding(List<Member> members, Map<Long, SessionTable.Presence> presence) {
        Optional<Long> chosen = presence.entrySet().stream()
                .filter(one -> one.getValue().presides())
                .map(Map.Entry::getKey)
                .findFirst();
        return chosen.isEmpty()
                ? members
                : members.stream()
                        .map(member -> member.presiding(chosen.get() == member.id()))
                        .toList();
    }

    /**
     * A session that somebody wants to take a step with: it is held until the transaction ends, so that nothing else is done
     * with it meanwhile.
     */
    SessionDetails held(Actor actor, Campaign campaign, long id, SessionStep step, String reason) {
        step.require(actor, campaign.authority(), campaign.id(), reason);
        table.one(campaign.id(), id);
        table.hold(id);
        SessionDetails sitting = sitting(campaign, id);
        if (sitting.session().state() != step.from()) {
            throw Refusal.conflict("session-moved");
        }
        return sitting;
    }

    CouncilRules rules(Campaign campaign, String council) {
        return Optional.ofNullable(campaigns.plan(campaign).councils().get(council))
                .orElseThrow(() -> Refusal.unknown(council));
    }

    /**
     * What somebody says who calls a session.
     *
     * @param time of day, however people write it
     */
    public record Call(String council, LocalDate day, String time, String place, boolean secret) {}

    /** Calls a session; the agenda is proposed from the dossiers that were found in order. */
    @Transactional
    public long call(Actor actor, Campaign campaign, Call call) {
        actor.require(Action.CONVENE, campaign.authority(), campaign.id());
        long id = table.add(called(campaign, call));
        items.agenda(id, undecided(campaign, agenda.proposed(campaign, rules(campaign, call.council()), call.day())));
        table.event(actor, id, "call", "");
        tell(actor, campaign, table.one(campaign.id(), id), "call", "");
        audit.record(
                actor.act(),
                "session.call",
                ActSubject.part(campaign.subject(), "session", id),
                Values.day(call.day()) + ", " + call.place());
        return id;
    }

    private Session called(Campaign campaign, Call call) {
        CouncilRules rules = rules(campaign, call.council());
        boolean fits = rules.ballot().equals("either") || rules.ballot().equals(call.secret() ? "secret" : "open");
        if (!fits) {
            throw Refusal.bad("ballot-kind", "ballot." + rules.ballot());
        }
        if (call.place().isBlank()) {
            throw Refusal.bad("empty", "field.meeting-place");
        }
        String authority = campaign.authority();
        return new Session(
                0,
                campaign.id(),
                call.council(),
                0,
                call.day(),
                TimeOfDay.read(call.time()),
                call.place().strip(),
                call.secret(),
                rules.quorumPercent().orElseGet(() -> law.number(authority, "council.quorum-percent", call.day())),
                law.number(authority, "council.least-ballots", call.day()).intValueExact(),
                SessionState.PLANNED,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** What was decided already is not proposed once more by itself. */
    List<Item> undecided(Campaign campaign, List<Item> proposed) {
        List<NominatedFor> decided =
                items.decided(campaign.id()).stream().map(Item::candidate).toList();
        return proposed.stream()
                .filter(item -> !decided.contains(item.candidate()))
                .toList();
    }

    /** Another day, time, place or kind of ballot; members see what it was before and why it was changed. */
    @Transactional
    public void change(Actor actor, Campaign campaign, long id, Call call, Reasoned because) {
        String reason = because.reason();
        SessionDetails sitting = held(actor, campaign, id, SessionStep.CHANGE, reason);
        Session before = sitting.session();
        Session wanted = called(campaign, call);
        table.move(before, SessionStep.CHANGE, because.seen());
        table.change(new Session(
                id,
                before.campaign(),
                before.council(),
                before.number(),
                wanted.day(),
                wanted.time(),
                wanted.place(),
                wanted.secret(),
                wanted.quorumPercent(),
                wanted.leastBallots(),
                before.state(),
                before.discussion(),
                before.ended(),
                before.tally(),
                before.minutes(),
                before.version()));
        if (!wanted.day().equals(before.day())) {
            items.agenda(id, ofDay(campaign, sitting, wanted.day()));
        }
        String note = told(before, before.secret() != wanted.secret()) + " → "
                + told(wanted, before.secret() != wanted.secret()) + ": " + reason.strip();
        done(actor, campaign, id, "change", note);
        tell(actor, campaign, table.one(campaign.id(), id), "change", note);
    }

    /** Day, time and place of a session in its history; with the way of voting where that was changed. */
    private static String told(Session session, boolean way) {
        return "%s %s, %s".formatted(session.time(), Values.day(session.day()), session.place())
                + (way ? ", " + ActSubject.word(session.secret() ? "ballot.secret" : "ballot.open") : "");
    }

    /** The same items with the majorities of the law of another day. */
    private List<Item> ofDay(Campaign campaign, SessionDetails sitting, LocalDate day) {
        Map<String, Item.Majority> majorities = agenda.majorities(campaign, sitting.rules(), day);
        return sitting.items().stream()
                .map(item -> Item.proposed(
                        item.candidate(),
                        item.name(),
                        item.unit(),
                        majorities.getOrDefault(item.award(), item.majority()),
                        item.again()))
                .toList();
    }

    /** It does not take place. */
    @Transactional
    public void cancel(Actor actor, Campaign campaign, long id, String reason, int seen) {
        SessionDetails sitting = held(actor, campaign, id, SessionStep.CANCEL, reason);
        table.move(sitting.session(), SessionStep.CANCEL, seen);
        done(actor, campaign, id, "cancel", reason.strip());
        tell(actor, campaign, sitting.session(), "cancel", reason.strip());
    }

    /** Tells the members of the council on the day of a session what was done with it. */
    void tell(Actor actor, Campaign campaign, Session session, String step, String note) {
        Set<Long> accounts = members.on(campaign.authority(), session.council(), session.day()).stream()
                .map(Member::account)
                .collect(Collectors.toSet());
        String about = ActSubject.thing("session", session.id()) + ", " + Values.day(session.day()) + ", "
                + session.time() + ", " + session.place();
        notifier.accounts(
                actor,
                campaign,
                accounts,
                new CampaignNotice("session." + step, about, note, "/council/sessions/" + session.id()));
    }

    private void done(Actor actor, Campaign campaign, long id, String step, String note) {
        table.event(actor, id, step, note);
        audit.record(actor.act(), "session." + step, ActSubject.part(campaign.subject(), "session", id), note);
    }

    /**
     * What the secretary writes for the minutes.
     *
     * @param ended time of day at which the session ended; empty while that is not known
     */
    public record Minuted(String discussion, String ended) {}

    /** Writes what was said and when the session ended, for the minutes. */
    @Transactional
    public void discuss(Actor actor, Campaign campaign, long id, Minuted said, int seen) {
        SessionDetails sitting = held(actor, campaign, id, SessionStep.MINUTE, "");
        if (!sitting.signedBy().isEmpty()) {
            throw Refusal.conflict("minutes-signed", String.join(", ", sitting.signedBy()));
        }
        table.move(sitting.session(), SessionStep.MINUTE, seen);
        table.minuted(id, new Minuted(said.discussion().strip(), ended(sitting.session(), said.ended())));
        audit.record(actor.act(), "session.minutes", ActSubject.part(campaign.subject(), "session", id), "");
    }

    private static String ended(Session session, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        String ended = TimeOfDay.read(typed);
        if (ended.compareTo(session.time()) < 0) {
            throw Refusal.bad("ended-before", ended, session.time());
        }
        return ended;
    }

    /**
     * Signs the minutes, as secretary or as the presiding member; with both they are kept as they are for good.
     *
     * @param papers makes the file that is kept
     */
    @Transactional
    public void sign(Actor actor, Campaign campaign, long id, Function<SessionDetails, String> papers) {
        SessionDetails sitting = held(actor, campaign, id, SessionStep.SIGN, "");
        boolean presides =
                sitting.member(actor.account()).filter(Member::presides).isPresent();
        boolean secretary = actor.may(Action.CONVENE);
        String step = presides ? "sign-presiding" : "sign-secretary";
        if (!presides && !secretary) {
            throw Refusal.forbidden("not-signer");
        }
        if (sitting.signedBy().isEmpty() && sitting.session().ended().isEmpty()) {
            throw Refusal.bad("empty", "field.ended");
        }
        if (sitting.events().stream().anyMatch(event -> event.step().equals(step))) {
            throw Refusal.conflict("second");
        }
        done(actor, campaign, id, step, "");
        SessionDetails signed = sitting(campaign, id);
        if (signed.isSigned()) {
            table.minutes(id, papers.apply(signed));
            table.move(sitting.session(), SessionStep.SIGN, sitting.session().version());
            facts.follow(actor, campaign, signed, item -> !item.again().isEmpty());
        }
    }
}
