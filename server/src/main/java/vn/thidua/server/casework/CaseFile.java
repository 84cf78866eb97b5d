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
 * @param medium where a work came out; empty for all else
 * @param link its address; empty where it has none
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
        String medium,
        String link,
        CaseState state,
        Optional<LocalDate> resolved,
        int version) {

    /** A new one that is no work. */
    public static CaseFile of(Register kind, String unit, String person, String subject, String source, LocalDate day) {
        return new CaseFile(0, kind, unit, person, subject, source, day, "", "", CaseState.OPEN, Optional.empty(), 0);
    }

    /** A new work of press or propaganda. */
    public static CaseFile work(
            String unit, String person, String title, String author, LocalDate day, String medium, String link) {
        return new CaseFile(
                0, Register.WORKS, unit, person, title, author, day, medium, link, CaseState.OPEN, Optional.empty(), 0);
    }

    /** Whether its register counts it. */
    boolean counts() {
        return kind == Register.FINDINGS_OPEN
                ? state == CaseState.UPHELD
                : state == CaseState.UPHELD || state == CaseState.RESOLVED;
    }
}
