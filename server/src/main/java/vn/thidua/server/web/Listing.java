package vn.thidua.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.thidua.server.kernel.PageOfRows;

/**
 * One page of a list that can be narrowed to the rows of one kind.
 *
 * @param counts how many rows there are of each kind, by its word
 * @param only the kind that is shown; empty for all
 */
public record Listing<T>(PageOfRows<T> rows, Map<String, Long> counts, String only) {

    /** The page of that number, of the rows whose word is the one that is asked for. */
    public static <T> Listing<T> of(List<T> all, Function<T, String> word, String only, int page) {
        Map<String, Long> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(word.apply(one), 1L, Long::sum));
        return new Listing<>(
                PageOfRows.of(
                        all.stream()
                                .filter(one -> only.isEmpty() || word.apply(one).equals(only))
                                .toList(),
                        page),
                counts,
                only);
    }

    /** The rows of the page. */
    public List<T> shown() {
        return rows.shown();
    }

    /** Whether the page has no rows. */
    public boolean isEmpty() {
        return rows.shown().isEmpty();
    }
}
