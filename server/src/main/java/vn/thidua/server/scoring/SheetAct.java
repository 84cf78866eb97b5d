package vn.thidua.server.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step that somebody takes on a sheet as they saw it.
 *
 * @param until for steps that need a day: until when the unit may act
 * @param lines for a return: ids of the lines that go back
 * @param seen the version of the sheet that was on the screen
 */
public record SheetAct(SheetStep step, String reason, Optional<LocalDate> until, List<String> lines, int seen) {

    public SheetAct {
        lines = List.copyOf(lines);
    }

    /** A step that needs neither a day nor lines. */
    public static SheetAct of(SheetStep step, String reason, int seen) {
        return new SheetAct(step, reason, Optional.empty(), List.of(), seen);
    }
}
