package vn.thidua.engine.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/** Reads the facts of one subject, each as the type that the plan declares. */
final class FactReader {

    private final Plan plan;
    private final Faults faults;

    FactReader(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    void read(Optional<Node> facts, Subjects subjects, int row) {
        if (facts.isPresent() && facts.get() instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                read(entry, subjects, row);
            }
        }
    }

    /** Reads the points that people granted; only lines have them, and never more than their maximum. */
    void grants(Optional<Node> granted, Subjects subjects, int row) {
        if (granted.isEmpty() || !(granted.get() instanceof Mapping mapping)) {
            return;
        }
        for (Entry entry : mapping.entries()) {
            String id = entry.key().text();
            Optional<Criterion> line = plan.criteria()
                    .filter(one -> one.id().equals(id) && one.isLine())
                    .findFirst();
            Optional<BigDecimal> points = entry.value() instanceof Scalar scalar
                    ? Scalars.number(scalar)
                            .filter(one -> one.stripTrailingZeros().scale() <= Fixed.SCALE)
                    : Optional.empty();
            boolean fits = line.isPresent()
                    && points.isPresent()
                    && points.get().signum() >= 0
                    && points.get().compareTo(line.get().max()) <= 0;
            if (fits) {
                subjects.grant(row, id, Fixed.of(points.get()));
            } else {
                faults.error(
                        entry.value().mark(),
                        line.isEmpty() ? "case.no-line" : "case.granted",
                        id,
                        entry.value() instanceof Scalar scalar ? scalar.text() : "[…]",
                        line.<Object>map(Criterion::max).orElse(""));
            }
        }
    }

    /** Whether a fact is asked of the block of a unit; of whose people a case speaks is known only later. */
    private boolean isAsked(FactDeclaration fact, Subjects subjects, int row) {
        int block = subjects.block(row);
        return block < 0 || fact.isAskedOf(List.copyOf(plan.blocks().keySet()).get(block));
    }

    private void read(Entry entry, Subjects subjects, int row) {
        String id = entry.key().text();
        Optional<FactDeclaration> fact = plan.fact(subjects.kind(), id);
        if (fact.isEmpty()) {
            String nearest = Nearest.to(
                    id, plan.facts().getOrDefault(subjects.kind(), Map.of()).keySet());
            faults.error(
                    entry.key().mark(),
                    nearest.isEmpty() ? "case.fact" : "case.fact-misspelt",
                    id,
                    "subject." + subjects.kind().word(),
                    nearest);
        } else if (!isAsked(fact.get(), subjects, row)) {
            faults.error(
                    entry.key().mark(),
                    "case.fact-not-asked",
                    id,
                    List.copyOf(plan.blocks().keySet()).get(subjects.block(row)));
        } else if (fact.get().type() == FactType.LIST) {
            list(fact.get(), entry.value()).ifPresent(list -> subjects.set(row, fact.get(), list));
        } else if (entry.value() instanceof Scalar scalar) {
            value(fact.get(), scalar).ifPresent(value -> subjects.set(row, fact.get(), value));
        } else {
            wrong(fact.get(), entry.value());
        }
    }

    /** The value; a scalar without one, and a number that is too long, were refused with the shape of the file. */
    private Optional<Long> value(FactDeclaration fact, Scalar scalar) {
        if (scalar.isNull() || scalar.text().isBlank() || Scalars.tooLong(scalar)) {
            return Optional.empty();
        }
        Optional<Long> value = switch (fact.type()) {
            case BOOLEAN -> Scalars.truth(scalar).map(truth -> truth ? 1L : 0L);
            case INTEGER ->
                Scalars.number(scalar)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .flatMap(number -> number(fact, scalar, number));
            case DECIMAL, PERCENT -> Scalars.number(scalar).flatMap(number -> number(fact, scalar, number));
            case DATE -> Scalars.day(scalar).map(LocalDate::toEpochDay);
            case EVENT ->
                scalar.text().equals("never")
                        ? Optional.of(Fixed.NEVER)
                        : Scalars.day(scalar).map(LocalDate::toEpochDay);
            case TEXT -> word(fact, scalar);
            case LIST -> Optional.empty();
        };
        if (value.isEmpty()) {
            wrong(fact, scalar);
        }
        return value.filter(one -> one != Fixed.UNKNOWN);
    }

    /** The number in fixed form; {@code UNKNOWN}, with a fault, where it is out of its limits. */
    private Optional<Long> number(FactDeclaration fact, Scalar scalar, BigDecimal number) {
        boolean low = fact.least().filter(least -> number.compareTo(least) < 0).isPresent();
        boolean high = fact.most().filter(most -> number.compareTo(most) > 0).isPresent();
        if (low || high) {
            faults.error(
                    scalar.mark(),
                    "case.range",
                    fact.id(),
                    scalar.text(),
                    fact.least().<Object>map(one -> one).orElse("−∞"),
                    fact.most().<Object>map(one -> one).orElse("∞"));
            return Optional.of(Fixed.UNKNOWN);
        }
        return Optional.of(Fixed.of(number));
    }

    private Optional<Long> word(FactDeclaration fact, Scalar scalar) {
        int place = fact.values().indexOf(scalar.text());
        if (place < 0) {
            faults.error(
                    scalar.mark(),
                    "case.word",
                    fact.id(),
                    scalar.text(),
                    String.join(", ", fact.values()),
                    Nearest.to(scalar.text(), fact.values()));
            return Optional.of(Fixed.UNKNOWN);
        }
        return Optional.of((long) place);
    }

    private Optional<List<?>> list(FactDeclaration fact, Node node) {
        if (!(node instanceof Sequence sequence)) {
            wrong(fact, node);
            return Optional.empty();
        }
        List<Object> list = new ArrayList<>();
        boolean targets = fact.listOf().equals(Optional.of("target"));
        for (Node item : sequence.items()) {
            if (!(item instanceof Scalar scalar)) {
                wrong(fact, item);
            } else if (targets) {
                if (!plan.targets(fact.of()).containsKey(scalar.text())) {
                    faults.error(
                            scalar.mark(),
                            "case.target",
                            scalar.text(),
                            Nearest.to(scalar.text(), plan.targets(fact.of()).keySet()));
                }
                list.add(scalar.text());
            } else {
                Scalars.number(scalar)
                        .flatMap(number -> number(fact, scalar, number))
                        .ifPresentOrElse(list::add, () -> wrong(fact, scalar));
            }
        }
        return Optional.of(List.copyOf(list));
    }

    private void wrong(FactDeclaration fact, Node node) {
        if (node instanceof Scalar scalar && onlyQuoted(fact, scalar)) {
            faults.error(scalar.mark(), "slip.quoted", scalar.text());
            return;
        }
        String found = node instanceof Scalar scalar ? (scalar.isNull() ? "∅" : scalar.text()) : "[…]";
        faults.error(
                node.mark(),
                "case.value",
                fact.id(),
                found,
                "fact-type." + fact.type().word());
    }

    /** Whether nothing is wrong with a value but the quotes around it, which make it text. */
    private static boolean onlyQuoted(FactDeclaration fact, Scalar scalar) {
        Optional<Scalar> unquoted = Scalars.unquoted(scalar);
        return switch (fact.type()) {
            case BOOLEAN -> unquoted.flatMap(Scalars::truth).isPresent();
            case INTEGER, DECIMAL, PERCENT -> unquoted.flatMap(Scalars::number).isPresent();
            case DATE, EVENT -> unquoted.flatMap(Scalars::day).isPresent();
            case TEXT, LIST -> false;
        };
    }
}
