package vn.thidua.plan.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/**
 * The named values of a mapping, each read as what it should be. The form was checked before; a value that did not fit
 * is simply absent here, so that everything else can still be read and checked.
 */
record Fields(Mapping mapping, Map<String, Clause> cited) {

    static final Fields NONE = new Fields(new Mapping(List.of(), Mark.START));

    Fields(Mapping mapping) {
        this(mapping, Map.of());
    }

    /** The values of a whole plan; what is read inside cites its clauses as the paper numbers them. */
    static Fields ofPlan(Mapping plan) {
        Map<String, Clause> cited = new LinkedHashMap<>();
        new Fields(plan)
                .keyed("clauses")
                .forEach((id, form) -> cited.put(id.text(), new Clause(id.text(), form.text("label"))));
        return new Fields(plan, cited);
    }

    static Fields of(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Mapping mapping ? new Fields(mapping) : NONE;
    }

    /** A mapping that stands inside this one. */
    Fields inside(Mapping inner) {
        return new Fields(inner, cited);
    }

    /** The clause that is cited here, or another one where none is. */
    Clause clause(Clause otherwise) {
        return text("clause").map(this::clauseOf).orElse(otherwise);
    }

    Clause clause(String otherwise) {
        return clauseOf(text("clause", otherwise));
    }

    private Clause clauseOf(String id) {
        return cited.getOrDefault(id, Clause.of(id));
    }

    Mark mark() {
        return mapping.mark();
    }

    /** The place of a value, or of the whole where it is absent. */
    Mark mark(String name) {
        return mapping.get(name).map(Node::mark).orElse(mapping.mark());
    }

    /**
     * What stands here under a name that is said elsewhere; told as a fault where nothing does.
     *
     * @param kind by which messages call such things
     */
    Optional<Node> referred(Scalar name, String kind, Faults faults) {
        Optional<Node> found = node(name.text());
        if (found.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            mapping.entries().forEach(entry -> known.add(entry.key().text()));
            faults.error(name.mark(), "ref.unknown", "ref." + kind, name.text(), Nearest.to(name.text(), known));
        }
        return found;
    }

    /** Whether something is said there; a word without a value says nothing. */
    boolean has(String name) {
        return mapping.get(name)
                .filter(node -> !(node instanceof Scalar scalar && scalar.isNull()))
                .isPresent();
    }

    Optional<Node> node(String name) {
        return mapping.get(name);
    }

    Fields fields(String name) {
        return mapping.get(name).orElse(null) instanceof Mapping inner ? inside(inner) : NONE;
    }

    Optional<Scalar> scalar(String name) {
        return mapping.get(name)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> !scalar.isNull());
    }

    Optional<String> text(String name) {
        return scalar(name).map(scalar -> scalar.text().strip());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    Optional<BigDecimal> number(String name) {
        return scalar(name).flatMap(Scalars::number);
    }

    int whole(String name, int otherwise) {
        return number(name)
                .map(number ->
                        number.max(BigDecimal.valueOf(Integer.MIN_VALUE)).min(BigDecimal.valueOf(Integer.MAX_VALUE)))
                .map(BigDecimal::intValue)
                .orElse(otherwise);
    }

    /** One of closed words; a word that is none was complained about before, and the other stands for it. */
    <E extends Enum<E>> E choice(String name, Class<E> words, E otherwise) {
        return text(name).flatMap(word -> constant(word, words)).orElse(otherwise);
    }

    static <E extends Enum<E>> Optional<E> constant(String word, Class<E> words) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(words.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    boolean truth(String name) {
        return scalar(name).flatMap(Scalars::truth).orElse(false);
    }

    Optional<LocalDate> day(String name) {
        return scalar(name).flatMap(Scalars::day);
    }

    /** The items of a list, or the single value as a list of one. */
    List<Node> items(String name) {
        return mapping.get(name)
                .map(node -> node instanceof Sequence sequence ? sequence.items() : List.of(node))
                .orElse(List.of());
    }

    List<Fields> forms(String name) {
        List<Fields> forms = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Mapping form) {
                forms.add(inside(form));
            }
        }
        return forms;
    }

    List<Scalar> scalars(String name) {
        List<Scalar> scalars = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Scalar scalar) {
                scalars.add(scalar);
            }
        }
        return scalars;
    }

    List<String> texts(String name) {
        return scalars(name).stream().map(Scalar::text).toList();
    }

    Set<String> textSet(String name) {
        return new LinkedHashSet<>(texts(name));
    }

    /** Forms by id, in the order of the file. */
    Map<Scalar, Fields> keyed(String name) {
        return fields(name).keyed();
    }

    /** The forms of which it is made, by id, in the order of the file. */
    Map<Scalar, Fields> keyed() {
        Map<Scalar, Fields> keyed = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            if (entry.value() instanceof Mapping form) {
                keyed.put(entry.key(), inside(form));
            }
        }
        return keyed;
    }

    /** Numbers by id. */
    Map<String, BigDecimal> numbers(String name) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        if (mapping.get(name).orElse(null) instanceof Mapping inner) {
            for (Entry entry : inner.entries()) {
                if (entry.value() instanceof Scalar scalar) {
                    Scalars.number(scalar)
                            .ifPresent(number -> numbers.put(entry.key().text(), number));
                }
            }
        }
        return numbers;
    }
}
