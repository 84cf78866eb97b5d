package vn.thidua.server.web;

import vn.thidua.server.workflow.TakenStep;
import vn.thidua.server.workflow.Transition;

/**
 * The form of a step on a thing; which step stands in the address.
 *
 * @param note why; empty where nothing was typed
 * @param version of the thing that was on the screen
 */
public record StepForm(String note, int version) {

    /** What is asked of the service. */
    public <T extends Transition<?>> TakenStep<T> taken(T step) {
        return new TakenStep<>(step, note, version);
    }
}
