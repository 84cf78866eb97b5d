package vn.thidua.server.award;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.server.ledger.Worlds;

/**
 * After the last day for dossiers it is no longer unknown whether somebody hands one in: of whom nothing came in, none did.
 *
 * @param outcome with that known
 * @param without ids of those who handed in none, each with the word of its kind before it: {@code person/p1}
 */
record MissingDossiers(Outcome outcome, Set<String> without) {

    /** @param proposed who was proposed for what; asked only where the last day is over */
    static MissingDossiers of(Outcome known, LocalDate today, Supplier<Set<World.Proposal>> proposed) {
        World world = known.world();
        Optional<Dossier> dossier = world.plan().dossier();
        if (known.lastDayForDossiers().filter(today::isAfter).isEmpty()) {
            return new MissingDossiers(known, Set.of());
        }
        Subjects units = world.units().copy();
        Subjects people = world.people().copy();
        Set<String> without = new HashSet<>();
        for (Subjects of : List.of(units, people)) {
            mark(world.plan(), dossier.get(), of, without);
        }
        Set<World.Proposal> none = notProposed(world.plan(), proposed.get());
        return without.isEmpty() && none.isEmpty()
                ? new MissingDossiers(known, without)
                : new MissingDossiers(new Outcome(world.with(units, people).without(none)), without);
    }

    /** Who was proposed for some awards is no candidate of the others. Of whom no dossier is here nothing follows. */
    private static Set<World.Proposal> notProposed(Plan plan, Set<World.Proposal> proposed) {
        Set<World.Proposal> none = new HashSet<>();
        for (World.Proposal who : proposed) {
            plan.awards().values().stream()
                    .filter(award -> award.to().contains(who.kind()))
                    .filter(award -> !proposed.contains(new World.Proposal(award.id(), who.kind(), who.id())))
                    .forEach(award -> none.add(new World.Proposal(award.id(), who.kind(), who.id())));
        }
        return none;
    }

    /** Where the plan knows a day of submission it decides; else whether it is known to be complete. */
    private static void mark(Plan plan, Dossier dossier, Subjects of, Set<String> without) {
        Optional<FactDeclaration> submitted = dossier.submitted().flatMap(id -> plan.fact(of.kind(), id));
        Optional<FactDeclaration> complete = dossier.complete().flatMap(id -> plan.fact(of.kind(), id));
        Optional<FactDeclaration> asked = submitted.or(() -> complete);
        if (asked.isEmpty()) {
            return;
        }
        for (int row = 0; row < of.size(); row++) {
            if (of.value(asked.get(), row) == Fixed.UNKNOWN) {
                without.add(of.kind().word() + "/" + of.id(row));
                int at = row;
                submitted
                        .filter(fact -> fact.type() == FactType.EVENT)
                        .ifPresent(fact -> Worlds.put(of, at, fact, Optional.of("never")));
                complete.filter(fact -> of.value(fact, at) == Fixed.UNKNOWN)
                        .ifPresent(fact -> Worlds.put(of, at, fact, Optional.of("false")));
            }
        }
    }
}
