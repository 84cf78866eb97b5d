package vn.thidua.server.statistics;

import java.util.List;

/**
 * A form as it was locked.
 *
 * @param filled its numbers
 * @param cases all that was counted; none where people typed the numbers
 */
public record FormCopy(FilledForm filled, List<StatisticalCase> cases) {

    public FormCopy {
        cases = List.copyOf(cases);
    }
}
