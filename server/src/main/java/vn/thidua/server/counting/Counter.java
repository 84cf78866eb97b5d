package vn.thidua.server.counting;

import java.util.Map;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;

/** A register from which facts can be counted from scratch at any time. */
public interface Counter {

    /** Whether it counts a fact of a plan. */
    boolean counts(Plan plan, FactDeclaration fact);

    /**
     * The fact for each subject about whom the register knows anything; the campaign itself has the code of its plan.
     *
     * @return values as the ledger keeps them, by code; a code that is missing has nothing in this register
     */
    Map<String, String> count(Campaign campaign, FactDeclaration fact);

    /** Path, within the campaign, of the cases behind the value of one subject. */
    String link(FactDeclaration fact, String code);
}
