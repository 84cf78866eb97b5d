package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.nomination.NominatedFor;

/**
 * One award within a decision.
 *
 * @param form words of the award, as the plan labels it
 * @param formWord the plan's word for the form, for example {@code giay-khen}
 * @param unit name of a person's unit; empty for units
 * @param post of a person in that unit on the day of the draft; empty where none is known
 * @param classes in which classes they were when it was decided, in one text; empty where the plan has none
 * @param factor multiple of the base salary; empty where the law as data knows none
 * @param amount in đồng
 */
public record DecisionItem(
        long id,
        String award,
        String form,
        String formWord,
        SubjectKind kind,
        String code,
        String name,
        String unit,
        String post,
        String achievement,
        String classes,
        Optional<BigDecimal> factor,
        Optional<BigDecimal> amount) {

    /** The same with its money. */
    DecisionItem paid(Optional<BigDecimal> factor, Optional<BigDecimal> amount) {
        return new DecisionItem(
                id, award, form, formWord, kind, code, name, unit, post, achievement, classes, factor, amount);
    }

    /** Post and unit of a person, as papers name them. */
    public String standing() {
        return PostAndUnit.of(post, unit);
    }

    /** Whom it is for, and for which award. */
    NominatedFor candidate() {
        return new NominatedFor(award, kind, code);
    }
}
