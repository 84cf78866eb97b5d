package vn.thidua.engine;

import java.util.HashMap;
import java.util.Map;

/** A number for every word, so that words of different facts, ids and blocks can be compared. */
final class WordIndex {

    private final Map<String, Long> numbers = new HashMap<>();

    long of(String word) {
        return numbers.computeIfAbsent(word, ignored -> (long) numbers.size());
    }
}
