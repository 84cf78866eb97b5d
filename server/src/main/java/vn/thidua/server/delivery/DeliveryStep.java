package vn.thidua.server.delivery;

import static vn.thidua.server.delivery.DeliveryState.ACCEPTED;
import static vn.thidua.server.delivery.DeliveryState.RETURNED;
import static vn.thidua.server.delivery.DeliveryState.SENT;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a paper that was handed in, and by whom. */
public enum DeliveryStep implements Transition<DeliveryState> {
    /** It is what was owed. */
    ACCEPT(new Step<>(SENT, ACCEPTED, Action.CHECK_DELIVERY, false)),
    /** Something is wrong with it. */
    RETURN(new Step<>(SENT, RETURNED, Action.CHECK_DELIVERY, true)),
    /** It comes again. */
    SEND_AGAIN(new Step<>(RETURNED, SENT, Action.DELIVER, false)),
    /** It was accepted by mistake. */
    REOPEN(new Step<>(ACCEPTED, SENT, Action.CHECK_DELIVERY, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<DeliveryState> step;

    DeliveryStep(Step<DeliveryState> step) {
        this.step = step;
    }

    @Override
    public Step<DeliveryState> step() {
        return step;
    }

    static List<DeliveryStep> from(DeliveryState state) {
        return Transition.from(state, values());
    }
}
