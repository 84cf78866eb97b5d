package vn.thidua.server.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person with every post, newest first.
 *
 * @param code what the authority calls the person by in its lists
 */
public record Career(String code, String name, List<Posting> postings) {

    /**
     * A post in a unit.
     *
     * @param unit code of the unit
     * @param unitName its name
     * @param to last day; empty while it lasts
     */
    public record Posting(String unit, String unitName, String post, LocalDate from, Optional<LocalDate> to) {}

    /** The newest post. */
    public Posting newest() {
        return postings.getFirst();
    }
}
