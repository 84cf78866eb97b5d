package vn.thidua.server.casework;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.Register;

/**
 * One case of a register.
 *
 * @param kind the register that counts it
 * @param unit whom it concerns
 * @param person code of the person whom it concerns; empty where only the unit matters
 * @param subject what it is about, without names
 * @param source where it came from: number of a letter, an inspection, a link
 * @param day on which it happened or came in
 * @param resolved day on which it was put right
 */
public record CaseFile(
        long id,
        Register kind,
        String unit,
        String person,
        String subject,
        String source,
        LocalDate day,
        CaseState state,
        Optional<LocalDate> resolved,
        int version) {

    /** Whether its register counts it. */
    boolean counts() {
        return kind == Register.FINDINGS_OPEN
                ? state == CaseState.UPHELD
                : state == CaseState.UPHELD || state == CaseState.RESOLVED;
    }
}
