package vn.thidua.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.expression.Expression;

/**
 * By what the units or people of these blocks are ranked, each block for itself: 1, 2, 2, 4.
 *
 * @param blocks empty: all
 * @param keys what is compared, each only between those who are equal in all before it
 * @param among who has a place; the others have none and hold nobody back. Empty: everybody
 */
public record Ranking(SubjectKind of, Set<String> blocks, List<OrderKey> keys, Optional<Expression> among) {

    public Ranking {
        keys = List.copyOf(keys);
    }

    /** Every number and condition that it asks for. */
    public List<Expression> expressions() {
        List<Expression> all = new ArrayList<>();
        keys.forEach(key -> all.add(key.by()));
        among.ifPresent(all::add);
        return all;
    }
}
