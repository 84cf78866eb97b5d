package vn.thidua.server.decision;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PaperNumber;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.Achievements;
import vn.thidua.words.Values;

/** Decisions about awards that were given: taken back, or corrected. Nothing in the register changes before they are signed. */
@Service
@Transactional(readOnly = true)
public class Amendments {

    private static final Texts TEXTS = Texts.of("vi");

    private final DecisionTable table;
    private final AwardRegister register;
    private final Fund fund;
    private final Achievements achievements;
    private final Audit audit;
    private final Today today;

    Amendments(
            DecisionTable table,
            AwardRegister register,
            Fund fund,
            Achievements achievements,
            Audit audit,
            Today today) {
        this.table = table;
        this.register = register;
        this.fund = fund;
        this.achievements = achievements;
        this.audit = audit;
        this.today = today;
    }

    /** What a correction makes of an entry. */
    public record Correction(RegisterEntry entry, String name, String achievement) {}

    /** The entries that a decision takes back. */
    @Unasked("whoever holds a decision was asked for it")
    public List<RegisterEntry> revoked(Decision decision) {
        return table.revoked(decision.id()).stream()
                .flatMap(id -> register.signed(id).stream())
                .toList();
    }

    /** What a decision corrects. */
    @Unasked("whoever holds a decision was asked for it")
    public List<Correction> corrected(Decision decision) {
        return table.corrected(decision.id()).stream()
                .flatMap(one -> register.signed(one.entry()).stream()
                        .map(entry -> new Correction(entry, one.name(), one.achievement())))
                .toList();
    }

    /** Drafts a decision that takes awards back. */
    @Transactional
    public long revoke(Actor actor, Campaign campaign, List<Long> entries, String reason) {
        List<RegisterEntry> known = known(actor, campaign, entries, reason);
        requireOwn(campaign, known);
        requireNoDraft(known, List.of(DecisionKind.REVOCATION));
        long id = draft(
                actor,
                campaign,
                DecisionKind.REVOCATION,
                TEXTS.say("decision.revocation-title", known.getFirst().decisionNumber()),
                reason);
        known.forEach(entry -> table.revokes(id, entry.id()));
        return id;
    }

    /** Drafts a decision that corrects a name or an achievement; what is left empty stays as it is. */
    @Transactional
    public long correct(Actor actor, Campaign campaign, CorrectedEntry said, String reason) {
        RegisterEntry known =
                known(actor, campaign, List.of(said.entry()), reason).getFirst();
        String name = said.name().isBlank() ? known.name() : said.name().strip();
        String achievement = said.achievement().isBlank()
                ? known.achievement()
                : said.achievement().strip();
        requireOwn(campaign, List.of(known));
        requireNoDraft(List.of(known), List.of(DecisionKind.REVOCATION, DecisionKind.CORRECTION));
        if (known.name().equals(name) && known.achievement().equals(achievement)) {
            throw Refusal.bad("correction-empty");
        }
        long id = draft(
                actor,
                campaign,
                DecisionKind.CORRECTION,
                TEXTS.say("decision.correction-title", known.decisionNumber()),
                reason);
        table.corrects(id, new CorrectedEntry(said.entry(), name, achievement));
        return id;
    }

    /** Enters a decision by which the higher level took back what it had given; it is in force as it came. */
    @Transactional
    public long revokedAbove(
            Actor actor, Campaign campaign, List<Long> entries, HigherDecisions.PaperDecision said, String reason) {
        List<RegisterEntry> known = known(actor, campaign, entries, reason);
        Decision given = table.one(campaign.id(), known.getFirst().decision());
        if (!given.isAbove() || known.stream().anyMatch(entry -> entry.decision() != given.id())) {
            throw Refusal.bad("request");
        }
        if (!PaperNumber.isOne(said.number())) {
            throw Refusal.bad("decision-number", said.number());
        }
        LocalDate first = given.issued().orElseThrow();
        if (said.issued().isAfter(today.day())) {
            throw Refusal.bad("future-day", said.issued());
        }
        if (said.issued().isBefore(first)) {
            throw Refusal.bad("revoked-before", said.issued(), first);
        }
        if (said.signer().isBlank()) {
            throw Refusal.bad("empty", "field.signer");
        }
        Decision taken;
        try {
            taken = table.addAbove(actor, above(given, said, reason.strip()));
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("number-used", said.number(), Year.from(said.issued()));
        }
        known.forEach(entry -> table.revokes(taken.id(), entry.id()));
        apply(actor, taken);
        audit.record(
                actor.act(),
                "decision.above",
                ActSubject.part(campaign.subject(), "decision", taken.id()),
                said.number() + ", " + Values.day(said.issued()) + ", " + given.body());
        return taken.id();
    }

    private static Decision above(Decision given, HigherDecisions.PaperDecision said, String reason) {
        return new Decision(
                0,
                given.campaign(),
                given.authority(),
                DecisionKind.REVOCATION,
                TEXTS.say("decision.revocation-title", given.number().orElseThrow()),
                reason,
                said.signer().strip(),
                given.body(),
                "",
                "",
                DecisionState.SIGNED,
                Optional.of(said.number().strip()),
                Optional.of(said.issued()),
                Optional.of(said.issued()),
                given.body(),
                "",
                said.scan(),
                0);
    }

    /** What a higher level gave it alone takes back or corrects. */
    private void requireOwn(Campaign campaign, List<RegisterEntry> entries) {
        entries.stream()
                .filter(entry -> table.one(campaign.id(), entry.decision()).isAbove())
                .findFirst()
                .ifPresent(entry -> {
                    throw Refusal.conflict("amend-above", entry.name());
                });
    }

    /** Of two drafts about one entry both could be signed. */
    private void requireNoDraft(List<RegisterEntry> entries, List<DecisionKind> kinds) {
        List<Long> ids = entries.stream().map(RegisterEntry::id).toList();
        table.inDraft(ids, kinds).ifPresent(id -> {
            entries.stream().filter(one -> one.id() == id).findFirst().ifPresent(entry -> {
                throw Refusal.conflict("amendment-open", entry.name());
            });
        });
    }

    private List<RegisterEntry> known(Actor actor, Campaign campaign, List<Long> entries, String reason) {
        actor.require(Action.DRAFT_DECISION, campaign.authority(), campaign.id());
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        if (entries.isEmpty()) {
            throw Refusal.bad("choose-entries");
        }
        List<RegisterEntry> known = entries.stream()
                .map(entry -> register.one(campaign.authority(), entry))
                .toList();
        known.stream().filter(entry -> entry.revoked().isPresent()).findFirst().ifPresent(entry -> {
            throw Refusal.conflict("revoked", entry.name());
        });
        return known;
    }

    private long draft(Actor actor, Campaign campaign, DecisionKind kind, String title, String reason) {
        // Whoever signed what is put right is the first to be asked for this signature.
        Optional<Decision> last = table.lastSigned(campaign.authority());
        String capacity = last.map(Decision::capacity).orElseGet(() -> TEXTS.say("role.chair"));
        long id = table.add(
                actor,
                Decision.draft(campaign.id(), campaign.authority(), kind, title, reason.strip(), capacity)
                        .signedBy(
                                last.map(Decision::signer).orElse(""),
                                capacity,
                                last.map(Decision::place).orElse("")));
        audit.record(
                actor.act(),
                "decision." + kind.word(),
                ActSubject.part(campaign.subject(), "decision", id),
                reason.strip());
        return id;
    }

    /** What follows from the signature. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Actor actor, Decision decision) {
        for (RegisterEntry entry : revoked(decision)) {
            if (!register.revoke(entry.id(), decision.id(), decision.reason())) {
                throw Refusal.conflict("revoked", entry.name());
            }
            // What another fund pays was never set aside here.
            if (entry.paidBy().isEmpty()) {
                fund.release(actor, entry, decision.reason());
            }
            achievements.voidOf(
                    new Achievement.Given(decision.authority(), entry.decisionNumber(), entry.kind(), entry.code()),
                    decision.reason(),
                    decision.publishOn());
        }
        corrected(decision).forEach(one -> register.correct(one.entry().id(), one.name(), one.achievement()));
    }
}
