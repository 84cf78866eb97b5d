package vn.thidua.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Plan;

/**
 * Everything that is known on one day.
 *
 * @param asOf the day on which the question is asked
 * @param campaign one row
 * @param settled acts of the council that settle ties
 */
public record World(
        Plan plan, LocalDate asOf, Subjects campaign, Subjects units, Subjects people, List<Settlement> settled) {

    /**
     * An act that names, for one tie, as many of the tied as there are places.
     *
     * @param award the award, or {@code classification/level}
     * @param of whose quota it is, where the quota is per something
     */
    public record Settlement(String award, Optional<String> of, List<String> chosen) {}

    /** The same world with other acts. */
    public World with(List<Settlement> acts) {
        return new World(plan, asOf, campaign, units, people, List.copyOf(acts));
    }
}
