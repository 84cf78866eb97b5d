package vn.thidua.server.workflow;

import java.util.Arrays;
import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;

/**
 * A step from one state of a thing to another, and who may take it; a constant of an enumeration. What is no transition
 * cannot happen; the docs print the tables of transitions.
 *
 * @param <S> the states
 */
public interface Transition<S extends Enum<S>> {

    /**
     * What a transition is.
     *
     * @param from the state in which it can be taken
     * @param to the state to which it leads
     * @param action what one must be allowed
     * @param needsReason whether it needs a reason
     */
    record Step<S extends Enum<S>>(S from, S to, Action action, boolean needsReason) {}

    /** What it is. */
    Step<S> step();

    /** The state in which it can be taken. */
    default S from() {
        return step().from();
    }

    /** The state to which it leads. */
    default S to() {
        return step().to();
    }

    /** What one must be allowed. */
    default Action action() {
        return step().action();
    }

    /** Whether it needs a reason. */
    default boolean needsReason() {
        return step().needsReason();
    }

    /** The word by which tables and messages name it. */
    default String word() {
        return EnumWords.word((Enum<?>) this);
    }

    /** The transitions of an enumeration that are possible from a state. */
    static <S extends Enum<S>, T extends Transition<S>> List<T> from(S state, T[] all) {
        return Arrays.stream(all).filter(one -> one.from() == state).toList();
    }

    /** Refuses whoever may not take it, and a step without the reason that it needs. */
    default void require(Actor actor, String authority, long campaign, String note) {
        actor.require(action(), authority, campaign);
        if (needsReason() && note.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
    }
}
