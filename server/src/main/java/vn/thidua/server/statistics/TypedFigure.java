package vn.thidua.server.statistics;

import java.time.Instant;
import java.util.Optional;

/**
 * A number that somebody typed into a form.
 *
 * @param value empty where it is not known
 * @param version grows with everything that was typed in that place; 0 where nothing was
 * @param at when; empty where nothing was typed
 */
public record TypedFigure(Optional<Integer> value, int version, String who, Optional<Instant> at) {

    static final TypedFigure NONE = new TypedFigure(Optional.empty(), 0, "", Optional.empty());
}
