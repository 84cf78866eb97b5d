package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.SubjectKind;

/** Places candidates in an order and cuts off behind the last place. Equal candidates are treated equally. */
final class CutOff {

    /** What came of it for one candidate. */
    interface Verdict {
        /** Says whether the candidate is above the cut-off; unknown in a tie. */
        void say(Candidate candidate, Truth above);
    }

    private final Order order;
    private final List<Order.Key> keys;
    private final TieSettlements settlements;
    private final Function<Candidate, String> ids;
    private final Verdict verdict;

    CutOff(Computation computation, List<OrderKey> order, Iterable<SubjectKind> kinds, Verdict verdict) {
        this.order = new Order(computation, order, kinds);
        this.keys = this.order.keys();
        this.settlements = computation.settlements();
        this.ids = candidate -> computation.subjects(candidate.kind()).id(candidate.row());
        this.verdict = verdict;
    }

    /** Whether everything is known that the order needs of a candidate. */
    boolean ready(Candidate candidate) {
        return order.ready(candidate);
    }

    /** Whether one is ahead of another for certain. */
    Truth ahead(Candidate one, Candidate other) {
        return order.ahead(one, other);
    }

    /** The place in the order of the key by which one is ahead of the other, for certain or not; −1 where none is. */
    int deciding(Candidate one, Candidate other) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).place(one).equals(keys.get(i).place(other))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether neither is ahead of the other for certain. */
    boolean equal(Candidate one, Candidate other) {
        return ahead(one, other) == Truth.NO && ahead(other, one) == Truth.NO;
    }

    /** Cuts while the number of places is not known: above is who is above with the fewest, below who is below with the most. */
    void between(List<Candidate> candidates, int fewest, int most) {
        for (Candidate candidate : candidates) {
            int surely = 0;
            int possibly = 0;
            for (Candidate other : candidates) {
                if (!other.equals(candidate)) {
                    surely += ahead(other, candidate) == Truth.YES ? 1 : 0;
                    possibly += ahead(candidate, other) == Truth.YES ? 0 : 1;
                }
            }
            verdict.say(candidate, possibly < fewest ? Truth.YES : surely >= most ? Truth.NO : Truth.UNKNOWN);
        }
    }

    /**
     * Cuts.
     *
     * @return the tie that is left open, if there is one
     */
    Optional<Tie> cut(List<Candidate> candidates, int places, String award, Optional<String> of) {
        return cut(candidates, 0, places, award, of);
    }

    private Optional<Tie> cut(List<Candidate> equal, int key, int places, String award, Optional<String> of) {
        if (equal.size() <= places || places == 0) {
            equal.forEach(candidate -> verdict.say(candidate, places == 0 ? Truth.NO : Truth.YES));
            return Optional.empty();
        }
        if (key == keys.size() || equal.stream().anyMatch(one -> keys.get(key).of(one) == Fixed.UNKNOWN)) {
            return tie(equal, places, award, of);
        }
        Order.Key by = keys.get(key);
        List<Candidate> sorted = new ArrayList<>(equal);
        Comparator<Candidate> ascending = Comparator.comparingLong(by::of);
        sorted.sort(by.highestFirst() ? ascending.reversed() : ascending);
        Optional<Tie> tie = Optional.empty();
        int left = places;
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && by.of(sorted.get(to)) == by.of(sorted.get(from))) {
                to++;
            }
            List<Candidate> run = sorted.subList(from, to);
            Optional<Tie> open = cut(run, key + 1, left, award, of);
            tie = tie.isPresent() ? tie : open;
            left = Math.max(0, left - run.size());
            from = to;
        }
        return tie;
    }

    private Optional<Tie> tie(List<Candidate> equal, int places, String award, Optional<String> of) {
        Tie tie = new Tie(award, places, equal.stream().map(ids).sorted().toList(), of);
        Optional<List<String>> chosen = settlements.settle(tie);
        for (Candidate candidate : equal) {
            verdict.say(
                    candidate,
                    chosen.map(ids -> ids.contains(this.ids.apply(candidate)) ? Truth.YES : Truth.NO)
                            .orElse(Truth.UNKNOWN));
        }
        return chosen.isPresent() ? Optional.empty() : Optional.of(tie);
    }
}
