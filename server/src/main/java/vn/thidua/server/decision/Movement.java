package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.server.kernel.EnumWords;

/**
 * Money that moves in a reward fund.
 *
 * @param amount in đồng, above zero
 * @param entry of the register that it is for; empty for money that comes in
 * @param voucher with which it was paid (chứng từ); empty for what is not paid
 */
record Movement(
        String authority,
        int year,
        Kind kind,
        BigDecimal amount,
        Optional<Long> entry,
        String voucher,
        LocalDate day,
        String note) {

    /** What moves it. */
    public enum Kind {
        /** It came into the fund. */
        GRANT,
        /** A decision binds it. */
        COMMIT,
        /** What was bound is free again. */
        RELEASE,
        /** It was paid. */
        PAY,
        /** Another movement, written down by mistake, is taken back. */
        UNDO;

        /** The word by which tables and messages name it. */
        public String word() {
            return EnumWords.word(this);
        }
    }

    /** Money for an award. */
    static Movement of(RegisterEntry entry, Kind kind, BigDecimal amount, LocalDate day, String note) {
        return new Movement(entry.authority(), entry.year(), kind, amount, Optional.of(entry.id()), "", day, note);
    }

    /** The same, paid with a voucher. */
    Movement paidBy(String paid) {
        return new Movement(authority, year, kind, amount, entry, paid, day, note);
    }
}
