package vn.thidua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Scope;

/** Says why somebody takes part, takes none, or may still: by which registration, and until when. */
final class JoiningReasons {

    private final Computation computation;
    private final Joining joining;

    JoiningReasons(Computation computation) {
        this.computation = computation;
        this.joining = computation.joining();
    }

    /** Empty where nobody has to register. */
    Optional<Reason> of(SubjectKind kind, int row) {
        if (!joining.isAsked(kind)) {
            return Optional.empty();
        }
        List<Reason> each = joining.forms(kind).stream()
                .map(form -> reason(form, kind, row))
                .toList();
        Truth truth = Truth.of(joining.of(kind, row));
        return each.stream().filter(one -> one.truth() == truth).findFirst();
    }

    /** Why somebody takes no part; empty where it does, or may. */
    Optional<Reason> out(SubjectKind kind, int row) {
        return joining.isOut(kind, row) ? of(kind, row) : Optional.empty();
    }

    /** Why it is open whether somebody takes part; empty where it is not. */
    Optional<Reason> open(SubjectKind kind, int row) {
        return joining.of(kind, row) == Fixed.UNKNOWN ? of(kind, row) : Optional.empty();
    }

    private Reason reason(RegistrationForm form, SubjectKind kind, int row) {
        SubjectKind whose = joining.registering(kind);
        int at = whose == kind ? row : computation.subjects(kind).above(row);
        Optional<LocalDate> last = joining.lastDay(form);
        Truth truth = at < 0 ? Truth.UNKNOWN : truth(form, whose, at);
        List<Object> args = new ArrayList<>(List.of(form.label()));
        last.ifPresent(args::add);
        String code = switch (truth) {
            case YES -> "in";
            case NO -> "out";
            case UNKNOWN -> last.isPresent() ? "open" : "open-no-day";
        };
        String unit = whose == kind ? "" : "-unit";
        return new Reason(
                form.clause(), "joining." + code + unit, args, truth, facts(form, whose, kind, at), List.of());
    }

    private Truth truth(RegistrationForm form, SubjectKind whose, int at) {
        long day = joining.fact(form)
                .map(fact -> computation.subjects(whose).value(fact, at))
                .orElse(Fixed.UNKNOWN);
        return Truth.of(joining.came(form, day));
    }

    private List<FactUse> facts(RegistrationForm form, SubjectKind whose, SubjectKind kind, int at) {
        Scope scope = whose == kind ? Scope.SELF : Scope.UNIT;
        return joining.fact(form).stream()
                .map(fact -> new FactUse(
                        scope,
                        fact,
                        at < 0 ? Optional.empty() : computation.subjects(whose).known(fact, at)))
                .toList();
    }
}
