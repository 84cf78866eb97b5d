package vn.thidua.server.workshop;

import java.time.Instant;
import java.util.Optional;

/**
 * A text that a draft has, or had.
 *
 * @param number that of the draft's record when it was written
 * @param before the version that undoing it goes back to; empty for the first
 * @param undone the version that was undone to come to it; empty where nothing was
 */
public record DraftVersion(
        int number, KeptText text, Optional<Integer> before, Optional<Integer> undone, String who, Instant at) {

    /** A text in the list of all, without what it says. */
    public record Listed(int number, String who, Instant at) {}
}
