package vn.thidua.server.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Register;
import vn.thidua.server.workflow.Transition;

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

    /** A new work of press or propaganda by somebody, whose unit it is entered for; its source is its genre or issue. */
    public static CaseFile work(String person, String title, String genre, LocalDate day, String medium, String link) {
        return new CaseFile(
                0, Register.WORKS, "", person, title, genre, day, medium, link, CaseState.OPEN, Optional.empty(), 0);
    }

    /** The same of a unit. */
    CaseFile of(String whose) {
        return new CaseFile(id, kind, whose, person, subject, source, day, medium, link, state, resolved, version);
    }

    /** Whether it is a work, which is appraised, and not a case, which is looked into. */
    public boolean isWork() {
        return kind == Register.WORKS;
    }

    /** With which words its states and steps are told. */
    public String words() {
        return isWork() ? "work" : "case";
    }

    /** What can be done next; there is nothing to put right in a work. */
    List<CaseStep> next() {
        return Transition.from(state, CaseStep.values()).stream()
                .filter(step -> !(isWork() && step == CaseStep.RESOLVE))
                .toList();
    }

    /** Whether its unit can still say something to it: it is looked into, or what was found true is not put right yet. */
    boolean isAnswerable() {
        return state == CaseState.OPEN || (state == CaseState.UPHELD && !isWork());
    }

    /** Whether its register counts it. */
    boolean counts() {
        return kind == Register.FINDINGS_OPEN
                ? state == CaseState.UPHELD
                : state == CaseState.UPHELD || state == CaseState.RESOLVED;
    }
}
