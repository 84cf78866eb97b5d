package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlEdit;

/** What stands in a plan at a place, and which form of the language it has. */
final class PlanNodes {

    /** Words that name a thing for people, the first that it has. */
    private static final List<String> NAMING = List.of("title", "label", "what", "text", "subject", "number", "why");

    private PlanNodes() {}

    /** What stands there; empty also where a key has no value. */
    static Optional<Node> at(Node tree, PlanPath path) {
        Optional<Node> at = Optional.of(tree);
        for (String step : path.steps()) {
            at = at.flatMap(node -> below(node, step));
        }
        return at.filter(node -> !(node instanceof Node.Scalar scalar && scalar.isNull()));
    }

    private static Optional<Node> below(Node node, String step) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.get(step);
            case Node.Sequence list ->
                YamlEdit.placeOf(step).filter(at -> at < list.items().size()).map(list.items()::get);
            case Node.Scalar ignored -> Optional.empty();
        };
    }

    /**
     * The word or item of the language at a place.
     *
     * @param form name of the form in which the word stands; of an item, that in which its list stands
     * @param word name of the word; of an item, that of its list
     * @param shape what may stand there
     * @param item whether it is an item of the word's list
     */
    record Spot(String form, String word, Shape shape, boolean item) {}

    /** Which word stands at a place; empty where the language has none there. */
    static Optional<Spot> spot(Node tree, PlanPath path) {
        Spot spot = new Spot("plan", "", Language.PLAN, false);
        PlanPath here = PlanPath.PLAN;
        for (String step : path.steps()) {
            Shape shape = resolved(spot.shape(), at(tree, here));
            Optional<Shape> below = Shapes.below(shape, step);
            if (below.isEmpty()) {
                return Optional.empty();
            }
            spot = shape instanceof Shape.Form form
                    ? new Spot(form.name(), step, below.get(), false)
                    : new Spot(spot.form(), spot.word(), below.get(), true);
            here = here.with(step);
        }
        return Optional.of(spot);
    }

    static Shape resolved(Shape shape, Optional<Node> node) {
        return node.map(one -> Shapes.of(shape, one))
                .orElseGet(() -> Shapes.each(shape).getFirst());
    }

    /** What a thing says of itself: its title or label; empty where it has none. */
    static String name(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return node instanceof Node.Scalar scalar ? scalar.text() : "";
        }
        return NAMING.stream()
                .flatMap(word -> mapping.get(word).stream())
                .filter(Node.Scalar.class::isInstance)
                .map(one -> ((Node.Scalar) one).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The word by which a new thing of a form is named by people; empty where it has none. */
    static Optional<String> naming(Shape.Form form) {
        return NAMING.stream()
                .filter(name -> form.words().stream().map(Word::name).anyMatch(name::equals))
                .findFirst();
    }

    static boolean has(Shape.Form form, String word) {
        return form.words().stream().anyMatch(one -> one.name().equals(word));
    }

    /** The text of a scalar below a mapping. */
    static Optional<String> text(Node.Mapping mapping, String word) {
        return mapping.get(word).filter(Node.Scalar.class::isInstance).map(one -> ((Node.Scalar) one).text());
    }
}
