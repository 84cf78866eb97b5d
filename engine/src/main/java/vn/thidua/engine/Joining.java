package vn.thidua.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;

/**
 * Who takes part, where only those do who registered: whoever has registered by now, late or not. Who has not is neither in nor
 * out until the last day for it is over, and out after it. People without a registration of their own take part with their unit.
 */
final class Joining {

    private final Computation computation;
    private final Map<SubjectKind, long[]> columns = new EnumMap<>(SubjectKind.class);

    Joining(Computation computation) {
        this.computation = computation;
    }

    /** Whether a subject takes part, in the form of {@link Fixed}. */
    long of(SubjectKind kind, int row) {
        return column(kind)[row];
    }

    /** Whether a subject takes no part for certain. */
    boolean isOut(SubjectKind kind, int row) {
        return of(kind, row) == Fixed.FALSE;
    }

    /** The same for every row. */
    Cell cell(SubjectKind kind) {
        return Cell.column(column(kind));
    }

    /** Whether registration decides at all who of that kind takes part. */
    boolean isAsked(SubjectKind kind) {
        return !forms(kind).isEmpty();
    }

    /** The registrations that decide about a kind: its own, of people without any those of their units. */
    List<RegistrationForm> forms(SubjectKind kind) {
        List<RegistrationForm> own = computation.plan().joinedBy(kind);
        return own.isEmpty() && kind == SubjectKind.PERSON ? computation.plan().joinedBy(SubjectKind.UNIT) : own;
    }

    /** Whose registration decides about a kind. */
    SubjectKind registering(SubjectKind kind) {
        return kind == SubjectKind.PERSON && computation.plan().joinedBy(kind).isEmpty() ? SubjectKind.UNIT : kind;
    }

    /** The last day for a registration; empty while it is not known. */
    Optional<LocalDate> lastDay(RegistrationForm form) {
        return form.deadline().flatMap(computation.plan().calendar()::deadline).flatMap(computation::lastDay);
    }

    /** The fact that says on which day it came. */
    Optional<FactDeclaration> fact(RegistrationForm form) {
        return form.fact().flatMap(id -> computation.plan().fact(form.of(), id));
    }

    private long[] column(SubjectKind kind) {
        long[] known = columns.get(kind);
        if (known == null) {
            known = made(kind);
            columns.put(kind, known);
        }
        return known;
    }

    /** Whether a registration of that day, in the form of {@link Fixed}, has come: yes, not any more, or not known. */
    long came(RegistrationForm form, long day) {
        if (day != Fixed.UNKNOWN && day != Fixed.NEVER && day <= computation.asOfDay()) {
            return Fixed.TRUE;
        }
        boolean over = lastDay(form)
                .filter(last -> computation.asOfDay() > last.toEpochDay())
                .isPresent();
        return over ? Fixed.FALSE : Fixed.UNKNOWN;
    }

    private long[] made(SubjectKind kind) {
        Subjects subjects = computation.subjects(kind);
        if (!isAsked(kind)) {
            long[] all = new long[subjects.size()];
            Arrays.fill(all, Fixed.TRUE);
            return all;
        }
        if (registering(kind) != kind) {
            long[] units = column(SubjectKind.UNIT);
            return IntStream.range(0, subjects.size())
                    .mapToLong(row -> subjects.above(row) < 0 ? Fixed.UNKNOWN : units[subjects.above(row)])
                    .toArray();
        }
        long[] joined = new long[subjects.size()];
        Arrays.fill(joined, Fixed.FALSE);
        for (RegistrationForm form : forms(kind)) {
            long nobody = came(form, Fixed.UNKNOWN);
            Optional<FactDeclaration> fact = fact(form);
            for (int row = 0; row < joined.length; row++) {
                long day = fact.isPresent() ? subjects.value(fact.get(), row) : Fixed.UNKNOWN;
                long came = day == Fixed.UNKNOWN ? nobody : came(form, day);
                // One of several registrations is enough.
                joined[row] = joined[row] == Fixed.FALSE || came == Fixed.TRUE ? came : joined[row];
            }
        }
        return joined;
    }
}
