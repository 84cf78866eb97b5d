package vn.thidua.server.question;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Clause;
import vn.thidua.plan.ClauseEntry;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.workflow.TakenStep;

/** Asking, answering, and reading what others asked. */
@Service
@Transactional(readOnly = true)
public class Questions {

    private final QuestionTable table;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;

    Questions(QuestionTable table, Campaigns campaigns, Notifier notifier, Audit audit) {
        this.table = table;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** What was asked in a campaign, newest first: everybody who sees the campaign reads it. */
    public List<Question> all(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        return table.all(campaign.id());
    }

    /** How many wait for an answer. */
    public int open(Actor actor, Campaign campaign) {
        return (int) all(actor, campaign).stream()
                .filter(one -> one.state() == QuestionState.OPEN)
                .count();
    }

    /**
     * A unit asks about a clause of the plan.
     *
     * @throws Refusal where the plan has no such clause, or nothing is asked
     */
    @Transactional
    public long ask(Actor actor, Campaign campaign, String clause, String text) {
        actor.require(Action.ASK_QUESTION, campaign.authority(), campaign.id());
        campaigns.unit(campaign, actor.unit());
        Clause asked = Optional.ofNullable(campaigns.plan(campaign).clauses().get(clause))
                .map(ClauseEntry::cited)
                .orElseThrow(() -> Refusal.unknown(clause));
        if (text.isBlank()) {
            throw Refusal.bad("question-needed");
        }
        long id = table.add(actor, campaign.id(), clause, text);
        audit.record(actor.act(), "question.ask", campaigns.subject(campaign, actor.unit()), ActSubject.shown(asked));
        return id;
    }

    /** Takes a step. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<QuestionStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        Question question = table.hold(campaign.id(), id).orElseThrow(() -> Refusal.unknown(id));
        if (actor.role().ofUnit()) {
            actor.requireUnit(question.unit());
        }
        if (question.state() != taken.step().from() || question.version() != taken.seen()) {
            throw Refusal.conflict("moved");
        }
        table.move(actor, id, taken.step(), taken.note());
        notifier.unit(
                actor,
                campaign,
                question.unit(),
                new CampaignNotice("question." + taken.word(), "", taken.note(), "/questions"));
        audit.record(
                actor.act(), "question." + taken.word(), campaigns.subject(campaign, question.unit()), taken.note());
    }
}
