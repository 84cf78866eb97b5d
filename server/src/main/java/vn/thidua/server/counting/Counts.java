package vn.thidua.server.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/** Brings counts into the ledger. A count replaces an earlier count, never a value that somebody typed. */
@Service
@Transactional(readOnly = true)
public class Counts {

    /** The source of entries that a register made. */
    public static final String SOURCE = "register";

    private final List<Counter> counters;
    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Counts(List<Counter> counters, Ledger ledger, Campaigns campaigns, Audit audit, Today today) {
        this.counters = List.copyOf(counters);
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** Every fact that the registers count, recounted from scratch, beside what the ledger says. */
    @Unasked("counted for the ledger, whose readers are asked")
    public List<CountedFact> all(Campaign campaign) {
        return of(campaign, counters);
    }

    /** Whether a register counts a fact. */
    @Unasked("counted for the ledger, whose readers are asked")
    public boolean isCounted(Campaign campaign, FactDeclaration fact) {
        Plan plan = campaigns.plan(campaign);
        return counters.stream().anyMatch(counter -> counter.counts(plan, fact));
    }

    private List<CountedFact> of(Campaign campaign, List<Counter> some) {
        List<CountedFact> all = new ArrayList<>();
        Plan plan = campaigns.plan(campaign);
        for (SubjectKind of : SubjectKind.values()) {
            for (FactDeclaration fact : plan.facts().getOrDefault(of, Map.of()).values()) {
                some.stream()
                        .filter(counter -> counter.counts(plan, fact))
                        .forEach(counter -> all.addAll(of(campaign, fact, counter)));
            }
        }
        return all;
    }

    private List<CountedFact> of(Campaign campaign, FactDeclaration fact, Counter counter) {
        Map<String, String> counts = counter.count(campaign, fact);
        if (counts.isEmpty()) {
            return List.of();
        }
        List<CountedFact> counted = new ArrayList<>();
        Map<String, Entry> entries = ledger.ofFact(campaign, fact.of(), fact.id());
        Map<String, String> names = ledger.subjects(campaign, fact.of()).stream()
                .filter(ledger.askedOf(campaign, fact))
                .collect(Collectors.toMap(Participant::code, Participant::name));
        counts.forEach((code, count) -> {
            if (names.containsKey(code)) {
                counted.add(new CountedFact(
                        fact,
                        code,
                        names.getOrDefault(code, code),
                        count,
                        Optional.ofNullable(entries.get(code)),
                        counter.link(fact, code)));
            }
        });
        return counted;
    }

    /** Posts what changed; conflicts stay as they are. How many facts. */
    @Transactional
    public int post(Actor actor, Campaign campaign) {
        return post(actor, campaign, counters);
    }

    private int post(Actor actor, Campaign campaign, List<Counter> some) {
        List<Ledger.Draft> drafts = of(campaign, some).stream()
                .filter(one -> !one.agrees() && !one.conflicts())
                .map(this::draft)
                .toList();
        if (!drafts.isEmpty()) {
            ledger.follow(actor, campaign, drafts);
        }
        return drafts.size();
    }

    /** Posts at the end of the transaction in which a register changed, once however much of one register changed. */
    @EventListener
    void changed(RegisterChanged change) {
        Object key = List.of(change.register().getClass(), change.campaign().id());
        if (TransactionSynchronizationManager.hasResource(key)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(key, change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                post(change.actor(), change.campaign(), List.of(change.register()));
            }

            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResource(key);
            }
        });
    }

    private Ledger.Draft draft(CountedFact one) {
        return new Ledger.Draft(
                one.fact().of(),
                one.code(),
                one.fact().id(),
                Optional.of(one.count()),
                today.day(),
                SOURCE,
                "",
                one.entry().map(Entry::id).orElse(0L));
    }

    /** On how many facts somebody typed another number and nobody has decided: for the count, or for theirs with a reason. */
    public long undecided(Actor actor, Campaign campaign) {
        actor.require(Action.DECIDE_COUNT, campaign.authority(), campaign.id());
        return all(campaign).stream().filter(CountedFact::isUndecided).count();
    }

    /** Somebody decides a conflict for the count: it takes the place of what was typed. */
    @Transactional
    public void take(Actor actor, Campaign campaign, String fact, String code, long seen) {
        actor.require(Action.DECIDE_COUNT, campaign.authority(), campaign.id());
        CountedFact one = all(campaign).stream()
                .filter(each -> each.fact().id().equals(fact) && each.code().equals(code) && each.conflicts())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("count-agrees"));
        if (one.entry().map(Entry::id).orElse(0L) != seen) {
            throw Refusal.conflict("moved");
        }
        ledger.follow(actor, campaign, List.of(draft(one)));
        audit.record(
                actor.act(),
                "count.take",
                campaign.subject() + ", " + one.name(),
                one.fact().label() + ": " + one.count());
    }
}
