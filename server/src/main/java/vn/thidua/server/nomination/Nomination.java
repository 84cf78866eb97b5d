package vn.thidua.server.nomination;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;

/**
 * Somebody put forward for an award (đề nghị khen thưởng).
 *
 * @param code of the candidate
 * @param unit code of the unit that nominates
 * @param despite why it is put forward though something is not known yet; empty where nothing is open
 * @param submittedOn first day on which it was handed in
 * @param receipt running number within the campaign
 */
public record Nomination(
        long id,
        String award,
        SubjectKind kind,
        String code,
        String unit,
        NominationState state,
        String despite,
        Optional<LocalDate> submittedOn,
        Optional<Integer> receipt,
        int version) {

    /** Who is put forward for what. */
    public NominatedFor whom() {
        return new NominatedFor(award, kind, code);
    }
}
