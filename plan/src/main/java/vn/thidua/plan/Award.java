package vn.thidua.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.yaml.Mark;

/**
 * A form of commendation or a title that the campaign gives or proposes.
 *
 * @param form {@code giay-khen}, {@code bang-khen}, {@code co-thi-dua} …
 * @param level whose award it is: commune, district, city, province, ministry, state
 * @param commendation for what it is given
 * @param to who can receive it: units, people, or both out of one number
 * @param blocks blocks whose members can be candidates; empty: all
 * @param requires what a candidate must meet, by kind of candidate
 * @param quotas limits; empty: every eligible candidate is selected. The first that names a candidate's block counts
 * @param order who comes first; asked only where a quota limits
 * @param tieSettledBy who settles a tie
 * @param decidedBy the body that decides
 * @param proposedTo the higher level to which it is proposed
 * @param posting how long those proposed are public before it is decided on them; empty where the plan does not ask it
 * @param spreadOver the parts of the dossier asked for this award alone
 */
public record Award(
        String id,
        String label,
        String form,
        String level,
        Commendation commendation,
        Set<SubjectKind> to,
        Clause clause,
        Set<String> blocks,
        Map<SubjectKind, Requirement> requires,
        List<Quota> quotas,
        List<OrderKey> order,
        Optional<String> tieSettledBy,
        Optional<String> decidedBy,
        Optional<String> proposedTo,
        Optional<String> appraisedBy,
        Optional<String> council,
        Optional<PostingRule> posting,
        List<String> spreadOver,
        Mark mark) {

    /** The standards asked of candidates of that kind, each once; none where the award is not for them. */
    public List<Standard> standards(SubjectKind kind) {
        Requirement requirement = requires.get(kind);
        return requirement == null
                ? List.of()
                : requirement.standards().distinct().toList();
    }
}
