package vn.thidua.server.council;

import java.util.Optional;
import vn.thidua.plan.SubjectKind;

/**
 * Something on the agenda: one candidate for one award.
 *
 * @param place in the order of the ballot, from 0
 * @param count the votes; empty until they are counted
 */
public record Item(
        long id, int place, String award, SubjectKind kind, String code, String name, Optional<Count> count) {

    /**
     * Votes.
     *
     * @param entitled members who might vote on it: present (or voting in writing) and without an interest
     */
    public record Count(int yes, int no, int entitled) {}
}
