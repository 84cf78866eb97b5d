package vn.thidua.server.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.web.Refusal;

/** Voting: opened, each member's ballot, closed and counted, or entered from paper. What was counted becomes facts where the plan says so. */
@Service
@Transactional
public class Votes {

    private final SessionTable table;
    private final Sessions sessions;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Audit audit;

    Votes(SessionTable table, Sessions sessions, Campaigns campaigns, Ledger ledger, Audit audit) {
        this.table = table;
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Opens the vote. For a secret one: the phrase with which alone it can be counted, told this once. */
    public Optional<String> open(Actor actor, Campaign campaign, long id, int seen) {
        Sitting sitting = held(actor, Action.CONVENE, campaign, id);
        if (sitting.items().isEmpty()) {
            throw Refusal.bad("no-agenda");
        }
        requireQuorum(sitting);
        table.move(sitting.session(), SessionState.VOTING, seen);
        table.event(actor, id, "open", "");
        audit.record(actor.act(), "session.open", campaign.subject() + " session " + id, "");
        if (!sitting.session().secret()) {
            return Optional.empty();
        }
        Envelopes.Made made = Envelopes.make();
        table.lock(id, made.lock());
        return Optional.of(made.phrase());
    }

    private static void requireQuorum(Sitting sitting) {
        if (!sitting.isQuorum()) {
            throw Refusal.bad(
                    "no-quorum",
                    sitting.present(),
                    sitting.members().size(),
                    sitting.session().quorumPercent());
        }
    }

    private Sitting held(Actor actor, Action action, Campaign campaign, long id) {
        actor.require(action, campaign.authority(), campaign.id());
        table.one(campaign.id(), id);
        table.hold(id);
        return sessions.sitting(campaign, id);
    }

    /**
     * A member's ballot; it takes the place of the one before until the vote is closed.
     *
     * @param choices {@code yes} or {@code no} by item; without one the member abstains
     */
    public void vote(Actor actor, Campaign campaign, long id, Map<Long, String> choices) {
        Sitting sitting = held(actor, Action.VOTE, campaign, id);
        Session session = sitting.session();
        if (session.state() != SessionState.VOTING) {
            throw Refusal.conflict("vote-closed");
        }
        Member member = sitting.member(actor.account())
                .filter(sitting::votes)
                .orElseThrow(() -> Refusal.forbidden("not-voting"));
        StringBuilder ballot = new StringBuilder();
        for (Item item : sitting.items()) {
            String choice = sitting.votesOn(member, item) ? choices.getOrDefault(item.id(), "") : "";
            ballot.append(choice.equals("yes") ? 'y' : choice.equals("no") ? 'n' : '-');
        }
        if (session.secret()) {
            table.vote(
                    id, member.id(), Optional.empty(), Optional.of(Envelopes.close(table.lock(id), ballot.toString())));
        } else {
            table.vote(id, member.id(), Optional.of(ballot.toString()), Optional.empty());
        }
        // Who has voted is no secret; how, is not said here.
        audit.record(actor.act(), "ballot.cast", campaign.subject() + " session " + id, "");
    }

    /** Closes the vote and counts it; envelopes are opened with the phrase, counted and destroyed. */
    public void close(Actor actor, Campaign campaign, long id, String phrase, int seen) {
        Sitting sitting = held(actor, Action.CONVENE, campaign, id);
        Session session = sitting.session();
        List<String> ballots = session.secret()
                ? Envelopes.open(table.lock(id), phrase, table.envelopes(id))
                : new ArrayList<>(sitting.openBallots().values());
        table.move(session, SessionState.COUNTED, seen);
        for (Item item : sitting.items()) {
            int yes = count(ballots, item, 'y');
            table.count(item.id(), new Item.Count(yes, count(ballots, item, 'n'), sitting.entitled(item)));
        }
        if (session.secret()) {
            table.destroyEnvelopes(id);
        }
        finish(
                actor,
                campaign,
                id,
                "close",
                ballots.size() + "/" + sitting.members().size());
    }

    private static int count(List<String> ballots, Item item, char choice) {
        return (int) ballots.stream()
                .filter(ballot -> ballot.charAt(item.place()) == choice)
                .count();
    }

    /** What was counted from ballots of paper. */
    public record PaperCount(int issued, int returned, int valid, Map<Long, Integer> yes, FileStore.Kept tally) {}

    /** Enters what was counted from ballots of paper, with the tally sheet. */
    public void enter(Actor actor, Campaign campaign, long id, PaperCount count, int seen) {
        Sitting sitting = held(actor, Action.CONVENE, campaign, id);
        requireQuorum(sitting);
        if (sitting.items().isEmpty()) {
            throw Refusal.bad("no-agenda");
        }
        boolean adds = count.valid() <= count.returned()
                && count.returned() <= count.issued()
                && count.issued()
                        <= sitting.members().stream().filter(sitting::votes).count()
                && count.valid() >= 0;
        if (!adds) {
            throw Refusal.bad("paper-count", count.issued(), count.returned(), count.valid(), sitting.present());
        }
        for (Item item : sitting.items()) {
            int yes = Optional.ofNullable(count.yes().get(item.id()))
                    .orElseThrow(() -> Refusal.bad("count-missing", item.name()));
            int entitled = sitting.entitled(item);
            if (yes < 0 || yes > Math.min(count.valid(), entitled)) {
                throw Refusal.bad("count-range", item.name(), yes, Math.min(count.valid(), entitled));
            }
            table.count(item.id(), new Item.Count(yes, Math.min(count.valid(), entitled) - yes, entitled));
        }
        if (sitting.session().state() != SessionState.PLANNED) {
            throw Refusal.conflict("session-moved");
        }
        table.tally(id, count.tally().sha256());
        table.move(sitting.session(), SessionState.COUNTED, seen);
        finish(actor, campaign, id, "enter", count.issued() + "/" + count.returned() + "/" + count.valid());
    }

    /** Gives a vote up before it is counted, for example because the phrase was lost; ballots are destroyed. */
    public void giveUp(Actor actor, Campaign campaign, long id, String reason, int seen) {
        Sitting sitting = held(actor, Action.CONVENE, campaign, id);
        if (sitting.session().state() != SessionState.VOTING) {
            throw Refusal.conflict("session-moved");
        }
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        table.move(sitting.session(), SessionState.PLANNED, seen);
        table.forgetBallots(id);
        table.event(actor, id, "give-up", reason.strip());
        audit.record(actor.act(), "session.give-up", campaign.subject() + " session " + id, reason.strip());
    }

    private void finish(Actor actor, Campaign campaign, long id, String step, String note) {
        table.event(actor, id, step, note);
        audit.record(actor.act(), "session." + step, campaign.subject() + " session " + id, note);
        Sitting counted = sessions.sitting(campaign, id);
        Plan plan = campaigns.plan(campaign);
        Optional<String> fact = Optional.ofNullable(
                        plan.councils().get(counted.session().council()))
                .flatMap(CouncilRules::votes);
        fact.ifPresent(votes -> counted.items().stream()
                .filter(item -> plan.fact(item.kind(), votes).isPresent())
                .forEach(item -> follow(actor, campaign, votes, item)));
    }

    private void follow(Actor actor, Campaign campaign, String fact, Item item) {
        item.count()
                .ifPresent(count -> ledger.follow(
                        actor,
                        campaign,
                        item.kind(),
                        item.code(),
                        fact,
                        Optional.of(String.valueOf(count.yes())),
                        "council"));
    }
}
