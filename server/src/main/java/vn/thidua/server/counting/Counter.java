package vn.thidua.server.counting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;

/** A register that can be counted from scratch at any time. */
public interface Counter {

    /** What it counts. */
    Set<Register> counts();

    /**
     * Its counts for each unit or person about whom it knows anything.
     *
     * @param of units or people
     * @return counts by code; a code that is missing has nothing in this register
     */
    Map<String, BigDecimal> count(Campaign campaign, Register register, SubjectKind of);

    /** Path, within the campaign, of the cases behind the number of one subject. */
    String link(Register register, SubjectKind of, String code);
}
