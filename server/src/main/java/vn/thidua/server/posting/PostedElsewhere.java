package vn.thidua.server.posting;

import java.time.LocalDate;

/**
 * Where a list hangs besides the public pages.
 *
 * @param place for example the notice board of the office, or the authority's portal
 * @param from the first day on which it hung there
 */
public record PostedElsewhere(String place, LocalDate from) {

    public PostedElsewhere {
        place = place.strip();
    }
}
