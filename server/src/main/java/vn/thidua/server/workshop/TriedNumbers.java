package vn.thidua.server.workshop;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.campaign.PlanValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

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
        return new TriedNumbers(text, values, typed, new Maxima(values, typed, counted(plan)).followed());
    }

    /** The lines and groups whose maxima add up to that of what they stand in: no merits, no deductions, none of which one counts. */
    private static Set<String> counted(Plan plan) {
        Set<String> ids = new HashSet<>();
        plan.sheets().forEach(sheet -> counted(sheet.criteria(), Criterion.Part.NORMAL, true, ids));
        return ids;
    }

    private static void counted(List<Criterion> lines, Criterion.Part part, boolean sums, Set<String> ids) {
        for (Criterion line : lines) {
            if (sums && line.part() == part) {
                ids.add(line.id());
            }
            counted(line.children(), line.part(), line.combine() instanceof Criterion.Plain, ids);
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
