package vn.thidua.server.handover;

import java.util.Optional;

/**
 * What a page says of it.
 *
 * @param may whether the viewer makes the thing ready for somebody else to hand in
 * @param done who made it ready; empty while nobody said so
 * @param headed whether somebody of the unit has the role to hand it in
 */
public record HandoverView(boolean may, Optional<Handover> done, boolean headed) {

    /** Nothing to say: the thing is handed in, or nobody has to. */
    public static HandoverView none() {
        return new HandoverView(false, Optional.empty(), true);
    }
}
