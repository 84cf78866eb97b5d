package vn.thidua.server.workflow;

import vn.thidua.server.identity.Actor;

/**
 * A step that somebody takes on a thing as they saw it.
 *
 * @param step which one
 * @param note why, or what they have to say to it; may be empty where the step needs no reason
 * @param seen the version of the thing that was on the screen
 * @param <T> the steps of the thing
 */
public record TakenStep<T extends Transition<?>>(T step, String note, int seen) {

    /**
     * Nothing, where they may take it.
     *
     * @throws vn.thidua.server.kernel.Refusal where they may not, or where a reason is needed and missing
     */
    public void require(Actor actor, String authority, long campaign) {
        step.require(actor, authority, campaign, note);
    }

    /** The word of the step, by which tables and messages name it. */
    public String word() {
        return step.word();
    }
}
