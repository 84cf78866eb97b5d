package vn.thidua.server.counting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/** A register that plans name, and that counts what is in it. */
public interface RegisterCounter extends Counter {

    /** What it counts. */
    Set<Register> counts();

    /** Its counts by code. */
    Map<String, BigDecimal> count(Campaign campaign, Register register, SubjectKind of);

    @Override
    default boolean counts(Plan plan, FactDeclaration fact) {
        return fact.register().filter(counts()::contains).isPresent();
    }

    @Override
    default Map<String, String> count(Campaign campaign, FactDeclaration fact) {
        Map<String, String> values = new TreeMap<>();
        count(campaign, fact.register().orElseThrow(), fact.of())
                .forEach((code, count) ->
                        values.put(code, count.stripTrailingZeros().toPlainString()));
        return values;
    }
}
