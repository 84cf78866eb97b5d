package vn.thidua.server.intake;

import java.util.List;

/**
 * What became of values.
 *
 * @param recorded how many say something new
 * @param same how many stood there already
 * @param older how many speak of an earlier day than what stands; they are left
 * @param typed units and facts where people typed another value, which stays until somebody decides
 */
public record IntakeResult(int recorded, int same, int older, List<String> typed) {

    public IntakeResult {
        typed = List.copyOf(typed);
    }
}
