package vn.thidua.server.council;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is at a session.
 *
 * @param present ids of the members who are
 * @param notes why a member is not, or that they vote in writing, by id
 * @param presides id of who presides at this session; empty for the member who presides over the council
 */
public record Attendance(Set<Long> present, Map<Long, String> notes, Optional<Long> presides) {

    public Attendance {
        present = Set.copyOf(present);
        notes = Map.copyOf(notes);
    }

    /** Who is there, where the presiding member presides. */
    public Attendance(Set<Long> present, Map<Long, String> notes) {
        this(present, notes, Optional.empty());
    }
}
