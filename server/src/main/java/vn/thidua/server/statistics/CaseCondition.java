package vn.thidua.server.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.engine.Truth;
import vn.thidua.server.files.Yaml;

/**
 * What a case must be to stand in a row or column of a form.
 *
 * @param allowed the values that will do, by trait; all must hold, and nothing is asked where there are none
 */
record CaseCondition(Map<Trait, Set<String>> allowed) {

    static final CaseCondition ANY = new CaseCondition(Map.of());

    CaseCondition {
        allowed = Map.copyOf(allowed);
        allowed.forEach((trait, values) -> values.forEach(trait::require));
    }

    static CaseCondition of(Map<?, ?> words) {
        Map<Trait, Set<String>> allowed = new EnumMap<>(Trait.class);
        words.forEach((trait, values) -> allowed.put(
                Trait.of(Yaml.text(trait)),
                Yaml.list(values).stream().map(Yaml::text).collect(Collectors.toUnmodifiableSet())));
        return new CaseCondition(allowed);
    }

    /** Both. */
    CaseCondition and(CaseCondition other) {
        Map<Trait, Set<String>> both = new EnumMap<>(Trait.class);
        both.putAll(allowed);
        other.allowed.forEach((trait, values) -> both.merge(
                trait,
                values,
                (one, two) -> one.stream().filter(two::contains).collect(Collectors.toUnmodifiableSet())));
        return new CaseCondition(both);
    }

    /** Whether a case is what it asks; not known where a trait that matters is not. */
    Truth holds(StatisticalCase one) {
        Truth so = Truth.YES;
        for (Map.Entry<Trait, Set<String>> asked : allowed.entrySet()) {
            var value = one.value(asked.getKey());
            if (value.isEmpty()) {
                so = Truth.UNKNOWN;
            } else if (!asked.getValue().contains(value.get())) {
                return Truth.NO;
            }
        }
        return so;
    }
}
