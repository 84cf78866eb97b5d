package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;

/**
 * A line of the register of awards (sổ vàng).
 *
 * @param number running within authority and year
 * @param decisionNumber number of the decision that gave it
 * @param award id of the award in the plan of its campaign
 * @param paidBy who pays, where that is not the authority's own fund; else empty
 * @param publishOn day from which the decision is public
 * @param formWord the plan's word for the form, for example {@code giay-khen}
 * @param unit name of a person's unit; empty for units
 * @param post of a person in that unit when it was decided; empty where none is known
 * @param amount in đồng; empty where none is due
 * @param revoked why it no longer holds; empty while it does
 * @param voucher of the payment; empty until it is paid
 */
public record RegisterEntry(
        long id,
        String authority,
        int year,
        int number,
        long decision,
        String decisionNumber,
        LocalDate issued,
        long campaign,
        String award,
        String paidBy,
        Optional<LocalDate> publishOn,
        String form,
        String formWord,
        SubjectKind kind,
        String code,
        String name,
        String unit,
        String post,
        String achievement,
        Optional<BigDecimal> amount,
        Optional<String> revoked,
        Optional<String> voucher) {

    /** Post and unit of a person, as papers name them. */
    public String standing() {
        return PostAndUnit.of(post, unit);
    }

    /** Whether the decision is public on a day. */
    public boolean isPublic(LocalDate day) {
        return publishOn.filter(from -> !from.isAfter(day)).isPresent();
    }

    /** Whether money is to be paid for it from the authority's own fund and was not yet. */
    public boolean isPayable() {
        return paidBy.isEmpty()
                && revoked.isEmpty()
                && voucher.isEmpty()
                && amount.filter(due -> due.signum() > 0).isPresent();
    }
}
