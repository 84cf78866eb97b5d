package vn.thidua.server.award;

import java.util.Map;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/** What councils said of the candidates of an award. The module of councils says it: it lies above this one. */
public interface CouncilVerdicts {

    /**
     * One verdict.
     *
     * @param carried whether enough voted for it
     * @param entitled how many could vote on it: fewer where a member has an interest
     */
    record Verdict(boolean carried, int entitled) {}

    /** By the code of the candidate; those on whom no vote was counted are not among them. */
    Map<String, Verdict> of(Campaign campaign, String award, SubjectKind kind);

    /** The word for what becomes of a candidate: nobody whom the council refused is proposed, whatever the plan would select. */
    static String selected(String selected, Map<String, Verdict> verdicts, String code) {
        Verdict verdict = verdicts.get(code);
        return verdict == null || verdict.carried() ? selected : "refused";
    }
}
