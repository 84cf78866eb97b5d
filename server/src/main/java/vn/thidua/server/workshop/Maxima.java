package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.server.campaign.PlanValues;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;

/**
 * Maxima of a sheet of which some are tried otherwise.
 *
 * @param values every value of the plan
 * @param typed by the place of the value
 * @param counted ids of the lines and groups whose maxima add up to that of what they stand in
 */
record Maxima(List<PlanValues.Value> values, Map<Integer, String> typed, Set<String> counted) {

    private static final Quantity POINTS = Quantity.of("value-group.weights");

    /** What was typed, and what adds up: a group or sheet that was left as it stands takes along what is tried below it. */
    Map<Integer, String> followed() {
        Map<Integer, String> all = new TreeMap<>(typed);
        for (int at = 0; at < values.size(); at++) {
            if (isWeight(at) && stands(at)) {
                BigDecimal more = below(values.get(at).path());
                Optional<BigDecimal> max = number(values.get(at).shown());
                if (more.signum() != 0 && max.isPresent()) {
                    all.put(at, Numbers.plain(max.get().add(more)));
                }
            }
        }
        return all;
    }

    private boolean isWeight(int at) {
        return values.get(at).group() == PlanValues.Group.WEIGHTS;
    }

    private boolean stands(int at) {
        String shown = values.get(at).shown();
        return typed.getOrDefault(at, shown).equals(shown);
    }

    /** By how much the maxima right below one are tried otherwise. */
    private BigDecimal below(List<String> path) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> inside = path.subList(0, path.size() - 1);
        for (int at = 0; at < values.size(); at++) {
            List<String> one = values.get(at).path();
            boolean child = isWeight(at)
                    && one.size() == path.size() + 2
                    && one.subList(0, inside.size()).equals(inside)
                    && counted.contains(one.get(one.size() - 2));
            if (child) {
                sum = sum.add(stands(at) ? below(one) : difference(at));
            }
        }
        return sum;
    }

    private BigDecimal difference(int at) {
        String shown = values.get(at).shown();
        return number(typed.getOrDefault(at, shown))
                .flatMap(now -> number(shown).map(now::subtract))
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> number(String shown) {
        try {
            return ReadValues.number(shown, POINTS);
        } catch (Refusal refusal) {
            // It is refused by its label where the plan is written.
            return Optional.empty();
        }
    }
}
