package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.PaperNumber;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.template.PaperPlaces;
import vn.thidua.words.Values;

/** Decisions: drafted from what the plan selects, signed by the chair, followed by register, fund and record. */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private static final Texts TEXTS = Texts.of("vi");

    private final DecisionTable table;
    private final Recipients awarding;
    private final AwardRegister register;
    private final Fund fund;
    private final Amendments amendments;
    private final DecisionEffects entering;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final PaperPlaces places;
    private final Audit audit;
    private final Today today;

    Decisions(
            DecisionTable table,
            Recipients awarding,
            AwardRegister register,
            Fund fund,
            Amendments amendments,
            DecisionEffects entering,
            Campaigns campaigns,
            Accounts accounts,
            PaperPlaces places,
            Audit audit,
            Today today) {
        this.table = table;
        this.awarding = awarding;
        this.register = register;
        this.fund = fund;
        this.amendments = amendments;
        this.entering = entering;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.places = places;
        this.audit = audit;
        this.today = today;
    }

    /** The decisions that somebody may see: drafts only those who draft or sign, others from the day of publication. */
    public List<Decision> seenBy(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_DECISIONS, campaign.authority(), campaign.id());
        boolean early = actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION);
        return table.all(campaign.id()).stream()
                .filter(one -> early || one.isPublic(today.day()))
                .toList();
    }

    /** A decision that somebody may see. */
    public Decision one(Actor actor, Campaign campaign, long id) {
        return seenBy(actor, campaign).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** A decision that is signed, for those who act upon it. */
    @Unasked("a signed decision is asked for by services that ask")
    public Decision signed(long campaign, long id) {
        Decision decision = table.one(campaign, id);
        if (!decision.signed()) {
            throw Refusal.unknown(id);
        }
        return decision;
    }

    /** What stands in a decision. */
    @Unasked("whoever holds a decision was asked for it")
    public List<DecisionItem> items(Decision decision) {
        return table.items(decision.id());
    }

    /** The awards that are decided here, not proposed to a higher level. */
    @Unasked("says what the law or the plan says")
    public static List<Award> decidedHere(Plan plan) {
        return plan.awards().values().stream()
                .filter(award -> award.proposedTo().isEmpty())
                .toList();
    }

    /** Who would stand in decisions that are drafted now on the awards that are decided here, and what is still open. */
    List<Recipients.Proposal> proposals(Actor actor, Campaign campaign) {
        actor.require(Action.DRAFT_DECISION, campaign.authority(), campaign.id());
        List<Recipients.Proposal> proposals = awarding.of(
                campaign,
                decidedHere(campaigns.plan(campaign)).stream().map(Award::id).toList(),
                today.day());
        proposals.forEach(one -> one.items().removeIf(item -> table.isGiven(campaign.id(), item)));
        return proposals;
    }

    /** Awards of which a decision is due: no tie is open, and somebody is selected, was voted on if need be, has not been given it. */
    public List<Award> draftable(Actor actor, Campaign campaign) {
        return proposals(actor, campaign).stream()
                .filter(one -> one.ties().isEmpty())
                .filter(one -> !one.voted().isEmpty())
                .map(Recipients.Proposal::award)
                .toList();
    }

    /** Drafts a decision on some awards, without those, if seen, of whom it is still open; a tie that nobody settled stops it. */
    @Transactional
    public long draft(Actor actor, Campaign campaign, List<String> awards, boolean openSeen) {
        actor.require(Action.DRAFT_DECISION, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        if (awards.isEmpty()) {
            throw Refusal.bad("choose-awards");
        }
        table.holdCampaign(campaign.id());
        List<DecisionItem> items = new ArrayList<>();
        for (String award : awards) {
            if (decidedHere(plan).stream().noneMatch(one -> one.id().equals(award))) {
                throw Refusal.unknown(award);
            }
        }
        for (Recipients.Proposal proposal : awarding.settled(campaign, awards, openSeen, today.day())) {
            proposal.items().stream()
                    .filter(item -> !table.isGiven(campaign.id(), item))
                    .forEach(items::add);
        }
        if (items.isEmpty()) {
            throw Refusal.bad("nobody-selected");
        }
        Optional<Decision> last = table.lastSigned(campaign.authority());
        long id = table.add(
                actor,
                Decision.draft(
                                campaign.id(),
                                campaign.authority(),
                                DecisionKind.AWARD,
                                TEXTS.say("decision.title-default", plan.title()),
                                "",
                                last.map(Decision::capacity).orElseGet(() -> TEXTS.say("role.chair")))
                        .signedBy(
                                last.map(Decision::signer).orElseGet(() -> chair(campaign.authority())),
                                last.map(Decision::capacity).orElseGet(() -> TEXTS.say("role.chair")),
                                places.of(campaign.authority())));
        items.forEach(item -> table.addItem(id, item));
        audit.record(
                actor.act(),
                "decision.draft",
                ActSubject.part(campaign.subject(), "decision", id),
                awards.stream().map(plan::awardLabel).collect(java.util.stream.Collectors.joining(", ")));
        return id;
    }

    /** Changes words of a draft. */
    @Transactional
    public void change(Actor actor, Campaign campaign, Decision changed, Map<Long, String> achievements, int seen) {
        Decision known = held(actor, campaign, changed.id(), DecisionStep.CHANGE, "");
        if (changed.title().isBlank() || changed.capacity().isBlank()) {
            throw Refusal.bad("decision-words");
        }
        if (!table.change(changed, seen)) {
            throw Refusal.conflict("decision-changed");
        }
        places.learn(actor, changed.place());
        for (DecisionItem item : table.items(known.id())) {
            Optional.ofNullable(achievements.get(item.id()))
                    .filter(words -> !words.isBlank())
                    .ifPresent(words -> table.changeItem(known.id(), item.id(), words.strip()));
        }
        audit.record(actor.act(), "decision.change", ActSubject.part(campaign.subject(), "decision", changed.id()), "");
    }

    /** Leaves somebody out of a draft; the chair decides, the reason stays in the audit. */
    @Transactional
    public void drop(Actor actor, Campaign campaign, long id, long item, String reason) {
        Decision decision = held(actor, campaign, id, DecisionStep.DROP, reason);
        DecisionItem dropped = items(decision).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(item));
        table.drop(id, item);
        audit.record(
                actor.act(),
                "decision.drop",
                ActSubject.part(campaign.subject(), "decision", id),
                dropped.name() + ": " + reason.strip());
    }

    /** A decision with which somebody wants to take a step; nobody else does anything with it until the transaction ends. */
    private Decision held(Actor actor, Campaign campaign, long id, DecisionStep step, String reason) {
        step.require(actor, campaign.authority(), campaign.id(), reason);
        table.hold(id);
        Decision decision = table.one(campaign.id(), id);
        if (decision.signed()) {
            throw Refusal.conflict("decision-signed", decision.number().orElse(""));
        }
        if (decision.state() != step.from()) {
            throw Refusal.conflict("decision-changed");
        }
        return decision;
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(Actor actor, Campaign campaign, long id) {
        held(actor, campaign, id, DecisionStep.DISCARD, "");
        table.discard(id);
        audit.record(actor.act(), "decision.discard", ActSubject.part(campaign.subject(), "decision", id), "");
    }

    /**
     * What is said with a signature.
     *
     * @param overdraw whether one signs though the fund does not suffice
     */
    public record Signature(String number, LocalDate issued, LocalDate publishOn, boolean overdraw) {}

    /** Signs a decision; from now on it is in the register, binds the fund and is on record. */
    @Transactional
    public void sign(Actor actor, Campaign campaign, long id, Signature said, int seen) {
        DecisionStep.SIGN.require(actor, campaign.authority(), campaign.id(), "");
        table.holdCampaign(campaign.id());
        Decision decision = held(actor, campaign, id, DecisionStep.SIGN, "");
        check(decision, said);
        List<DecisionItem> items = decision.gives() ? stillSelected(campaign, decision, said) : List.of();
        if (decision.gives()) {
            money(campaign, decision, items, said);
            items = items(decision);
            requireFund(decision, items, said);
        }
        try {
            if (!table.sign(actor, decision, said.number().strip(), said.issued(), said.publishOn(), seen)) {
                throw Refusal.conflict("decision-changed");
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("number-used", said.number(), Year.from(said.issued()));
        }
        Decision signed = table.one(campaign.id(), id);
        entering.enter(
                actor, campaign, signed, campaigns.plan(campaign).document().issuer(), items);
        if (!decision.gives()) {
            amendments.apply(actor, signed);
        }
        audit.record(
                actor.act(),
                "decision.sign",
                ActSubject.part(campaign.subject(), "decision", id),
                said.number() + ", " + Values.day(said.issued()));
    }

    /** The name of who signs as chair; empty where nobody or several have that role. */
    private String chair(String authority) {
        List<String> chairs = accounts.reachable(authority).stream()
                .filter(one -> one.role() == Role.CHAIR)
                .map(Accounts.Reachable::name)
                .distinct()
                .toList();
        return chairs.size() == 1 ? chairs.getFirst() : "";
    }

    private void check(Decision decision, Signature said) {
        if (!PaperNumber.isOne(said.number())) {
            throw Refusal.bad("decision-number", said.number());
        }
        if (said.issued().isAfter(today.day())) {
            throw Refusal.bad("future-day", said.issued());
        }
        if (said.publishOn().isBefore(said.issued())) {
            throw Refusal.bad("ends-before", said.publishOn(), said.issued());
        }
        if (decision.signer().isBlank()) {
            throw Refusal.bad("empty", "field.signer");
        }
        if (table.isUsed(
                decision.authority(), said.number().strip(), said.issued().getYear())) {
            throw Refusal.conflict("number-used", said.number(), Year.from(said.issued()));
        }
    }

    /** Facts may have changed since the draft: nobody is awarded whom the plan no longer selects. */
    private List<DecisionItem> stillSelected(Campaign campaign, Decision decision, Signature said) {
        List<DecisionItem> items = items(decision);
        if (items.isEmpty()) {
            throw Refusal.bad("nobody-selected");
        }
        List<Recipients.Proposal> proposals = awarding.settled(
                campaign, items.stream().map(DecisionItem::award).distinct().toList(), true, said.issued());
        Map<NominatedFor, String> selected = proposals.stream()
                .flatMap(proposal -> proposal.items().stream())
                .collect(Collectors.toMap(DecisionItem::candidate, DecisionItem::classes));
        List<String> gone = items.stream()
                .filter(item -> !selected.containsKey(item.candidate()))
                .map(DecisionItem::name)
                .toList();
        if (!gone.isEmpty()) {
            throw Refusal.conflict("no-longer-selected", String.join(", ", gone));
        }
        proposals.forEach(proposal -> requirePlaces(campaign, proposal, items));
        // The paper keeps the class of the day on which it was signed.
        items.forEach(item -> table.setClasses(item.id(), selected.getOrDefault(item.candidate(), "")));
        return items;
    }

    /** Whoever was given the award and is no longer selected still has one of its places. */
    private void requirePlaces(Campaign campaign, Recipients.Proposal proposal, List<DecisionItem> items) {
        Award award = proposal.award();
        Set<NominatedFor> selected =
                proposal.items().stream().map(DecisionItem::candidate).collect(Collectors.toSet());
        Set<NominatedFor> all = new HashSet<>(register.given(campaign.id(), award.id()));
        long outside = all.stream().filter(given -> !selected.contains(given)).count();
        items.stream()
                .filter(item -> item.award().equals(award.id()))
                .map(DecisionItem::candidate)
                .forEach(all::add);
        if (!award.quotas().isEmpty() && all.size() > selected.size()) {
            throw Refusal.conflict("places-taken", award.label(), selected.size(), outside);
        }
    }

    /** The factor and the money are those of the law of the day of the decision; of several titles only the highest is paid. */
    private void money(Campaign campaign, Decision decision, List<DecisionItem> items, Signature said) {
        Plan plan = campaigns.plan(campaign);
        Map<Long, BigDecimal> due = new LinkedHashMap<>();
        Map<Long, BigDecimal> factors = new LinkedHashMap<>();
        for (DecisionItem item : items) {
            Optional.ofNullable(plan.awards().get(item.award()))
                    .flatMap(award -> awarding.factor(decision.authority(), award, item, said.issued()))
                    .ifPresent(factor -> {
                        factors.put(item.id(), factor);
                        due.put(item.id(), awarding.amount(decision.authority(), factor, said.issued()));
                    });
        }
        awarding.onlyHighestTitle(decision.authority(), items, due, said.issued());
        items.forEach(item -> table.setMoney(
                item.id(), Optional.ofNullable(factors.get(item.id())), Optional.ofNullable(due.get(item.id()))));
    }

    private void requireFund(Decision decision, List<DecisionItem> items, Signature said) {
        fund.hold(decision.authority(), said.issued().getYear());
        BigDecimal sum = sum(items);
        Fund.Balance balance = fund.balance(decision.authority(), said.issued().getYear());
        if (sum.compareTo(balance.free()) > 0 && !said.overdraw()) {
            throw balance.isSaid()
                    ? Refusal.bad("overdraws", sum, balance.free(), Year.from(said.issued()))
                    : Refusal.bad("fund-not-said", sum, Year.from(said.issued()));
        }
    }

    /**
     * Factor times base salary, rounded up.
     *
     * @param step to the next multiple of this, in đồng
     */
    @Unasked("says what the law or the plan says")
    public static BigDecimal amount(BigDecimal factor, BigDecimal salary, BigDecimal step) {
        return factor.multiply(salary).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** All the money of these awards. */
    @Unasked("says what the law or the plan says")
    public static BigDecimal sum(List<DecisionItem> items) {
        return items.stream().flatMap(item -> item.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
