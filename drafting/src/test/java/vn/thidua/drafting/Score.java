package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of what papers say was proposed as it is. */
final class Score {

    private final Map<String, int[]> rates = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    void count(String what, boolean right, String detail) {
        int[] rate = rates.computeIfAbsent(what, one -> new int[2]);
        rate[1]++;
        if (right) {
            rate[0]++;
        } else {
            wrong.add(what + ": " + detail);
        }
    }

    double share(String what) {
        int[] rate = rates.getOrDefault(what, new int[] {1, 1});
        return 100.0 * rate[0] / rate[1];
    }

    List<String> wrong() {
        return wrong;
    }

    /** The measured figures, a line each. */
    String table() {
        StringBuilder table = new StringBuilder();
        rates.forEach((what, rate) -> table.append("| ")
                .append(what)
                .append(" | ")
                .append(rate[0])
                .append(" of ")
                .append(rate[1])
                .append(" |\n"));
        return table.toString();
    }
}
