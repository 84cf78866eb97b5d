package vn.thidua.server.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.words.typed.Alphabet;

/**
 * The order in which those honoured are called: awards of the higher level first, within a level in the order of the plan, collectives
 * before people (Decree 152/2025/NĐ-CP art. 29), then by name.
 */
public final class CeremonyOrder {

    /** Levels of awards, the highest first. */
    private static final List<String> LEVELS =
            List.of("state", "ministry", "province", "department", "city", "district", "commune");

    private CeremonyOrder() {}

    /** The order of lines of the register of a plan's awards. */
    public static Comparator<RegisterEntry> of(Plan plan) {
        Map<String, Award> awards = plan.awards();
        List<String> ids = List.copyOf(awards.keySet());
        return Comparator.<RegisterEntry>comparingInt(entry -> level(awards, entry))
                .thenComparingInt(entry -> ids.indexOf(entry.award()))
                .thenComparing(entry -> entry.kind() == SubjectKind.PERSON)
                .thenComparing(Alphabet.by(RegisterEntry::name));
    }

    private static int level(Map<String, Award> awards, RegisterEntry entry) {
        return Optional.ofNullable(awards.get(entry.award()))
                .map(award -> LEVELS.indexOf(award.level()))
                .filter(place -> place >= 0)
                .orElse(LEVELS.size());
    }
}
