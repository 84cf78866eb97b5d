package vn.thidua.server.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One step that a sheet took.
 *
 * @param step word of the {@link SheetStep}
 * @param until for a return: until when the supplement may come
 * @param lines for a return: the lines returned
 */
public record SheetEvent(
        String step,
        String reason,
        Optional<LocalDate> until,
        List<String> lines,
        String who,
        String role,
        Instant at) {}
