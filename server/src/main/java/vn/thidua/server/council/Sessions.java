package vn.thidua.server.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Award;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.law.Law;
import vn.thidua.server.web.Refusal;

/** Sessions of councils: called, prepared, attended, minuted and signed. Votes are the matter of {@link Votes}. */
@Service
@Transactional(readOnly = true)
public class Sessions {

    private final SessionTable table;
    private final Members members;
    private final Agenda agenda;
    private final Campaigns campaigns;
    private final Law law;
    private final Audit audit;

    Sessions(SessionTable table, Members members, Agenda agenda, Campaigns campaigns, Law law, Audit audit) {
        this.table = table;
        this.members = members;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.law = law;
        this.audit = audit;
    }

    /** Every session of a campaign, newest first. */
    public List<Session> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return table.all(campaign.id());
    }

    /** A session with all that belongs to it. */
    public Sitting sitting(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return sitting(campaign, id);
    }

    Sitting sitting(Campaign campaign, long id) {
        Session session = table.one(campaign.id(), id);
        return new Sitting(
                session,
                rules(campaign, session.council()),
                members.on(campaign.authority(), session.council(), session.day()),
                table.items(id),
                table.presence(id),
                table.interests(id),
                table.voted(id),
                session.secret() ? Map.of() : table.openBallots(id),
                table.events(id));
    }

    CouncilRules rules(Campaign campaign, String council) {
        return Optional.ofNullable(campaigns.plan(campaign).councils().get(council))
                .orElseThrow(() -> Refusal.unknown(council));
    }

    /** What somebody says who calls a session. */
    public record Call(String council, LocalDate day, String time, String place, boolean secret) {}

    /** Calls a session; the agenda is proposed from those eligible for the awards on which the council votes. */
    @Transactional
    public long call(Actor actor, Campaign campaign, Call call) {
        actor.require(Action.CONVENE, campaign.authority(), campaign.id());
        CouncilRules rules = rules(campaign, call.council());
        boolean fits = rules.ballot().equals("either") || rules.ballot().equals(call.secret() ? "secret" : "open");
        if (!fits) {
            throw Refusal.bad("ballot-kind", "ballot." + rules.ballot());
        }
        if (call.time().isBlank() || call.place().isBlank()) {
            throw Refusal.bad("time-and-place");
        }
        String authority = campaign.authority();
        Optional<BigDecimal> said = rules.majorities().stream().findFirst().map(CouncilRules.Majority::percent);
        long id = table.add(new Session(
                0,
                campaign.id(),
                call.council(),
                0,
                call.day(),
                call.time().strip(),
                call.place().strip(),
                call.secret(),
                rules.quorumPercent().orElseGet(() -> law.number(authority, "council.quorum-percent", call.day())),
                said.orElseGet(() -> law.number(authority, "council.majority-percent", call.day())),
                said.isEmpty(),
                SessionState.PLANNED,
                "",
                Optional.empty(),
                Optional.empty(),
                0));
        table.agenda(id, agenda.proposed(campaign, call.council()));
        table.event(actor, id, "call", "");
        audit.record(
                actor.act(), "session.call", campaign.subject() + " session " + id, call.day() + " " + call.place());
        return id;
    }

    /** Proposes the agenda anew from what is known now. */
    @Transactional
    public void renewAgenda(Actor actor, Campaign campaign, long id) {
        Session session = planned(actor, campaign, id);
        table.agenda(id, agenda.proposed(campaign, session.council()));
        audit.record(actor.act(), "session.agenda", campaign.subject() + " session " + id, "");
    }

    /** Leaves only some items on the agenda. */
    @Transactional
    public void keepItems(Actor actor, Campaign campaign, long id, Set<Long> kept) {
        planned(actor, campaign, id);
        List<Item> items = table.items(id).stream()
                .filter(item -> kept.contains(item.id()))
                .toList();
        table.agenda(id, items);
        audit.record(actor.act(), "session.agenda", campaign.subject() + " session " + id, items.size() + "");
    }

    private Session planned(Actor actor, Campaign campaign, long id) {
        actor.require(Action.CONVENE, campaign.authority(), campaign.id());
        table.hold(id);
        Session session = table.one(campaign.id(), id);
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("session-moved");
        }
        return session;
    }

    /** Records who is present; the note says why somebody is not, or that they vote in writing. */
    @Transactional
    public void attend(Actor actor, Campaign campaign, long id, Map<Long, String> present, Map<Long, String> notes) {
        Session session = planned(actor, campaign, id);
        for (Member member : members.on(campaign.authority(), session.council(), session.day())) {
            table.presence(
                    id,
                    member.id(),
                    new SessionTable.Presence(
                            present.containsKey(member.id()),
                            notes.getOrDefault(member.id(), "").strip()));
        }
        audit.record(
                actor.act(), "session.attendance", campaign.subject() + " session " + id, present.size() + " present");
    }

    /** A member, or the secretary for them, declares an interest in an item. */
    @Transactional
    public void declare(Actor actor, Campaign campaign, long id, long item, long member) {
        actor.require(Action.VOTE, campaign.authority(), campaign.id());
        table.hold(id);
        Sitting sitting = sitting(campaign, id);
        boolean self = sitting.member(actor.account())
                .filter(one -> one.id() == member)
                .isPresent();
        boolean there = sitting.members().stream().anyMatch(one -> one.id() == member)
                && sitting.items().stream().anyMatch(one -> one.id() == item);
        if (!there || !self && !actor.may(Action.CONVENE)) {
            throw Refusal.unknown(member);
        }
        boolean open = sitting.session().state() == SessionState.PLANNED
                || sitting.session().state() == SessionState.VOTING
                        && !sitting.voted().contains(member);
        if (!open) {
            throw Refusal.conflict("session-moved");
        }
        table.interest(actor, id, item, member);
        table.event(
                actor,
                id,
                "interest",
                sitting.name(member) + ": " + sitting.item(item).name());
        audit.record(actor.act(), "session.interest", campaign.subject() + " session " + id, "item " + item);
    }

    /** Writes what was said, for the minutes. */
    @Transactional
    public void discuss(Actor actor, Campaign campaign, long id, String text, int seen) {
        actor.require(Action.CONVENE, campaign.authority(), campaign.id());
        Sitting sitting = sitting(campaign, id);
        if (!sitting.signedBy().isEmpty()) {
            throw Refusal.conflict("minutes-signed", String.join(", ", sitting.signedBy()));
        }
        table.discussion(sitting.session(), text.strip(), seen);
        audit.record(actor.act(), "session.minutes", campaign.subject() + " session " + id, "");
    }

    /**
     * Signs the minutes, as secretary or as the presiding member; with both they are kept as they are for good.
     *
     * @param papers makes the file that is kept
     */
    @Transactional
    public void sign(Actor actor, Campaign campaign, long id, java.util.function.Function<Sitting, String> papers) {
        actor.require(Action.VOTE, campaign.authority(), campaign.id());
        table.hold(id);
        Sitting sitting = sitting(campaign, id);
        if (sitting.session().state() != SessionState.COUNTED) {
            throw Refusal.conflict("session-moved");
        }
        boolean presides =
                sitting.member(actor.account()).filter(Member::presides).isPresent();
        boolean secretary = actor.may(Action.CONVENE);
        String step = presides ? "sign-presiding" : "sign-secretary";
        if (!presides && !secretary) {
            throw Refusal.forbidden("not-signer");
        }
        if (sitting.events().stream().anyMatch(event -> event.step().equals(step))) {
            throw Refusal.conflict("second");
        }
        table.event(actor, id, step, "");
        audit.record(actor.act(), "session." + step, campaign.subject() + " session " + id, "");
        Sitting signed = sitting(campaign, id);
        if (signed.isSigned()) {
            table.minutes(id, papers.apply(signed));
            table.move(sitting.session(), SessionState.SIGNED, sitting.session().version());
        }
    }

    /** The awards on which a council votes. */
    static List<Award> awards(Plan plan, String council) {
        return plan.awards().values().stream()
                .filter(award -> award.council().equals(Optional.of(council)))
                .toList();
    }
}
