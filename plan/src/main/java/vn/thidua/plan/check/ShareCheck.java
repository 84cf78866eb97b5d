package vn.thidua.plan.check;

import vn.thidua.plan.Faults;
import vn.thidua.plan.Quota;
import vn.thidua.plan.yaml.Mark;

/** The least, the most and the numbers for small groups of a share must go together. */
final class ShareCheck {

    private final Faults faults;

    ShareCheck(Faults faults) {
        this.faults = faults;
    }

    void run(Mark mark, String id, Quota.Share share) {
        if (share.atLeast() < 0) {
            faults.error(mark, "share.at-least", id, share.atLeast());
        }
        share.atMost()
                .filter(most -> most < Math.max(0, share.atLeast()))
                .ifPresent(most -> faults.error(mark, "share.at-most", id, most, share.atLeast()));
        int before = 0;
        for (Quota.Size size : share.sizes()) {
            if (size.upTo() <= before) {
                faults.error(mark, "share.sizes", id, size.upTo(), before);
            }
            if (size.places() < 0 || size.places() > size.upTo()) {
                faults.error(mark, "share.size-places", id, size.places(), size.upTo());
            }
            before = size.upTo();
        }
    }
}
