package vn.thidua.server.posting;

import java.util.Optional;

/** Since when a list stands on the public pages; told by whoever publishes. */
public interface PublicDays {

    /** The last span of days on which a list is or was public; empty where it never was, or where its day was never named. */
    Optional<PublicSpan> of(PostedList list);
}
