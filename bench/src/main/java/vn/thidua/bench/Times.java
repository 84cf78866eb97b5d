package vn.thidua.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long things took, in milliseconds; several threads may add. */
final class Times {

    private final List<Long> millis = Collections.synchronizedList(new ArrayList<>());

    /** Adds what began at a moment of {@link System#nanoTime} and ends now. */
    void since(long began) {
        millis.add((System.nanoTime() - began) / 1_000_000);
    }

    int count() {
        return millis.size();
    }

    /** The time that so many of a hundred did not exceed; 0 where there are none. */
    long at(int percent) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
