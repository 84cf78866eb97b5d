package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.SecretWord;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.notification.OutsideMail;
import vn.thidua.server.workflow.TakenStep;

/**
 * What citizens say to a list of those proposed, and what the office answers. Where the authority's mail goes out, what was sent
 * with an e-mail address counts when it was confirmed by the letter that it got.
 */
@Service
@Transactional(readOnly = true)
public class Opinions {

    private static final Texts WORDS = Texts.of("vi");

    /** The public address at which an opinion is confirmed. */
    public static final String CONFIRM = "/cong-khai/xac-nhan";

    private final OpinionTable table;
    private final PostedListTable lists;
    private final Postings postings;
    private final Campaigns campaigns;
    private final OutsideMail mail;
    private final Audit audit;
    private final Today today;

    Opinions(
            OpinionTable table,
            PostedListTable lists,
            Postings postings,
            Campaigns campaigns,
            OutsideMail mail,
            Audit audit,
            Today today) {
        this.table = table;
        this.lists = lists;
        this.postings = postings;
        this.campaigns = campaigns;
        this.mail = mail;
        this.audit = audit;
        this.today = today;
    }

    /** What came of an opinion that was sent. */
    public enum Taken {
        /** It counts and waits for the office. */
        RECEIVED,
        /** It counts when it is confirmed by e-mail. */
        TO_CONFIRM
    }

    /** What was said to a list; who said it is for those alone who answer. What nobody confirmed is not among it. */
    public List<Opinion> of(Actor actor, Campaign campaign, long list) {
        PostedStanding standing = postings.one(actor, campaign, list);
        boolean answers = actor.may(Action.POST_PROPOSED);
        return answers ? counting(standing.list()).toList() : heard(standing.list());
    }

    /** The same for the minutes of a council: without who said it. */
    @Unasked("for councils, which ask")
    public List<Opinion> heard(PostedList list) {
        return counting(list).map(Opinion::withoutSender).toList();
    }

    private Stream<Opinion> counting(PostedList list) {
        return table.of(list.id()).stream().filter(Opinion::counts);
    }

    /**
     * A citizen says something to a list that is public today. The same words of the same person are taken once.
     *
     * @throws Refusal where the list is not public any more, or something is missing
     */
    @Transactional
    @Unasked("a citizen has no account; what they send shows nothing")
    public Taken give(Campaign campaign, long list, GivenOpinion said) {
        PostedList to = lists.hold(list)
                .filter(one -> one.campaign() == campaign.id())
                .orElseThrow(() -> Refusal.unknown(list));
        PostedStanding standing = postings.standing(to);
        if (standing.phase() != PostedPhase.RUNNING) {
            throw closed(standing);
        }
        said.require();
        Optional<String> word = said.isByMail() && mail.goOut(campaign.authority())
                ? Optional.of(SecretWord.fresh())
                : Optional.empty();
        if (table.add(list, said, false, today.day(), word.map(SecretWord::mark))) {
            word.ifPresent(secret -> mail.send(
                    campaign.authority(),
                    new OutsideMail.Letter(
                            said.contact(),
                            said.name(),
                            WORDS.say("opinion.mail-subject", to.number()),
                            WORDS.say("opinion.mail", campaign.title(), to.number())),
                    CONFIRM + "?ma=",
                    secret));
            record(citizen(campaign), "give", campaign, to, "");
        }
        return word.isPresent() ? Taken.TO_CONFIRM : Taken.RECEIVED;
    }

    /** A citizen, of whom the log says no more. */
    private static Act citizen(Campaign campaign) {
        return new Act(0, ActSubject.word("opinion.citizen"), "citizen", campaign.authority());
    }

    private void record(Act act, String step, Campaign campaign, PostedList list, String details) {
        audit.record(act, "opinion." + step, ActSubject.part(campaign.subject(), "posting", list.number()), details);
    }

    private static Refusal closed(PostedStanding standing) {
        return standing.last()
                .filter(last -> standing.phase() == PostedPhase.OVER)
                .map(last -> Refusal.bad("opinion-late", last))
                .orElseGet(() -> Refusal.bad("opinion-closed"));
    }

    /**
     * Whoever got the letter confirms; doing it twice changes nothing.
     *
     * @throws Refusal where no letter has that word, or the days of the list are over
     */
    @Transactional
    @Unasked("the word of the letter is the key")
    public void confirm(String word) {
        Opinion one = table.byWord(SecretWord.mark(word)).orElseThrow(() -> Refusal.bad("opinion-word"));
        if (one.state() != OpinionState.UNCONFIRMED) {
            return;
        }
        PostedList list = lists.one(one.list()).orElseThrow();
        PostedStanding standing = postings.standing(list);
        if (standing.phase() != PostedPhase.RUNNING) {
            throw closed(standing);
        }
        table.confirm(one.id());
        Campaign campaign = campaigns.announced(list.campaign());
        record(citizen(campaign), "confirm", campaign, list, "");
    }

    /**
     * The office types what came on paper or was said in the office.
     *
     * @param received the day on which it came in
     * @throws Refusal where the list was not public on that day, something is missing, or it was typed before
     */
    @Transactional
    public void enter(Actor actor, Campaign campaign, long list, GivenOpinion said, LocalDate received) {
        actor.require(Action.POST_PROPOSED, campaign.authority(), campaign.id());
        PostedList to = lists.hold(list)
                .filter(one -> one.campaign() == campaign.id() && one.stands())
                .orElseThrow(() -> Refusal.unknown(list));
        said.require();
        PostedStanding standing = postings.standing(to);
        boolean inTime = standing.first()
                        .filter(first -> !received.isBefore(first))
                        .isPresent()
                && standing.last().filter(last -> !received.isAfter(last)).isPresent()
                && !received.isAfter(today.day());
        if (!inTime) {
            throw standing.first().isEmpty()
                    ? Refusal.bad("opinion-closed")
                    : Refusal.bad(
                            "opinion-day",
                            received,
                            standing.first().get(),
                            standing.last().get());
        }
        if (!table.add(list, said, true, received, Optional.empty())) {
            throw Refusal.conflict("opinion-twice");
        }
        record(actor.act(), "enter", campaign, to, "");
    }

    /** The office takes a step with an opinion; who wrote with an e-mail address gets the answer by mail where mail goes out. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long list, long id, TakenStep<OpinionStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        PostedList to = postings.one(actor, campaign, list).list();
        Opinion one = table.hold(to.id(), id).orElseThrow(() -> Refusal.unknown(id));
        if (one.state() != taken.step().from() || one.version() != taken.seen()) {
            throw Refusal.conflict("moved");
        }
        String said = taken.note().strip();
        table.move(actor, id, taken.step(), said);
        boolean tells = taken.step().to() == OpinionState.ANSWERED
                && new GivenOpinion(one.name(), one.contact(), one.text()).isByMail()
                && mail.goOut(campaign.authority());
        if (tells) {
            mail.send(
                    campaign.authority(),
                    new OutsideMail.Letter(
                            one.contact(),
                            one.name(),
                            WORDS.say("opinion.answer-subject", to.number()),
                            WORDS.say("opinion.answer-mail", campaign.title(), to.number(), one.text(), said)));
        }
        record(actor.act(), taken.word(), campaign, to, ActSubject.thing("opinion", one.number()));
    }
}
