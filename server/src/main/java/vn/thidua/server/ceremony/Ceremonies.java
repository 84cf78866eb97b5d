package vn.thidua.server.ceremony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.CeremonyOrder;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Lengths;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Meetings at which awards are handed over, and what was received. */
@Service
@Transactional(readOnly = true)
public class Ceremonies {

    /** A meeting in more years than that has a slip in its day. */
    private static final int FARTHEST = 2;

    /** So many names stand in a message. */
    private static final int NAMED = 3;

    private final CeremonyTable table;
    private final Decisions decisions;
    private final AwardRegister register;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Ceremonies(
            CeremonyTable table,
            Decisions decisions,
            AwardRegister register,
            Campaigns campaigns,
            Audit audit,
            Today today) {
        this.table = table;
        this.decisions = decisions;
        this.register = register;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** The meeting of a campaign; empty before somebody set it. */
    public Optional<Ceremony> of(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_DECISIONS, campaign.authority(), campaign.id());
        return table.of(campaign.id());
    }

    /** Decisions that give awards, as far as somebody may know of them. */
    public List<Decision> decisions(Actor actor, Campaign campaign) {
        return decisions.seenBy(actor, campaign).stream()
                .filter(one -> one.signed() && one.gives())
                .toList();
    }

    /** Everybody who keeps an award of the campaign, in the order of the meeting, as far as somebody may know of it. */
    public List<Honoured> honoured(Actor actor, Campaign campaign) {
        List<RegisterEntry> entries = decisions(actor, campaign).stream()
                .flatMap(one -> register.ofDecision(actor, one.id()).stream())
                .filter(entry -> entry.revoked().isEmpty())
                .sorted(CeremonyOrder.of(campaigns.plan(campaign)))
                .toList();
        Map<Long, AwardReceipt> received =
                table.received(entries.stream().map(RegisterEntry::id).toList());
        return entries.stream()
                .map(entry -> new Honoured(entry, Optional.ofNullable(received.get(entry.id()))))
                .toList();
    }

    /** Of how many nobody has written down yet that they received their award. */
    public long open(Actor actor, Campaign campaign) {
        return honoured(actor, campaign).stream()
                .filter(one -> one.received().isEmpty())
                .count();
    }

    /** Decisions that are still to be made public on a day: what they say would be told in the meeting first. */
    public List<Decision> unpublished(Actor actor, Campaign campaign, LocalDate day) {
        return decisions(actor, campaign).stream()
                .filter(one -> one.publishOn().filter(day::isBefore).isPresent())
                .toList();
    }

    /** Sets or changes the meeting. The version is the one that was seen, 0 where there was none. */
    @Transactional
    public void save(Actor actor, Campaign campaign, Ceremony said) {
        save(actor, campaign, said, false);
    }

    /**
     * The same.
     *
     * @param early whoever sets it knows that a decision is made public after the meeting
     */
    @Transactional
    public void save(Actor actor, Campaign campaign, Ceremony said, boolean early) {
        actor.require(Action.KEEP_CEREMONY, campaign.authority(), campaign.id());
        if (said.place().isBlank()) {
            throw Refusal.bad("ceremony-place");
        }
        Lengths.require(said.place(), "field.meeting-place", Lengths.NAME);
        requireTime(actor, campaign, said.day());
        if (!early) {
            unpublished(actor, campaign, said.day()).stream().findFirst().ifPresent(first -> {
                throw Refusal.bad(
                        "ceremony-before-published",
                        said.day(),
                        first.number().orElse(""),
                        first.publishOn().orElseThrow());
            });
        }
        // A time that is none is told now, not when the programme is printed.
        said.lines();
        if (!table.save(actor, campaign.id(), said)) {
            throw Refusal.conflict(
                    "ceremony-changed",
                    table.of(campaign.id()).map(Ceremony::who).orElse(""));
        }
        audit.record(actor.act(), "ceremony.save", campaign.subject(), said.day() + "; " + said.place());
    }

    /** Nothing is handed over before the first decision, nor before the campaign. */
    private void requireTime(Actor actor, Campaign campaign, LocalDate day) {
        if (day.isBefore(campaign.from())) {
            throw Refusal.bad("ceremony-before-campaign", day, campaign.from());
        }
        if (day.isAfter(today.day().plusYears(FARTHEST))) {
            throw Refusal.bad("ceremony-far", day);
        }
        decisions(actor, campaign).stream()
                .flatMap(one -> one.issued().stream())
                .min(Comparator.naturalOrder())
                .filter(day::isBefore)
                .ifPresent(first -> {
                    throw Refusal.bad("ceremony-before-decision", day, first);
                });
    }

    /**
     * Enters that awards were received, all on one day.
     *
     * @param receiver who signed for them; empty where they themselves did
     */
    @Transactional
    public void receive(Actor actor, Campaign campaign, Collection<Long> entries, LocalDate day, String receiver) {
        actor.require(Action.KEEP_CEREMONY, campaign.authority(), campaign.id());
        if (entries.isEmpty()) {
            throw Refusal.bad("receipt-nobody");
        }
        if (day.isAfter(today.day())) {
            throw Refusal.bad("receipt-future", day);
        }
        List<String> before = new ArrayList<>();
        List<RegisterEntry> chosen = chosen(actor, campaign, entries);
        for (RegisterEntry entry : chosen) {
            if (day.isBefore(entry.issued())) {
                throw Refusal.bad("receipt-early", entry.name(), day, entry.issued());
            }
            if (!table.receive(actor, entry.id(), day, receiver)) {
                before.add(entry.name());
            }
        }
        if (!before.isEmpty()) {
            throw Refusal.conflict(
                    "receipt-done",
                    before.size(),
                    String.join(", ", before.subList(0, Math.min(NAMED, before.size()))));
        }
        audit.record(
                actor.act(),
                "award-receipt.enter",
                campaign.subject(),
                chosen.stream().map(RegisterEntry::name).collect(Collectors.joining(", ")));
    }

    private List<RegisterEntry> chosen(Actor actor, Campaign campaign, Collection<Long> entries) {
        Map<Long, RegisterEntry> known = honoured(actor, campaign).stream()
                .map(Honoured::entry)
                .collect(Collectors.toMap(RegisterEntry::id, Function.identity()));
        return entries.stream()
                .map(id -> Optional.ofNullable(known.get(id)).orElseThrow(() -> Refusal.unknown(id)))
                .toList();
    }

    /** Takes back what was entered wrongly. */
    @Transactional
    public void takeBack(Actor actor, Campaign campaign, long receipt, String reason) {
        actor.require(Action.KEEP_CEREMONY, campaign.authority(), campaign.id());
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Honoured of = honoured(actor, campaign).stream()
                .filter(one -> one.received()
                        .filter(received -> received.id() == receipt)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("receipt-changed"));
        if (!table.takeBack(actor, of.received().orElseThrow(), reason)) {
            throw Refusal.conflict("receipt-changed");
        }
        audit.record(
                actor.act(),
                "award-receipt.take-back",
                campaign.subject(),
                of.entry().name() + ": " + reason);
    }
}
