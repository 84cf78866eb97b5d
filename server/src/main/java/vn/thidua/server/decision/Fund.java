package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Lengths;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** The reward fund of an authority in a year (quỹ thi đua, khen thưởng): what came in, what decisions bind, what was paid. */
@Service
@Transactional(readOnly = true)
public class Fund {

    /** No fund of before is entered here. */
    private static final int FIRST_YEAR = 2000;

    private final FundTable table;
    private final AwardRegister register;
    private final Audit audit;
    private final Today today;

    Fund(FundTable table, AwardRegister register, Audit audit, Today today) {
        this.table = table;
        this.register = register;
        this.audit = audit;
        this.today = today;
    }

    /**
     * One movement.
     *
     * @param undone whether it was taken back
     */
    public record Line(
            long id,
            Movement.Kind kind,
            BigDecimal amount,
            String name,
            String voucher,
            LocalDate day,
            String note,
            String who,
            Instant at,
            boolean undone) {

        /** Whether somebody wrote it down, and may take it back: what decisions bind follows from them. */
        public boolean isByHand() {
            return !undone && (kind == Movement.Kind.GRANT || kind == Movement.Kind.PAY);
        }

        /** Whether it is money that came in. */
        public boolean isGrant() {
            return kind == Movement.Kind.GRANT;
        }

        /** Whom it is for, the voucher and the note: what of these there is. */
        public String about() {
            return Stream.of(name, voucher, note)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /**
     * How it stands.
     *
     * @param committed by decisions, less what was revoked
     */
    public record Balance(BigDecimal granted, BigDecimal committed, BigDecimal paid) {

        /** Whether anybody has written down what was granted. */
        public boolean isSaid() {
            return granted.signum() != 0;
        }

        /** What no decision binds yet; below zero where the fund is overdrawn. */
        public BigDecimal free() {
            return granted.subtract(committed);
        }
    }

    /** How the fund of a year stands. */
    @Unasked("asked by the payment and the page, which ask for see-register")
    public Balance balance(String authority, int year) {
        return table.balance(authority, year);
    }

    /** Every movement of a year, newest first. */
    public List<Line> lines(Actor actor, int year) {
        if (actor.grant().campaign().isPresent()) {
            // The fund is the authority's; who has a role in one campaign alone sees none of its movements.
            return List.of();
        }
        actor.require(Action.SEE_REGISTER);
        boolean early = actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION);
        return table.lines(actor.authority(), year, early);
    }

    /** Nobody else binds money of that year until this transaction ends: two signatures would both find the fund sufficient. */
    void hold(String authority, int year) {
        table.hold(authority, year);
    }

    /** Records money that came in. */
    @Transactional
    public void grant(Actor actor, int year, BigDecimal amount, String note) {
        actor.require(Action.KEEP_FUND, actor.authority(), 0);
        if (amount.signum() <= 0) {
            throw Refusal.bad("amount", amount);
        }
        if (note.isBlank()) {
            throw Refusal.bad("empty", "field.source");
        }
        Lengths.require(note, "field.source", Lengths.NOTE);
        int next = today.day().getYear() + 1;
        if (year < FIRST_YEAR || year > next) {
            throw Refusal.bad("fund-year", String.valueOf(year), String.valueOf(FIRST_YEAR), String.valueOf(next));
        }
        table.add(
                actor,
                new Movement(
                        actor.authority(),
                        year,
                        Movement.Kind.GRANT,
                        amount,
                        Optional.empty(),
                        "",
                        today.day(),
                        note.strip()));
        audit.record(
                actor.act(),
                "fund.grant",
                ActSubject.thing("fund", String.valueOf(year)),
                amount + ", " + note.strip());
    }

    /** Binds money to an award of a decision that is being signed. */
    @Transactional
    public void commit(Actor actor, RegisterEntry entry) {
        entry.amount()
                .filter(amount -> amount.signum() > 0)
                .ifPresent(amount -> table.add(
                        actor, Movement.of(entry, Movement.Kind.COMMIT, amount, today.day(), entry.decisionNumber())));
    }

    /** Frees the money of an award that is being revoked. */
    @Transactional
    public void release(Actor actor, RegisterEntry entry, String why) {
        entry.amount()
                .filter(amount -> amount.signum() > 0)
                .ifPresent(amount ->
                        table.add(actor, Movement.of(entry, Movement.Kind.RELEASE, amount, today.day(), why)));
    }

    /**
     * Records that awards were paid, all or none, with the voucher (chứng từ); one voucher may pay several.
     *
     * @param entries of the register
     */
    @Transactional
    public void pay(Actor actor, List<Long> entries, String voucher, LocalDate day) {
        if (entries.isEmpty()) {
            throw Refusal.bad("choose-entries");
        }
        if (voucher.isBlank()) {
            throw Refusal.bad("empty", "field.voucher");
        }
        Lengths.require(voucher, "field.voucher", Lengths.NUMBER);
        List<RegisterEntry> known = entries.stream()
                .distinct()
                .map(id -> register.one(actor.authority(), id))
                .toList();
        known.forEach(entry -> actor.require(Action.KEEP_FUND, entry.authority(), entry.campaign()));
        String authority = actor.authority();
        hold(authority, known.getFirst().year());
        if (table.isUsed(authority, known.getFirst().year(), voucher.strip())) {
            throw Refusal.conflict("voucher-used", voucher.strip());
        }
        known.forEach(entry -> pay(actor, entry, voucher.strip(), day));
    }

    /**
     * Takes back what was written down by mistake, money that came in or a payment; both stay to be seen. An award whose payment was taken
     * back can be paid again.
     *
     * @throws Refusal without a reason, or where it was taken back already
     */
    @Transactional
    public void takeBack(Actor actor, long movement, String reason) {
        FundTable.ByHand known =
                table.byHand(actor.authority(), movement).orElseThrow(() -> Refusal.unknown(String.valueOf(movement)));
        actor.require(Action.KEEP_FUND, actor.authority(), known.campaign());
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        hold(actor.authority(), known.year());
        try {
            table.undo(actor, movement, reason.strip());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("movement-undone");
        }
        audit.record(actor.act(), "fund.undo", ActSubject.thing("fund", String.valueOf(known.year())), reason.strip());
    }

    private void pay(Actor actor, RegisterEntry entry, String voucher, LocalDate day) {
        if (entry.revoked().isPresent()) {
            throw Refusal.conflict("revoked", entry.name());
        }
        if (!entry.paidBy().isEmpty()) {
            throw Refusal.bad("paid-above", entry.name(), entry.paidBy());
        }
        if (day.isBefore(entry.issued()) || day.isAfter(today.day())) {
            throw Refusal.bad("paid-day", day, entry.issued());
        }
        BigDecimal amount = entry.amount()
                .filter(due -> due.signum() > 0)
                .orElseThrow(() -> Refusal.bad("no-amount", entry.name()));
        try {
            table.add(
                    actor,
                    Movement.of(entry, Movement.Kind.PAY, amount, day, "").paidBy(voucher));
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("paid-twice", entry.name(), voucher);
        }
        audit.record(
                actor.act(), "fund.pay", ActSubject.thing("register", entry.number() + "/" + entry.year()), voucher);
    }
}
