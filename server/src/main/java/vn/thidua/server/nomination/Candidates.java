package vn.thidua.server.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Worlds;

/**
 * Who can be nominated. Standards about the dossier itself are asked as they would be with a complete dossier handed in
 * today, or on the last day where that is over: else nobody could ever hand in the first one, and whoever is late is told so
 * by the plan's own standard.
 */
@Component
class Candidates {

    private final Settlements settlements;
    private final Today today;

    Candidates(Settlements settlements, Today today) {
        this.settlements = settlements;
        this.today = today;
    }

    /** The last day for dossiers where it is over. */
    Optional<LocalDate> over(Campaign campaign) {
        return settlements.outcome(campaign).lastDayForDossiers().filter(today.day()::isAfter);
    }

    Outcome withDossiers(Campaign campaign) {
        Outcome known = settlements.outcome(campaign);
        World world = known.world();
        Optional<Dossier> dossier = world.plan().dossier();
        if (dossier.isEmpty()) {
            return known;
        }
        Subjects units = world.units().copy();
        Subjects people = world.people().copy();
        LocalDate day = known.lastDayForDossiers().filter(today.day()::isAfter).orElse(today.day());
        for (Subjects of : List.of(units, people)) {
            put(world.plan(), of, dossier.get().complete(), "true", true);
            put(world.plan(), of, dossier.get().submitted(), day.toString(), false);
        }
        return new Outcome(world.with(units, people).without(Set.of()));
    }

    /** A day that is known stays: whether it was in time is what the plan asks. */
    private static void put(Plan plan, Subjects of, Optional<String> fact, String value, boolean always) {
        fact.flatMap(id -> plan.fact(of.kind(), id)).ifPresent(declared -> {
            for (int row = 0; row < of.size(); row++) {
                long known = of.value(declared, row);
                if (always || known == Fixed.UNKNOWN || known == Fixed.NEVER) {
                    Worlds.put(of, row, declared, Optional.of(value));
                }
            }
        });
    }

    /** Everybody of a kind who may be a candidate of an award. */
    static List<Candidacy> of(Outcome outcome, Award award, SubjectKind kind, List<Nomination> known) {
        Subjects subjects = outcome.subjects(kind);
        List<Candidacy> candidates = new ArrayList<>();
        for (int row = 0; row < subjects.size(); row++) {
            if (outcome.isCandidate(award, kind, row)) {
                candidates.add(of(outcome, award, kind, row, known));
            }
        }
        return candidates;
    }

    private static Candidacy of(Outcome outcome, Award award, SubjectKind kind, int row, List<Nomination> known) {
        String code = outcome.subjects(kind).id(row);
        return new Candidacy(
                award,
                kind,
                code,
                outcome.subjects(kind).name(row),
                outcome.eligible(award, kind, row),
                labels(outcome, award, kind, row, Truth.NO),
                labels(outcome, award, kind, row, Truth.UNKNOWN),
                known.stream()
                        .filter(one -> one.award().equals(award.id())
                                && one.kind() == kind
                                && one.code().equals(code))
                        .findFirst());
    }

    private static List<String> labels(Outcome outcome, Award award, SubjectKind kind, int row, Truth met) {
        return award.standards(kind).stream()
                .filter(standard -> outcome.met(standard, row) == met)
                .map(Standard::label)
                .collect(Collectors.toList());
    }
}
