package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The paper that starts the campaign and what it rests on.
 *
 * @param number empty where the copy leaves it blank
 * @param issued empty where the copy leaves it blank
 * @param upper the plan of a higher authority under which this campaign runs
 */
public record PlanDocument(
        Optional<String> number,
        Optional<LocalDate> issued,
        String issuer,
        Optional<String> signer,
        Optional<String> upper,
        List<LegalBasis> bases,
        List<String> recipients) {

    /**
     * A law, decree, decision or plan.
     *
     * @param role basis, carries-out, amends, form, library, upper
     * @param of the number of the paper that it amends or carries out
     */
    public record LegalBasis(
            String number,
            Optional<LocalDate> date,
            String issuer,
            String subject,
            String role,
            Optional<String> of,
            Clause clause) {}
}
