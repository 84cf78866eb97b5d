package vn.thidua.server.council;

import java.util.Map;
import java.util.Set;

/**
 * Who is at a session.
 *
 * @param present ids of the members who are
 * @param notes why a member is not, or that they vote in writing, by id
 */
public record Attendance(Set<Long> present, Map<Long, String> notes) {

    public Attendance {
        present = Set.copyOf(present);
        notes = Map.copyOf(notes);
    }
}
