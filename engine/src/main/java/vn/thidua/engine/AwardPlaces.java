package vn.thidua.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;

/**
 * How many of some candidates an award can go to at most, whatever facts are still to come.
 *
 * @param most at most as many as there are rows
 * @param limited whether the plan says how many; false where nothing limits them but how many take part, as things stand
 * @param rows of the candidates by kind
 */
public record AwardPlaces(int most, boolean limited, Map<SubjectKind, List<Integer>> rows) {

    public AwardPlaces {
        rows = Map.copyOf(rows);
    }

    /** The candidates of an award by the quota that limits them together. */
    static List<AwardPlaces> of(Award award, Computation computation) {
        Quotas quotas = new Quotas(computation, award.quotas(), award.to());
        AwardCandidates candidates = computation.candidates(award.id());
        Map<Optional<Quotas.Group>, List<Candidate>> groups = new LinkedHashMap<>();
        for (SubjectKind kind : award.to()) {
            for (int row = 0; row < computation.subjects(kind).size(); row++) {
                if (candidates.includes(kind, row)) {
                    Candidate one = new Candidate(kind, row);
                    groups.computeIfAbsent(quotas.group(one), ignored -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return groups.entrySet().stream()
                .map(entry -> of(
                        entry.getKey()
                                .map(group -> quotas.range(
                                                group, entry.getValue().getFirst())
                                        .most())
                                .orElse((long) Integer.MAX_VALUE),
                        entry.getValue()))
                .toList();
    }

    private static AwardPlaces of(long places, List<Candidate> among) {
        Map<SubjectKind, List<Integer>> rows = new EnumMap<>(SubjectKind.class);
        among.forEach(one ->
                rows.computeIfAbsent(one.kind(), ignored -> new ArrayList<>()).add(one.row()));
        return new AwardPlaces((int) Math.min(places, among.size()), places < Integer.MAX_VALUE, rows);
    }
}
