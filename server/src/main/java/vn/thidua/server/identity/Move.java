package vn.thidua.server.identity;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Worded;

/**
 * A step from one state of a thing to another, and who may take it; a constant of an enumeration. What is no move cannot
 * happen; the docs print the tables of moves.
 *
 * @param <S> the states
 */
public interface Move<S extends Enum<S>> {

    /**
     * What a move is.
     *
     * @param from the state in which it can be taken
     * @param to the state to which it leads
     * @param action what one must be allowed
     * @param needsReason whether it needs a reason
     */
    record Way<S extends Enum<S>>(S from, S to, Action action, boolean needsReason) {}

    /** What it is. */
    Way<S> way();

    /** The state in which it can be taken. */
    default S from() {
        return way().from();
    }

    /** The state to which it leads. */
    default S to() {
        return way().to();
    }

    /** What one must be allowed. */
    default Action action() {
        return way().action();
    }

    /** Whether it needs a reason. */
    default boolean needsReason() {
        return way().needsReason();
    }

    /** The word by which tables and messages name it. */
    default String word() {
        return Worded.word((Enum<?>) this);
    }

    /** The moves of an enumeration that are possible from a state. */
    static <S extends Enum<S>, M extends Move<S>> List<M> from(S state, M[] all) {
        return Arrays.stream(all).filter(move -> move.from() == state).toList();
    }

    /** Refuses whoever may not take it, and a step without the reason that it needs. */
    default void require(Actor actor, String authority, long campaign, String note) {
        actor.require(action(), authority, campaign);
        if (needsReason() && note.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
    }
}
