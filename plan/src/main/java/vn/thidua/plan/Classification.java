package vn.thidua.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.expression.Expression;

/**
 * Classes of units or people (xếp loại) beside or instead of a ranking.
 *
 * @param levels best first; the last one takes whoever is in no other
 * @param notRatedIf who is not rated at all (served too short, founded in the year)
 * @param lowestIf what puts into the lowest class whatever the points
 * @param caps what keeps a class from being above another
 * @param limits how many may be in a class
 * @param decided a text fact that holds the decision of people where the rules leave the class open
 */
public record Classification(
        String id,
        String label,
        Clause clause,
        SubjectKind of,
        Set<String> blocks,
        List<Level> levels,
        Optional<Expression> notRatedIf,
        Optional<Expression> lowestIf,
        List<Cap> caps,
        List<Limit> limits,
        Optional<NotAbove> notAbove,
        Optional<FactDeclaration> decided) {

    /**
     * One class.
     *
     * @param when what opens its door, usually points; empty for the last
     * @param and what must hold besides
     * @param openIfUnmet door open and condition failed: an open decision of people, not silently the next class
     */
    public record Level(
            String id, String label, Optional<Expression> when, Optional<Expression> and, boolean openIfUnmet) {}

    /** Whoever this holds for is at most in that class. */
    public record Cap(Expression when, String at) {}

    /**
     * A class limited to a share of a group; who is beyond it falls to the next class.
     *
     * @param share how many of the group
     * @param reached counts only those whom the rules put into this class or a better one, whatever limits make of them
     * @param alike a text fact: within a group only those of whom it says the same belong together
     * @param order who stays; empty where the plan gives none, so that people choose
     * @param raisedBy places added by an act of a named authority; never fewer than none
     * @param raisedFor about whom that is asked: the campaign, or the unit of the group
     * @param tieSettledBy the body that chooses among equal ones at the last place; empty where the plan does not say
     */
    public record Limit(
            String level,
            Quota.Share share,
            Optional<String> reached,
            Quota.Per per,
            Optional<String> alike,
            List<OrderKey> order,
            Optional<Expression> raisedBy,
            SubjectKind raisedFor,
            Optional<String> tieSettledBy,
            Clause clause) {}

    /** A head's class is not above the class of the unit. */
    public record NotAbove(Expression when, String classesOfUnit) {}

    /** Every condition and number that it asks for. */
    public List<Expression> expressions() {
        List<Expression> all = new ArrayList<>(ofMembers());
        limits.forEach(limit -> limit.raisedBy().ifPresent(all::add));
        return all;
    }

    /** What it asks of those who are classified themselves: all but what raises a limit, which is asked of the group. */
    public List<Expression> ofMembers() {
        List<Expression> all = new ArrayList<>();
        levels.forEach(level -> {
            level.when().ifPresent(all::add);
            level.and().ifPresent(all::add);
        });
        notRatedIf.ifPresent(all::add);
        lowestIf.ifPresent(all::add);
        caps.forEach(cap -> all.add(cap.when()));
        limits.forEach(limit -> {
            limit.order().forEach(key -> all.add(key.by()));
            limit.share().among().ifPresent(all::add);
        });
        notAbove.ifPresent(above -> all.add(above.when()));
        return all;
    }

    /** The limit of a class; empty where there is none. */
    public Optional<Limit> limit(String level) {
        return limits.stream().filter(one -> one.level().equals(level)).findFirst();
    }

    /** The label of a class; what was asked for where there is none of that id. */
    public String levelLabel(String level) {
        int at = indexOf(level);
        return at < 0 ? level : levels.get(at).label();
    }

    /** The name of a tie for the last places of a class, by which acts that settle it are known. */
    public String tie(String level) {
        return id + "/" + level;
    }

    /** The place of a class, 0 for the best; −1 where there is none of that id. */
    public int indexOf(String level) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(level)) {
                return i;
            }
        }
        return -1;
    }
}
