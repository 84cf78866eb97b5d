package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Refusal;

/**
 * Something that comes into a list of a plan, with an id that follows from how people call it.
 *
 * @param list the form of the list
 * @param key its id where things stand by their ids
 * @param place its place where they are a list
 * @param block whether it is written on lines of its own
 */
record NewThing(Shape list, Optional<String> key, int place, Node value, boolean block) {

    /** Forms with more words than this are written on lines of their own. */
    private static final int SMALL = 8;

    /** What formulas name, where a hyphen would take one from the other. */
    private static final Set<String> IN_FORMULAS = Set.of("fact", "parameter", "span");

    /** Whether a form is written on lines of its own: it has parts, or many words. */
    static boolean onLines(Shape shape) {
        return !(shape instanceof Shape.Form form)
                || form.words().size() > SMALL
                || form.words().stream()
                        .anyMatch(word -> Shapes.each(word.shape()).stream()
                                .anyMatch(one -> !Shapes.isSingle(one) && !Shapes.isSimpleList(one)));
    }

    static NewThing of(Node tree, PlanDoing doing, String name) {
        PlanPath path = doing.path();
        PlanNodes.Spot spot = PlanNodes.spot(tree, path).orElseThrow(() -> Refusal.unknown(path.text()));
        Optional<Node> there = PlanNodes.at(tree, path);
        Shape list = there.isPresent() || doing.which() == PlanDoing.AS_IT_STANDS
                ? PlanNodes.resolved(spot.shape(), there)
                : at(Shapes.each(spot.shape()), doing.which());
        Shape of = at(
                Shapes.each(
                        switch (list) {
                            case Shape.Keyed keyed -> keyed.of();
                            case Shape.Listing listing -> listing.of();
                            default -> throw Refusal.unknown(path.text());
                        }),
                doing.way());
        Set<String> taken = taken(tree, path, there);
        if (list instanceof Shape.Keyed) {
            String id =
                    spot.word().equals("clauses") ? clause(name, taken) : isReferenced(of) ? name : id(of, name, taken);
            if (id.isBlank()) {
                throw Refusal.bad("plan-name");
            }
            if (taken.contains(id)) {
                throw Refusal.bad("plan-twice", name);
            }
            return new NewThing(list, Optional.of(id), 0, value(of, name, Optional.empty(), spot), onLines(of));
        }
        int place = there.orElse(null) instanceof Sequence sequence
                ? sequence.items().size()
                : 0;
        boolean named = of instanceof Shape.Form form && PlanNodes.naming(form).isPresent();
        if ((named || Shapes.isSingle(of)) && name.isBlank()) {
            throw Refusal.bad("plan-name");
        }
        return new NewThing(
                list, Optional.empty(), place, value(of, name, Optional.of(id(of, name, taken)), spot), onLines(of));
    }

    private static Shape at(List<Shape> all, int at) {
        if (at < 0 || at >= all.size()) {
            throw Refusal.unknown(at);
        }
        return all.get(at);
    }

    /** Numbers by the id of another thing. */
    private static boolean isReferenced(Shape of) {
        return of instanceof Shape.Number;
    }

    Node emptyList() {
        return list instanceof Shape.Keyed ? new Mapping(List.of(), Mark.START) : new Sequence(List.of(), Mark.START);
    }

    private static Node value(Shape of, String name, Optional<String> id, PlanNodes.Spot spot) {
        if (of instanceof Shape.Form form) {
            List<Entry> entries = new ArrayList<>();
            if (PlanNodes.has(form, "id") && id.isPresent()) {
                entries.add(entry("id", id.get()));
            }
            if (!form.name().equals("clause")) {
                PlanNodes.naming(form).ifPresent(word -> entries.add(entry(word, name)));
            }
            return new Mapping(List.copyOf(entries), Mark.START);
        }
        if (of instanceof Shape.Number) {
            return new Scalar("0", true, Mark.START);
        }
        if (Shapes.isSingle(of)) {
            return FieldValues.read(
                    new FieldForm(spot.form(), new Word(spot.word(), true, of, ""), of, List.of()), name, name);
        }
        return of instanceof Shape.Keyed ? new Mapping(List.of(), Mark.START) : new Sequence(List.of(), Mark.START);
    }

    private static Entry entry(String word, String value) {
        return new Entry(
                new Scalar(word, true, Mark.START),
                new Scalar(value.strip().replaceAll("\\s+", " "), false, Mark.START));
    }

    /** The ids that others of the list have; criteria have theirs among all sheets. */
    private static Set<String> taken(Node tree, PlanPath path, Optional<Node> list) {
        Set<String> ids = new HashSet<>();
        if (!path.isPlan() && path.last().equals("criteria")) {
            PlanNodes.at(tree, PlanPath.of("sheets")).ifPresent(sheets -> ids(sheets, true, ids));
        }
        list.ifPresent(one -> {
            ids(one, false, ids);
            if (one instanceof Mapping mapping) {
                mapping.entries().forEach(entry -> ids.add(entry.key().text()));
            }
        });
        return ids;
    }

    private static void ids(Node node, boolean deep, Set<String> into) {
        switch (node) {
            case Mapping mapping -> {
                PlanNodes.text(mapping, "id").ifPresent(into::add);
                if (deep) {
                    mapping.entries().forEach(entry -> ids(entry.value(), true, into));
                }
            }
            case Sequence list ->
                list.items().forEach(one -> {
                    if (deep || one instanceof Mapping) {
                        ids(one, deep, into);
                    }
                });
            case Scalar ignored -> {}
        }
    }

    private static String id(Shape of, String name, Set<String> taken) {
        String plain = PlainName.of(name);
        boolean inFormulas = of instanceof Shape.Form form && IN_FORMULAS.contains(form.name());
        String first = plain.isEmpty() ? "muc" : inFormulas ? inOneWord(plain) : plain;
        String id = first;
        for (int number = 2; taken.contains(id); number++) {
            id = inFormulas ? first + number : first + "-" + number;
        }
        return id;
    }

    private static String inOneWord(String plain) {
        StringBuilder word = new StringBuilder();
        Arrays.stream(plain.split("-"))
                .forEach(one ->
                        word.append(word.isEmpty() ? one : Character.toUpperCase(one.charAt(0)) + one.substring(1)));
        return Character.isDigit(word.charAt(0)) ? "so" + word : word.toString();
    }

    /** A clause keeps the number that the paper prints. */
    private static String clause(String name, Set<String> taken) {
        String id = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[._-]+|-+$", "");
        if (taken.contains(id)) {
            throw Refusal.bad("plan-twice", name);
        }
        return id;
    }
}
