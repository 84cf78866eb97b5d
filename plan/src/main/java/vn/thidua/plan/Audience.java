package vn.thidua.plan;

import java.util.Optional;
import vn.thidua.plan.expression.Expression;

/**
 * Who may take part (đối tượng thi đua).
 *
 * @param units which collectives, in words
 * @param people which individuals, in words
 * @param peopleWhen the condition of a person, where facts decide it
 * @param joining {@code registration} (who did not register takes no part), {@code voluntary} or {@code everybody}
 */
public record Audience(String units, String people, Optional<Expression> peopleWhen, String joining, Clause clause) {

    /** Whether only who registers takes part. */
    public boolean isByRegistration() {
        return joining.equals("registration");
    }
}
