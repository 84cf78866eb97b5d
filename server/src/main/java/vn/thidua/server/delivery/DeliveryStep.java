package vn.thidua.server.delivery;

import static vn.thidua.server.delivery.DeliveryState.ACCEPTED;
import static vn.thidua.server.delivery.DeliveryState.RETURNED;
import static vn.thidua.server.delivery.DeliveryState.SENT;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of a paper that was handed in, and by whom. */
public enum DeliveryStep implements Move<DeliveryState> {
    /** It is what was owed. */
    ACCEPT(new Way<>(SENT, ACCEPTED, Action.CHECK_DELIVERY, false)),
    /** Something is wrong with it. */
    RETURN(new Way<>(SENT, RETURNED, Action.CHECK_DELIVERY, true)),
    /** It comes again. */
    SEND_AGAIN(new Way<>(RETURNED, SENT, Action.DELIVER, false)),
    /** It was accepted by mistake. */
    REOPEN(new Way<>(ACCEPTED, SENT, Action.CHECK_DELIVERY, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<DeliveryState> way;

    DeliveryStep(Way<DeliveryState> way) {
        this.way = way;
    }

    @Override
    public Way<DeliveryState> way() {
        return way;
    }

    static List<DeliveryStep> from(DeliveryState state) {
        return Move.from(state, values());
    }
}
