package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.SubjectKind;

/** The facts that the taken parts of a draft ask for, each with a name that formulas can use. */
final class FactNames {

    private static final int WORDS = 5;

    private final Map<SubjectKind, Map<String, String>> lines = new LinkedHashMap<>();
    private final Map<SubjectKind, Map<String, String>> shown = new LinkedHashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private boolean counting = true;

    /** What follows is only shown, not taken: its facts are named, and declared once somebody takes it. */
    void showing(boolean only) {
        counting = !only;
    }

    /** The name of what a rule asks for. */
    String of(SubjectKind of, RuleDraft.Asked asked, String clause, String by) {
        List<String> more = new ArrayList<>();
        asked.measure().ifPresent(measure -> more.add("measure: " + YamlValues.text(measure)));
        return name(of, asked.label(), type(asked.type()), clause, by, more);
    }

    /**
     * The name of a fact.
     *
     * @param more other words of the declaration
     */
    String name(SubjectKind of, String label, String type, String clause, String by, List<String> more) {
        String base = Plain.name(label.replaceFirst("^[^:]{2,12}:\\s*", ""), WORDS);
        String kind = of.name() + base;
        if (!counting) {
            shown.computeIfAbsent(of, one -> new LinkedHashMap<>())
                    .putIfAbsent(base, declaration(label, type, clause, by, more));
            return base;
        }
        int times = used.merge(kind, 1, Integer::sum);
        String name = times == 1 ? base : base + times;
        lines.computeIfAbsent(of, one -> new LinkedHashMap<>()).put(name, declaration(label, type, clause, by, more));
        return name;
    }

    private static String declaration(String label, String type, String clause, String by, List<String> more) {
        String extra = more.isEmpty() ? "" : ", " + String.join(", ", more);
        return "{type: " + type + ", label: " + YamlValues.text(label) + extra + ", clause: " + YamlValues.text(clause)
                + ", by: [" + by + "]}";
    }

    private static String type(RuleDraft.AskedType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What would be declared with the parts that are only shown, where nothing of that name is declared. */
    Map<SubjectKind, Map<String, String>> shown() {
        Map<SubjectKind, Map<String, String>> all = new LinkedHashMap<>();
        shown.forEach((of, names) -> names.forEach((name, line) -> {
            if (!lines.getOrDefault(of, Map.of()).containsKey(name)) {
                all.computeIfAbsent(of, one -> new LinkedHashMap<>()).put(name, line);
            }
        }));
        return all;
    }

    /** The declarations. */
    Map<SubjectKind, Map<String, String>> declared() {
        return lines;
    }
}
