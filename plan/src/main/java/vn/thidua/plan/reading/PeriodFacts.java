package vn.thidua.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactPeriod;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;

/**
 * A fact with a number for each of several periods is one fact a period, called after both: so each is recorded, asked for and explained
 * by itself, and one that is missing is known to be.
 */
final class PeriodFacts {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** What says of one number where it comes from, or what it is where there is none. */
    private static final List<String> OF_ONE_NUMBER = List.of("absent", "record", "proposal", "register", "from-units");

    private final Fields periods;
    private final Faults faults;
    private final Set<String> used = new LinkedHashSet<>();

    PeriodFacts(Fields plan, Faults faults) {
        this.periods = plan.fields("periods");
        this.faults = faults;
    }

    /** The facts that a declaration makes: itself, or one a period. */
    List<FactDeclaration> of(Fields form, FactDeclaration fact) {
        Optional<Scalar> named = form.scalar("periods");
        if (named.isEmpty()) {
            return List.of(fact);
        }
        used.add(named.get().text());
        Optional<Node> found = periods.referred(named.get(), "periods", faults);
        if (!fact.type().isNumber()) {
            faults.error(named.get().mark(), "periods.number", fact.id());
        }
        OF_ONE_NUMBER.stream()
                .filter(form::has)
                .forEach(word -> faults.error(form.mark(word), "periods.of-one", fact.id(), word));
        List<FactDeclaration> all = new ArrayList<>();
        // What is no mapping there is told there.
        if (found.isPresent() && found.get() instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> all.add(fact.in(period(fact, entry))));
        }
        return List.copyOf(all);
    }

    private FactPeriod period(FactDeclaration fact, Entry entry) {
        Fields form = Fields.of(Optional.of(entry.value()));
        String id = entry.key().text();
        String label = entry.value() instanceof Scalar scalar ? scalar.text() : form.text("label", id);
        return new FactPeriod(fact.id(), fact.label(), id, label, form.day("to"));
    }

    /** Tells what is wrong with periods themselves; after all facts are read. */
    void check() {
        for (Entry entry : periods.mapping().entries()) {
            if (!used.contains(entry.key().text())) {
                faults.warning(entry.key().mark(), "periods.unused", entry.key().text());
            }
            if (entry.value() instanceof Mapping mapping) {
                if (mapping.entries().isEmpty()) {
                    faults.error(mapping.mark(), "periods.none", entry.key().text());
                }
                checkOrder(mapping);
                mapping.entries().stream()
                        .map(Entry::key)
                        .filter(id -> !NAME.matcher(id.text()).matches())
                        .forEach(id -> faults.error(id.mark(), "periods.id", id.text()));
            }
        }
    }

    /** A period ends after the one before it: otherwise a day is wrong, or the order. */
    private void checkOrder(Mapping mapping) {
        List<LocalDate> ends = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Fields.of(Optional.of(entry.value())).day("to").ifPresent(last -> {
                if (!ends.isEmpty() && !ends.getLast().isBefore(last)) {
                    faults.error(
                            entry.key().mark(), "periods.order", entry.key().text(), last, ends.getLast());
                }
                ends.add(last);
            });
        }
    }
}
