package vn.thidua.server.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/** Who is put forward where a plan asks for no dossier: whoever the plan itself finds. */
public final class EligibleCandidates {

    private EligibleCandidates() {}

    /**
     * Those who are eligible for an award, with their names: all of them where the plan orders candidates by the council's own
     * votes, else those whom its order selects and those of a tie.
     */
    public static Map<NominatedFor, String> of(Outcome outcome, Plan plan, Award award) {
        Map<NominatedFor, String> eligible = new LinkedHashMap<>();
        for (SubjectKind kind : award.to().stream().sorted().toList()) {
            boolean ordersByVotes = award.council()
                    .map(plan.councils()::get)
                    .flatMap(rules -> rules.votes())
                    .flatMap(fact -> plan.fact(kind, fact))
                    .isPresent();
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                if (outcome.isCandidate(award, kind, row)
                        && outcome.eligible(award, kind, row) == Truth.YES
                        && (ordersByVotes || outcome.selected(award, kind, row) != Truth.NO)) {
                    eligible.put(
                            new NominatedFor(
                                    award.id(), kind, outcome.subjects(kind).id(row)),
                            outcome.subjects(kind).name(row));
                }
            }
        }
        return eligible;
    }

    /** Whether somebody misses a standard of the award for which they were put forward, whatever else becomes known. */
    public static boolean isLost(Outcome outcome, Plan plan, NominatedFor one) {
        Award award = plan.awards().get(one.award());
        int row = outcome.subjects(one.kind()).row(one.code());
        return award != null
                && row >= 0
                && outcome.isCandidate(award, one.kind(), row)
                && outcome.eligible(award, one.kind(), row) == Truth.NO;
    }
}
