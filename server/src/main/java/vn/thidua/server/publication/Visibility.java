package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is seen: by the public on a day, or on the day of something prepared by those who look at it before.
 *
 * @param prepared what is looked at before it is public
 */
record Visibility(LocalDate day, Optional<PublicItem> prepared) {

    /** The public's. */
    static Visibility on(LocalDate day) {
        return new Visibility(day, Optional.empty());
    }

    /** The same as the public's on the day from which something prepared will be public. */
    static Visibility of(PublicItem prepared, LocalDate today) {
        return new Visibility(prepared.from().isAfter(today) ? prepared.from() : today, Optional.of(prepared));
    }

    boolean sees(PublicItem item) {
        // The campaign of what is prepared may be prepared itself.
        boolean ahead = prepared.filter(one ->
                        one.id() == item.id() || item.kind() == ItemKind.PLAN && one.campaign() == item.campaign())
                .isPresent();
        return ahead || item.isPublic(day);
    }
}
