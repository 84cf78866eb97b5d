package vn.thidua.server.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.campaign.PlanValues;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;

/**
 * Numbers of a plan that are tried before they are written into it.
 *
 * @param before the plan as it is written
 * @param values every value of it that a form can change
 * @param typed by the place of the value
 * @param tried the same with the maxima that follow from them
 */
public record TriedNumbers(
        PlanText before, List<PlanValues.Value> values, Map<Integer, String> typed, Map<Integer, String> tried) {

    private static final Set<PlanValues.Group> GROUPS = Set.of(
            PlanValues.Group.WEIGHTS,
            PlanValues.Group.THRESHOLDS,
            PlanValues.Group.QUOTAS,
            PlanValues.Group.PARAMETERS);
    private static final String FIELD = "v.";

    public TriedNumbers {
        values = List.copyOf(values);
        typed = Map.copyOf(typed);
        tried = Map.copyOf(tried);
    }

    /** What was sent for the values of a plan; the others are as they stand. */
    static TriedNumbers of(Plan plan, PlanText text, Map<String, String> sent, Texts texts) {
        List<PlanValues.Value> values = PlanValues.of(plan, text, texts);
        Map<Integer, String> typed = new TreeMap<>();
        for (int at = 0; at < values.size(); at++) {
            String one = sent.get(FIELD + at);
            if (one != null && isTried(values.get(at))) {
                typed.put(at, one.strip());
            }
        }
        return new TriedNumbers(text, values, typed, followed(values, typed));
    }

    /** What adds up to the maximum of a group or sheet that was left as it stands takes that along. */
    private static Map<Integer, String> followed(List<PlanValues.Value> values, Map<Integer, String> typed) {
        Map<Integer, String> all = new TreeMap<>(typed);
        for (int at = 0; at < values.size(); at++) {
            PlanValues.Value value = values.get(at);
            if (value.group() == PlanValues.Group.WEIGHTS && stands(values, typed, at)) {
                BigDecimal more = below(values, typed, value.path());
                if (more.signum() != 0) {
                    all.put(
                            at,
                            Numbers.plain(number(value.shown()).orElseThrow().add(more)));
                }
            }
        }
        return all;
    }

    private static boolean stands(List<PlanValues.Value> values, Map<Integer, String> typed, int at) {
        return typed.getOrDefault(at, values.get(at).shown())
                .equals(values.get(at).shown());
    }

    /** By how much the maxima right below one are tried otherwise. */
    private static BigDecimal below(List<PlanValues.Value> values, Map<Integer, String> typed, List<String> path) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> inside = path.subList(0, path.size() - 1);
        for (int at = 0; at < values.size(); at++) {
            List<String> one = values.get(at).path();
            boolean child = values.get(at).group() == PlanValues.Group.WEIGHTS
                    && one.size() == path.size() + 2
                    && one.subList(0, inside.size()).equals(inside);
            if (child) {
                Optional<BigDecimal> was = number(values.get(at).shown());
                Optional<BigDecimal> now = stands(values, typed, at)
                        ? was.map(shown -> shown.add(below(values, typed, one)))
                        : number(typed.getOrDefault(at, ""));
                sum = sum.add(now.flatMap(tried -> was.map(tried::subtract)).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> number(String shown) {
        try {
            return ReadValues.number(shown, Quantity.of("value"));
        } catch (Refusal refusal) {
            // It is refused by its label where the plan is written.
            return Optional.empty();
        }
    }

    private static boolean isTried(PlanValues.Value value) {
        return GROUPS.contains(value.group()) && value.kind() == PlanValues.Kind.NUMBER;
    }

    /** The groups in which there is something to try, in the order of the plan's form. */
    public List<PlanValues.Group> groups() {
        return values.stream()
                .filter(TriedNumbers::isTried)
                .map(PlanValues.Value::group)
                .distinct()
                .sorted()
                .toList();
    }

    /** A number with its place among all values. */
    public record Number(int place, PlanValues.Value value, String typed) {

        /** Whether another number is tried than the plan has. */
        public boolean isOther() {
            return !typed.equals(value.shown());
        }
    }

    /** The numbers of a group. */
    public List<Number> of(PlanValues.Group group) {
        return numbers(typed).stream()
                .filter(one -> one.value().group() == group)
                .toList();
    }

    /** Those that are tried otherwise than the plan has them. */
    public List<Number> others() {
        return numbers(tried).stream().filter(Number::isOther).toList();
    }

    private List<Number> numbers(Map<Integer, String> by) {
        return IntStream.range(0, values.size())
                .filter(at -> isTried(values.get(at)))
                .mapToObj(at -> new Number(
                        at, values.get(at), by.getOrDefault(at, values.get(at).shown())))
                .toList();
    }

    /**
     * The plan with the numbers that are tried.
     *
     * @throws Refusal where one is no number, by its label
     */
    PlanText after() {
        return PlanValues.with(before, PlanValues.changes(values, tried));
    }
}
