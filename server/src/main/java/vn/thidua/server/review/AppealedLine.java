package vn.thidua.server.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.server.scoring.Appeal;

/**
 * A line of the sheet that units contested.
 *
 * @param line id of the criterion
 * @param criterion number and title
 * @param appeals how many units contested it
 * @param upheld how many of them won
 */
record AppealedLine(String line, String criterion, long appeals, long upheld) {

    /** Those of a plan, in the order in which they were first contested. */
    static List<AppealedLine> of(Plan plan, List<Appeal> appeals) {
        Map<String, List<Appeal>> byLine =
                appeals.stream().collect(Collectors.groupingBy(Appeal::line, LinkedHashMap::new, Collectors.toList()));
        return byLine.entrySet().stream()
                .map(line -> new AppealedLine(
                        line.getKey(),
                        plan.criterion(line.getKey()).map(Criterion::heading).orElse(""),
                        line.getValue().size(),
                        line.getValue().stream().filter(Appeal::upheld).count()))
                .toList();
    }
}
