package vn.thidua.server.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.CouncilRules;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.workflow.Reasoned;

/** What comes before the vote: the agenda, who is present, who has an interest in what. Whoever works on an old page is told. */
@Service
@Transactional
public class Preparation {

    private final SessionTable table;
    private final AgendaTable items;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Audit audit;
    private final Today today;

    Preparation(SessionTable table, AgendaTable items, Sessions sessions, Agenda agenda, Audit audit, Today today) {
        this.table = table;
        this.items = items;
        this.sessions = sessions;
        this.agenda = agenda;
        this.audit = audit;
        this.today = today;
    }

    private SessionDetails prepared(Actor actor, Campaign campaign, long id, int seen) {
        SessionDetails sitting = sessions.held(actor, campaign, id, SessionStep.PREPARE, "");
        table.move(sitting.session(), SessionStep.PREPARE, seen);
        return sitting;
    }

    /** Proposes the agenda anew from the dossiers as they are now; what is decided once more stays. */
    public void renew(Actor actor, Campaign campaign, long id, int seen) {
        SessionDetails sitting = prepared(actor, campaign, id, seen);
        List<Item> again =
                sitting.items().stream().filter(item -> !item.again().isEmpty()).toList();
        List<Item> proposed = sessions.undecided(
                campaign,
                agenda.proposed(campaign, sitting.rules(), sitting.session().day()));
        put(
                actor,
                campaign,
                id,
                Stream.concat(proposed.stream(), again.stream()).toList());
    }

    /** Leaves only some items on the agenda. */
    public void keep(Actor actor, Campaign campaign, long id, Set<Long> kept, int seen) {
        SessionDetails sitting = prepared(actor, campaign, id, seen);
        put(
                actor,
                campaign,
                id,
                sitting.items().stream()
                        .filter(item -> kept.contains(item.id()))
                        .toList());
    }

    private void put(Actor actor, Campaign campaign, long id, List<Item> wanted) {
        items.agenda(id, wanted);
        audit.record(
                actor.act(),
                "session.agenda",
                ActSubject.part(campaign.subject(), "session", id),
                String.valueOf(wanted.size()));
    }

    /** How many a council has to decide on that stand on the agenda of no session, by council; those with none are not in it. */
    @Transactional(readOnly = true)
    public Map<CouncilRules, Integer> uncalled(Actor actor, Campaign campaign) {
        actor.require(Action.CONVENE, campaign.authority(), campaign.id());
        Set<NominatedFor> called = sessions.all(actor, campaign).stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .flatMap(session -> items.items(session.id()).stream())
                .map(Item::candidate)
                .collect(Collectors.toSet());
        Map<CouncilRules, Integer> uncalled = new LinkedHashMap<>();
        for (CouncilRules rules : agenda.voting(campaign)) {
            int many = (int) sessions.undecided(campaign, agenda.proposed(campaign, rules, today.day())).stream()
                    .filter(item -> !called.contains(item.candidate()))
                    .count();
            if (many > 0) {
                uncalled.put(rules, many);
            }
        }
        return uncalled;
    }

    /** What the council decided already and could decide once more. */
    @Transactional(readOnly = true)
    public List<Item> decided(Actor actor, Campaign campaign, SessionDetails sitting) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        Set<String> awards = agenda.majorities(
                        campaign, sitting.rules(), sitting.session().day())
                .keySet();
        return items.decided(campaign.id()).stream()
                .filter(item -> awards.contains(item.award()) && item.count().isPresent())
                .filter(item -> sitting.items().stream()
                        .noneMatch(one -> one.candidate().equals(item.candidate())))
                .toList();
    }

    /** Puts on the agenda what was decided in an earlier session; the reason stands in the minutes. */
    public void reconsider(Actor actor, Campaign campaign, long id, long item, Reasoned because) {
        SessionDetails sitting = prepared(actor, campaign, id, because.seen());
        String reason = because.reason().strip();
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Item before = decided(actor, campaign, sitting).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(item));
        Item.Majority majority = agenda.majorities(
                        campaign, sitting.rules(), sitting.session().day())
                .getOrDefault(before.award(), before.majority());
        Item again = Item.proposed(before.candidate(), before.name(), before.unit(), majority, reason);
        put(
                actor,
                campaign,
                id,
                Stream.concat(sitting.items().stream(), Stream.of(again)).toList());
        table.event(actor, id, "reconsider", before.name() + ": " + reason);
    }

    /** Records who is present; the note says why somebody is not, or that they vote in writing. */
    public void attend(Actor actor, Campaign campaign, long id, Attendance said, int seen) {
        SessionDetails sitting = prepared(actor, campaign, id, seen);
        for (Member member : sitting.members()) {
            table.presence(
                    id,
                    member.id(),
                    new SessionTable.Presence(
                            said.present().contains(member.id()),
                            said.notes().getOrDefault(member.id(), "").strip(),
                            said.presides().equals(Optional.of(member.id()))));
        }
        audit.record(
                actor.act(),
                "session.attendance",
                ActSubject.part(campaign.subject(), "session", id),
                ActSubject.thing("present", said.present().size()));
    }

    /**
     * A member declares an interest in an item, until their own ballot is in; or the secretary notes it for them before the
     * vote, and they are told. Refused where fewer could vote on the item than must.
     */
    public void declare(Actor actor, Campaign campaign, long id, long item, long member) {
        SessionDetails sitting = interested(actor, campaign, id);
        boolean own = isOwn(actor, sitting, member);
        if (!own && !actor.may(Action.CONVENE)) {
            throw Refusal.unknown(member);
        }
        Member who = sitting.one(member);
        Item what = sitting.item(item);
        SessionState state = sitting.session().state();
        boolean open = state == SessionState.PLANNED
                || own && state == SessionState.VOTING && !sitting.voted().contains(member);
        if (!open) {
            throw Refusal.conflict("session-moved");
        }
        requireVoters(sitting, who, what);
        if (items.interest(actor, id, item, member, own)) {
            table.event(actor, id, "interest", who.name() + ": " + what.name());
            audit.record(
                    actor.act(),
                    "session.interest",
                    ActSubject.part(campaign.subject(), "session", id),
                    ActSubject.thing("item", item));
        }
    }

    private SessionDetails interested(Actor actor, Campaign campaign, long id) {
        actor.require(Action.VOTE, campaign.authority(), campaign.id());
        sessions.sitting(campaign, id);
        table.hold(id);
        return sessions.sitting(campaign, id);
    }

    private static boolean isOwn(Actor actor, SessionDetails sitting, long member) {
        return sitting.member(actor.account()).filter(one -> one.id() == member).isPresent();
    }

    /** Attendance may not be recorded yet: then whoever sits in the council counts as able to come. */
    private static void requireVoters(SessionDetails sitting, Member who, Item what) {
        boolean planned = sitting.session().state() == SessionState.PLANNED;
        List<Member> others = sitting.members().stream()
                .filter(one -> one.id() != who.id())
                .filter(one -> planned && sitting.present() == 0 || sitting.votes(one))
                .filter(one -> sitting.interest(one, what).isEmpty())
                .toList();
        if (others.size() < sitting.session().leastVoters()) {
            throw Refusal.bad(
                    "too-few-without",
                    what.name(),
                    others.stream().map(Member::name).collect(Collectors.joining(", ")),
                    sitting.session().leastVoters());
        }
    }

    /**
     * A member answers what the secretary noted for them: it is so, or it is not, with a reason; then they vote on the item.
     *
     * @param denies why it is not so; empty where it is
     */
    public void answer(Actor actor, Campaign campaign, long id, long item, String denies) {
        SessionDetails sitting = interested(actor, campaign, id);
        Member own = sitting.member(actor.account()).orElseThrow(() -> Refusal.forbidden("not-voting"));
        Item what = sitting.item(item);
        if (sitting.declared(own, what).isEmpty()) {
            throw Refusal.unknown(item);
        }
        if (denies.isBlank()) {
            items.interestKnown(item, own.id());
            audit.record(
                    actor.act(),
                    "session.interest-known",
                    ActSubject.part(campaign.subject(), "session", id),
                    ActSubject.thing("item", item));
            return;
        }
        if (sitting.session().state() != SessionState.PLANNED) {
            throw Refusal.conflict("session-moved");
        }
        items.noInterest(item, own.id());
        table.event(actor, id, "no-interest", own.name() + ": " + what.name() + " – " + denies.strip());
        audit.record(
                actor.act(), "session.no-interest", ActSubject.part(campaign.subject(), "session", id), denies.strip());
    }
}
