package vn.thidua.plan.reading;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Plan;

/**
 * What came of reading a plan.
 *
 * @param plan empty where an error keeps the file from being used
 * @param faults errors and warnings, in the order of the file
 */
public record PlanResult(Optional<Plan> plan, List<Fault> faults) {}
