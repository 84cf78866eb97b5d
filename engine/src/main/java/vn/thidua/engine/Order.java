package vn.thidua.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Type;

/** Who comes before whom: keys that are compared one after the other, each only between those equal in all before it. */
final class Order {

    private final List<Key> keys;

    Order(Computation computation, List<OrderKey> order, Iterable<SubjectKind> kinds) {
        List<Key> made = new ArrayList<>();
        for (OrderKey key : order) {
            Map<SubjectKind, Cell> by = new EnumMap<>(SubjectKind.class);
            for (SubjectKind kind : kinds) {
                by.put(kind, computation.cells().make(key.by(), kind));
            }
            boolean truth = key.by().type() == Type.TRUTH;
            made.add(new Key(by, key.highestFirst() || truth, truth, key.onlyBetweenEquals()));
        }
        this.keys = List.copyOf(made);
    }

    /** One of the keys. */
    record Key(Map<SubjectKind, Cell> by, boolean highestFirst, boolean truth, boolean optional) {
        /** The smaller, the further ahead. */
        Range place(Candidate candidate) {
            long known = of(candidate);
            Range range = known == Fixed.UNKNOWN ? open(candidate) : Range.of(known);
            return highestFirst ? new Range(-range.most(), -range.least()) : range;
        }

        private Range open(Candidate candidate) {
            Cell cell = by.get(candidate.kind());
            return cell == null
                    ? Range.NUMBERS
                    : truth ? new Range(Fixed.FALSE, Fixed.TRUE) : NumberCells.numbers(cell, candidate.row());
        }

        long of(Candidate candidate) {
            Cell cell = by.get(candidate.kind());
            return cell == null ? Fixed.UNKNOWN : cell.at(candidate.row());
        }
    }

    /** Whether everything is known that the order needs of a candidate. */
    boolean ready(Candidate candidate) {
        return keys.stream().allMatch(key -> key.optional() || key.of(candidate) != Fixed.UNKNOWN);
    }

    /** Whether one is ahead of another for certain. */
    Truth ahead(Candidate one, Candidate other) {
        for (Key key : keys) {
            Range a = key.place(one);
            Range b = key.place(other);
            if (a.most() < b.least() || a.least() > b.most()) {
                return a.most() < b.least() ? Truth.YES : Truth.NO;
            }
            if (!a.equals(b) || a.settled() == Fixed.UNKNOWN) {
                return Truth.UNKNOWN;
            }
        }
        return Truth.NO;
    }

    List<Key> keys() {
        return keys;
    }
}
