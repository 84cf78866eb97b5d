package vn.thidua.server.identity;

import vn.thidua.server.web.Refusal;

/**
 * A step from one state of a thing to another, and who may take it. What is no move cannot happen; the docs print the
 * tables of moves.
 *
 * @param <S> the states
 */
public interface Move<S extends Enum<S>> {

    /** The state in which it can be taken. */
    S from();

    /** The state to which it leads. */
    S to();

    /** What one must be allowed. */
    Action action();

    /** Whether it needs a reason. */
    boolean needsReason();

    /** The word by which tables and messages name it. */
    String word();

    /**
     * Refuses whoever may not take it, and a step without the reason that it needs.
     *
     * @param campaign in which campaign; 0 where it is in none
     */
    default void require(Actor actor, String authority, long campaign, String note) {
        if (campaign == 0) {
            actor.require(action());
        } else {
            actor.require(action(), authority, campaign);
        }
        if (needsReason() && note.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
    }

    /** Refuses a step that is not possible in a state: somebody else was first. */
    default void requireFrom(S state) {
        if (state != from()) {
            throw Refusal.conflict("moved");
        }
    }
}
