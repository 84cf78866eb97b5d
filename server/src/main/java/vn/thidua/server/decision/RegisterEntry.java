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
 * @param formWord the plan's word for the form, for example {@code giay-khen}
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
        String form,
        String formWord,
        SubjectKind kind,
        String code,
        String name,
        String unit,
        String achievement,
        Optional<BigDecimal> amount,
        Optional<String> revoked,
        Optional<String> voucher) {}
