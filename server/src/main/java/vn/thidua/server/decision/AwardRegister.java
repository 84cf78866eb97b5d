package vn.thidua.server.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.nomination.NominatedFor;

/** The register of awards (sổ vàng): numbers run per authority and year, without gaps. */
@Service
@Transactional(readOnly = true)
public class AwardRegister {

    private final RegisterTable table;
    private final Today today;

    AwardRegister(RegisterTable table, Today today) {
        this.table = table;
        this.today = today;
    }

    /** The years of which there are entries, newest first. */
    public List<Integer> years(Actor actor) {
        requireSight(actor);
        return table.years(actor.authority());
    }

    /** The entries of a year: before the day of publication for those who draft or sign, in one campaign for who has but that. */
    public List<RegisterEntry> of(Actor actor, int year) {
        requireSight(actor);
        return table.of(actor.authority(), year, day(actor)).stream()
                .filter(entry -> isSeen(actor, entry))
                .toList();
    }

    private static void requireSight(Actor actor) {
        actor.require(
                Action.SEE_REGISTER, actor.authority(), actor.grant().campaign().orElse(0L));
    }

    /** Whether somebody may know of an entry: nothing of a decision is known before its day. */
    boolean isSeen(Actor actor, RegisterEntry entry) {
        return entry.isPublic(day(actor))
                && actor.grant()
                        .campaign()
                        .filter(only -> only != entry.campaign())
                        .isEmpty();
    }

    /** The day on which somebody reads it: who drafts or signs knows decisions before their own day. */
    private LocalDate day(Actor actor) {
        boolean early = actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION);
        return early ? RegisterTable.ALL_SIGNED : today.day();
    }

    /** The awards that hold of decisions that became public since a day, newest first. */
    @Unasked("nothing of a decision is known before its day, and everybody may know it from then on")
    public List<RegisterEntry> publishedSince(String authority, LocalDate from) {
        return table.published(authority, from, today.day());
    }

    /** What a decision put into it, as somebody who may see the decision reads it today. */
    public List<RegisterEntry> ofDecision(Actor actor, long decision) {
        return table.ofDecision(decision, day(actor));
    }

    /** What a decision put into it, with everything that was signed since. */
    @Unasked("for printing and payment, which ask")
    public List<RegisterEntry> ofDecision(long decision) {
        return table.ofDecision(decision, RegisterTable.ALL_SIGNED);
    }

    /** One entry as everybody may read it today. */
    @Unasked("a certificate proves itself by a signed link")
    public Optional<RegisterEntry> find(long id) {
        return table.find(id, today.day());
    }

    /** One entry with everything that was signed. */
    Optional<RegisterEntry> signed(long id) {
        return table.find(id, RegisterTable.ALL_SIGNED);
    }

    RegisterEntry one(String authority, long id) {
        return signed(id).filter(entry -> entry.authority().equals(authority)).orElseThrow(() -> Refusal.unknown(id));
    }

    /** Enters an award under the next number of the year. Whoever signs at the same time waits for this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public long enter(Decision decision, int year, DecisionItem item) {
        table.lock(decision.authority(), year);
        try {
            return table.add(decision, year, item);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("given-twice", item.name());
        }
    }

    /** Who has an award of a campaign and keeps it. */
    Set<NominatedFor> given(long campaign, String award) {
        return Set.copyOf(table.given(campaign, award));
    }

    /** Says that an entry no longer holds; false where it did not before. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public boolean revoke(long entry, long decision, String why) {
        return table.revoke(entry, decision, why);
    }

    /** Puts right what an entry says; what it said before stands in the decision that gave it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("written and read by decisions, whose signing was asked for")
    public void correct(long entry, String name, String achievement) {
        table.correct(entry, name, achievement);
    }
}
