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
    private final Map<String, Integer> used = new HashMap<>();
    private boolean counting = true;

    /** What follows is only shown, not taken: its facts are named, not declared. */
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
            return base;
        }
        int times = used.merge(kind, 1, Integer::sum);
        String name = times == 1 ? base : base + times;
        String extra = more.isEmpty() ? "" : ", " + String.join(", ", more);
        lines.computeIfAbsent(of, one -> new LinkedHashMap<>())
                .put(
                        name,
                        "{type: " + type + ", label: " + YamlValues.text(label) + extra + ", clause: "
                                + YamlValues.text(clause) + ", by: [" + by + "]}");
        return name;
    }

    private static String type(RuleDraft.AskedType type) {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The declarations. */
    Map<SubjectKind, Map<String, String>> declared() {
        return lines;
    }
}
