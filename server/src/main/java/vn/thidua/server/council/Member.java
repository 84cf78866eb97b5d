package vn.thidua.server.council;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who sits in a council (thành viên Hội đồng).
 *
 * @param account by which they vote
 * @param unit code of their own unit, in which they have an interest; empty for none
 * @param person code of themselves among those who can be awarded; empty for none
 * @param presides whether they preside
 */
public record Member(
        long id,
        String council,
        long account,
        String name,
        String post,
        Optional<String> unit,
        Optional<String> person,
        boolean presides,
        LocalDate from,
        Optional<LocalDate> to) {

    /** The same, who presides or does not. */
    Member presiding(boolean does) {
        return new Member(id, council, account, name, post, unit, person, does, from, to);
    }

    /** Whether they sit in it on a day. */
    public boolean sitsOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
