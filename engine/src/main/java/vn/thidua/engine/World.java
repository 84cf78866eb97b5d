package vn.thidua.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;

/**
 * Everything that is known on one day.
 *
 * @param asOf the day on which the question is asked
 * @param campaign one row
 * @param settled acts of the council that settle ties
 * @param notProposed who was proposed for other awards and can no longer be for this one; they are no candidates of it
 * @param proposed whose dossier came in for an award
 * @param refused to whom those who give the award refused it; their place in the order is nobody else's
 */
public record World(
        Plan plan,
        LocalDate asOf,
        Subjects campaign,
        Subjects units,
        Subjects people,
        List<Settlement> settled,
        Set<Proposal> notProposed,
        Set<Proposal> proposed,
        Set<Proposal> refused) {

    /** What is known where nobody asks for proposals. */
    public World(
            Plan plan, LocalDate asOf, Subjects campaign, Subjects units, Subjects people, List<Settlement> settled) {
        this(plan, asOf, campaign, units, people, settled, Set.of(), Set.of(), Set.of());
    }

    /**
     * Somebody who was, or was not, proposed for an award.
     *
     * @param award id of the award
     * @param id of the subject
     */
    public record Proposal(String award, SubjectKind kind, String id) {}

    /**
     * An act that names, for one tie, as many of the tied as there are places.
     *
     * @param award the award, or {@code classification/level}
     * @param of whose quota it is, where the quota is per something
     */
    public record Settlement(String award, Optional<String> of, List<String> chosen) {}

    /** The same world with other acts. */
    public World with(List<Settlement> acts) {
        return new World(plan, asOf, campaign, units, people, List.copyOf(acts), notProposed, proposed, refused);
    }

    /** The same world with other facts of units and people. */
    public World with(Subjects otherUnits, Subjects otherPeople) {
        return new World(plan, asOf, campaign, otherUnits, otherPeople, settled, notProposed, proposed, refused);
    }

    /** The same world with those whom nobody proposed for an award in time. */
    public World without(Set<Proposal> none) {
        return new World(plan, asOf, campaign, units, people, settled, Set.copyOf(none), proposed, refused);
    }

    /** The same world with those whose dossiers came in. */
    public World proposing(Set<Proposal> some) {
        return new World(plan, asOf, campaign, units, people, settled, notProposed, Set.copyOf(some), refused);
    }

    /** The same world with those to whom an award was refused: they are free for the awards below it. */
    public World refusing(Set<Proposal> some) {
        return new World(plan, asOf, campaign, units, people, settled, notProposed, proposed, Set.copyOf(some));
    }
}
