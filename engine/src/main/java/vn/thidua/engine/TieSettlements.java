package vn.thidua.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.engine.World.Settlement;

/** The council's acts that settle ties, each for one tie. */
final class TieSettlements {

    private final List<Settlement> acts;
    private final Set<Integer> used = new HashSet<>();

    TieSettlements(List<Settlement> acts) {
        this.acts = acts;
    }

    /** Who was chosen in this tie, if an act fits it. */
    Optional<List<String>> settle(Tie tie) {
        for (int i = 0; i < acts.size(); i++) {
            if (!used.contains(i) && fits(acts.get(i), tie)) {
                used.add(i);
                return Optional.of(acts.get(i).chosen());
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Settlement act, Tie tie) {
        return act.award().equals(tie.award())
                && act.of().equals(tie.of())
                && act.chosen().size() == tie.places()
                && new LinkedHashSet<>(act.chosen()).size() == tie.places()
                && tie.among().containsAll(act.chosen());
    }

    /** Places, in the list of acts, of those that fit no tie. */
    List<Integer> unused() {
        return java.util.stream.IntStream.range(0, acts.size())
                .filter(i -> !used.contains(i))
                .boxed()
                .toList();
    }
}
