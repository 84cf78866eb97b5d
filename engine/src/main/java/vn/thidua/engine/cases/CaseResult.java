package vn.thidua.engine.cases;

import java.util.List;
import java.util.Optional;
import vn.thidua.engine.World;
import vn.thidua.plan.Fault;
import vn.thidua.plan.yaml.Mark;

/**
 * What came of reading a case.
 *
 * @param world empty where an error keeps the file from being used
 * @param settledAt where each act of settlement stands, in the order of the world's acts
 */
public record CaseResult(Optional<World> world, List<Mark> settledAt, List<Fault> faults) {}
