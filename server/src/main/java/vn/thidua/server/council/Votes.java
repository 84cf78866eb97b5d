package vn.thidua.server.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.posting.Postings;

/** Voting: opened, each member's ballot, closed and counted, or entered from paper. What was counted becomes facts where the plan says so. */
@Service
@Transactional
public class Votes {

    private final SessionTable table;
    private final AgendaTable items;
    private final BallotTable ballots;
    private final BallotBox box;
    private final Sessions sessions;
    private final VoteFacts facts;
    private final Postings postings;
    private final Audit audit;

    Votes(
            SessionTable table,
            AgendaTable items,
            BallotTable ballots,
            BallotBox box,
            Sessions sessions,
            VoteFacts facts,
            Postings postings,
            Audit audit) {
        this.table = table;
        this.items = items;
        this.ballots = ballots;
        this.box = box;
        this.sessions = sessions;
        this.facts = facts;
        this.postings = postings;
        this.audit = audit;
    }

    /** Opens the vote. For a secret one: the phrase with which alone it can be counted, told this once. */
    public Optional<String> open(Actor actor, Campaign campaign, long id, int seen) {
        SessionDetails sitting = sessions.held(actor, campaign, id, SessionStep.OPEN, "");
        requireReady(campaign, sitting);
        table.move(sitting.session(), SessionStep.OPEN, seen);
        settle(sitting);
        done(actor, campaign, id, "open", "");
        sessions.tell(actor, campaign, sitting.session(), "open", "");
        return sitting.session().secret() ? Optional.of(box.open(sessions.sitting(campaign, id))) : Optional.empty();
    }

    /** Who sits and how many may vote on each item: it stands from here on, whatever becomes of memberships and roles. */
    private void settle(SessionDetails sitting) {
        table.seat(sitting.session().id(), sitting.members());
        sitting.items().forEach(item -> items.entitled(item.id(), Optional.of(sitting.entitled(item))));
    }

    private void requireReady(Campaign campaign, SessionDetails sitting) {
        if (sitting.items().isEmpty()) {
            throw Refusal.bad("no-agenda");
        }
        requireQuorum(sitting, sitting.present());
        // Minutes that name as presiding somebody who was away, and wait for their signature, would be untrue.
        sitting.members().stream()
                .filter(member -> member.presides() && !sitting.votes(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Refusal.bad("presiding-absent", member.name());
                });
        if (!sitting.tooFew().isEmpty()) {
            boolean secret = sitting.session().secret();
            throw Refusal.bad(
                    secret ? "too-few-voters" : "nobody-votes",
                    names(sitting.tooFew()),
                    sitting.session().leastVoters());
        }
        // Whoever is decided upon once more was public before the first decision.
        postings.requireHeard(
                campaign,
                sitting.items().stream()
                        .filter(item -> item.again().isEmpty())
                        .map(Item::candidate)
                        .toList());
        table.holdCampaign(campaign.id());
        List<NominatedFor> decided =
                items.decided(campaign.id()).stream().map(Item::candidate).toList();
        List<Item> twice = sitting.items().stream()
                .filter(item -> item.again().isEmpty() && decided.contains(item.candidate()))
                .toList();
        if (!twice.isEmpty()) {
            throw Refusal.conflict("decided-elsewhere", names(twice));
        }
    }

    private static String names(List<Item> some) {
        return some.stream().map(Item::name).distinct().collect(Collectors.joining(", "));
    }

    private static void requireQuorum(SessionDetails sitting, int there) {
        int members = sitting.members().size();
        if (!sitting.session().isQuorum(there, members)) {
            throw Refusal.bad("no-quorum", there, members, sitting.session().quorum(members));
        }
    }

    /** What members and secretary compare before they vote; empty where no secret vote is open. */
    @Transactional(readOnly = true)
    public Optional<String> compared(Actor actor, Campaign campaign, SessionDetails sitting) {
        actor.require(Action.SEE_COUNCIL, campaign.authority(), campaign.id());
        return sitting.session().secret() && sitting.session().state() == SessionState.VOTING
                ? box.compared(sitting)
                : Optional.empty();
    }

    /**
     * What a member says of the items.
     *
     * @param choices {@code yes}, {@code no} or {@code none} (abstains) by item
     * @param rest whether it is yes for all those of which nothing is said
     */
    public record Choices(Map<Long, String> choices, boolean rest) {

        private char of(Item item) {
            return switch (choices.getOrDefault(item.id(), "")) {
                case "yes" -> 'y';
                case "no" -> 'n';
                case "none" -> '-';
                default -> rest ? 'y' : '?';
            };
        }
    }

    /** A member's ballot; it takes the place of the one before until the vote is closed. */
    public void vote(Actor actor, Campaign campaign, long id, Choices said) {
        SessionStep.VOTE.require(actor, campaign.authority(), campaign.id(), "");
        table.one(campaign.id(), id);
        table.hold(id);
        SessionDetails sitting = sessions.sitting(campaign, id);
        if (sitting.session().state() != SessionStep.VOTE.from()) {
            throw Refusal.conflict("vote-closed");
        }
        Member member = sitting.member(actor.account())
                .filter(sitting::votes)
                .orElseThrow(() -> Refusal.forbidden("not-voting"));
        Map<Long, Character> choices = new HashMap<>();
        List<Item> open = new ArrayList<>();
        for (Item item : sitting.items()) {
            char choice = sitting.votesOn(member, item) ? said.of(item) : '-';
            choices.put(item.id(), choice);
            if (choice == '?') {
                open.add(item);
            }
        }
        if (!open.isEmpty()) {
            throw Refusal.bad("ballot-incomplete", open.size(), names(open));
        }
        if (sitting.session().secret()) {
            box.put(sitting, member, choices);
        } else {
            ballots.vote(
                    id,
                    member.id(),
                    sitting.items().stream()
                            .map(item -> String.valueOf(choices.get(item.id())))
                            .collect(Collectors.joining()));
        }
        // Who has voted is no secret; how, is not said here.
        audit.record(actor.act(), "ballot.cast", ActSubject.part(campaign.subject(), "session", id), "");
    }

    /**
     * Closes the vote and counts it, where enough have voted that no single choice shows; envelopes are opened with the
     * phrase, counted and destroyed.
     */
    public void close(Actor actor, Campaign campaign, long id, String phrase, int seen) {
        SessionDetails sitting = sessions.held(actor, campaign, id, SessionStep.CLOSE, "");
        requireBallots(sitting);
        List<Map<Long, Character>> cast =
                sitting.session().secret() ? box.count(sitting, phrase) : openBallots(sitting);
        table.move(sitting.session(), SessionStep.CLOSE, seen);
        for (Item item : sitting.items()) {
            items.count(
                    item.id(), new Item.Count(count(cast, item, 'y'), count(cast, item, 'n'), sitting.entitled(item)));
        }
        ballots.destroyEnvelopes(id);
        finish(
                actor,
                campaign,
                id,
                "close",
                cast.size() + "/" + sitting.members().size());
    }

    private static void requireBallots(SessionDetails sitting) {
        requireQuorum(sitting, sitting.voted().size());
        List<Item> few = sitting.items().stream()
                .filter(item -> sitting.members().stream()
                                .filter(member ->
                                        sitting.voted().contains(member.id()) && sitting.votesOn(member, item))
                                .count()
                        < sitting.session().leastVoters())
                .toList();
        if (!few.isEmpty()) {
            throw Refusal.bad("too-few-ballots", names(few), sitting.session().leastVoters());
        }
    }

    private static List<Map<Long, Character>> openBallots(SessionDetails sitting) {
        List<Map<Long, Character>> all = new ArrayList<>();
        for (String ballot : sitting.openBallots().values()) {
            Map<Long, Character> choices = new HashMap<>();
            sitting.items().forEach(item -> choices.put(item.id(), ballot.charAt(item.place())));
            all.add(choices);
        }
        return all;
    }

    private static int count(List<Map<Long, Character>> ballots, Item item, char choice) {
        return (int) ballots.stream()
                .filter(ballot -> ballot.getOrDefault(item.id(), '-') == choice)
                .count();
    }

    /** What was counted from ballots of paper. */
    public record PaperCount(int issued, int returned, int valid, Map<Long, Integer> yes, FileStore.Kept tally) {}

    /** Enters what was counted from ballots of paper, with the tally sheet. */
    public void enter(Actor actor, Campaign campaign, long id, PaperCount count, int seen) {
        SessionDetails sitting = sessions.held(actor, campaign, id, SessionStep.ENTER, "");
        requireReady(campaign, sitting);
        boolean adds = count.valid() <= count.returned()
                && count.returned() <= count.issued()
                && count.issued() <= sitting.voters()
                && count.valid() >= 0;
        if (!adds) {
            throw Refusal.bad("paper-count", count.issued(), count.returned(), count.valid(), sitting.present());
        }
        requireQuorum(sitting, count.returned());
        if (count.valid() < sitting.session().leastVoters()) {
            throw Refusal.bad(
                    "too-few-ballots", names(sitting.items()), sitting.session().leastVoters());
        }
        table.move(sitting.session(), SessionStep.ENTER, seen);
        settle(sitting);
        for (Item item : sitting.items()) {
            int yes = Optional.ofNullable(count.yes().get(item.id()))
                    .orElseThrow(() -> Refusal.bad("count-missing", item.name()));
            int entitled = sitting.entitled(item);
            if (yes < 0 || yes > Math.min(count.valid(), entitled)) {
                throw Refusal.bad("count-range", item.name(), yes, Math.min(count.valid(), entitled));
            }
            items.count(item.id(), new Item.Count(yes, Math.min(count.valid(), entitled) - yes, entitled));
        }
        table.tally(id, count.tally().sha256());
        finish(actor, campaign, id, "enter", count.issued() + "/" + count.returned() + "/" + count.valid());
    }

    /** Gives a vote up before it is counted, for example because the phrase was lost; ballots are destroyed. */
    public void abandon(Actor actor, Campaign campaign, long id, String reason, int seen) {
        SessionDetails sitting = sessions.held(actor, campaign, id, SessionStep.ABANDON, reason);
        table.move(sitting.session(), SessionStep.ABANDON, seen);
        ballots.forget(id);
        table.unseat(id);
        sitting.items().forEach(item -> items.entitled(item.id(), Optional.empty()));
        done(actor, campaign, id, "give-up", reason.strip());
    }

    private void done(Actor actor, Campaign campaign, long id, String step, String note) {
        table.event(actor, id, step, note);
        audit.record(actor.act(), "session." + step, ActSubject.part(campaign.subject(), "session", id), note);
    }

    private void finish(Actor actor, Campaign campaign, long id, String step, String note) {
        done(actor, campaign, id, step, note);
        // What was decided before stands until the minutes of the new decision are signed.
        facts.follow(
                actor,
                campaign,
                sessions.sitting(campaign, id),
                item -> item.again().isEmpty());
    }
}
