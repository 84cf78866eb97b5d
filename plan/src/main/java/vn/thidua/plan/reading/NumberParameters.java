package vn.thidua.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/**
 * Wherever the language asks for a number, {@code param.<id>} may stand: the number of that parameter is put in its place
 * before anything else is read, so that bounds, points and shares that a paper leaves open are decided once.
 */
final class NumberParameters {

    private static final String PREFIX = "param.";

    private final Mapping plan;
    private final Fields parameters;

    NumberParameters(Mapping plan) {
        this.plan = plan;
        this.parameters = new Fields(plan).fields("parameters");
    }

    Mapping filled() {
        return (Mapping) filled(plan, Language.PLAN);
    }

    private Node filled(Node node, Shape shape) {
        return switch (shape) {
            case Shape.Form form -> node instanceof Mapping mapping ? form(mapping, form) : node;
            case Shape.Again again -> filled(node, again.form().get());
            case Shape.Keyed keyed ->
                node instanceof Mapping mapping
                        ? new Mapping(
                                mapping.entries().stream()
                                        .map(entry -> new Entry(entry.key(), filled(entry.value(), keyed.of())))
                                        .toList(),
                                mapping.mark())
                        : node;
            case Shape.Listing listing ->
                node instanceof Sequence sequence
                        ? new Sequence(
                                sequence.items().stream()
                                        .map(item -> filled(item, listing.of()))
                                        .toList(),
                                sequence.mark())
                        : node;
            case Shape.AnyOf any -> any(node, any);
            case Shape.Limited limited -> filled(node, limited.of());
            case Shape.Number ignored -> number(node);
            case Shape.Whole ignored -> number(node);
            default -> node;
        };
    }

    private Mapping form(Mapping mapping, Shape.Form form) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Optional<Shape> shape = form.words().stream()
                    .filter(word -> word.name().equals(entry.key().text()))
                    .map(Word::shape)
                    .findFirst();
            entries.add(shape.map(one -> new Entry(entry.key(), filled(entry.value(), one)))
                    .orElse(entry));
        }
        return new Mapping(List.copyOf(entries), mapping.mark());
    }

    /** Where a formula may stand too, it asks for the parameter itself. */
    private Node any(Node node, Shape.AnyOf any) {
        boolean formula = any.shapes().stream().anyMatch(Shape.Formula.class::isInstance);
        if (node instanceof Scalar) {
            return formula
                    ? node
                    : any.shapes().stream()
                            .filter(shape -> shape instanceof Shape.Number || shape instanceof Shape.Whole)
                            .findFirst()
                            .map(shape -> filled(node, shape))
                            .orElse(node);
        }
        Node filled = node;
        for (Shape shape : any.shapes()) {
            filled = filled(filled, shape);
        }
        return filled;
    }

    private Node number(Node node) {
        if (!(node instanceof Scalar scalar) || !scalar.text().startsWith(PREFIX)) {
            return node;
        }
        // One that is not there, or holds no number, stays as it is: the check of the form tells of it.
        return parameters.keyed().entrySet().stream()
                .filter(entry -> scalar.text().equals(PREFIX + entry.getKey().text()))
                .flatMap(entry -> entry.getValue().scalar("value").stream())
                .filter(value -> Scalars.number(value).isPresent())
                .map(value -> new Scalar(value.text(), true, scalar.mark()))
                .findFirst()
                .orElse(scalar);
    }
}
