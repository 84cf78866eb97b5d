package vn.thidua.plan.check;

import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/** Finds where a part of a plan stands in its file. */
final class Places {

    private final Mapping tree;

    Places(Mapping tree) {
        this.tree = tree;
    }

    /** The place at the end of a path of names and ids; of its last part that exists. */
    Mark of(String... path) {
        Mark best = tree.mark();
        Node node = tree;
        for (String name : path) {
            Optional<Node> next = step(node, name);
            if (next.isEmpty()) {
                return best;
            }
            best = keyMark(node, name).orElse(next.get().mark());
            node = next.get();
        }
        return best;
    }

    /** The place at which a fact is declared, of whatever period. */
    Mark of(FactDeclaration fact) {
        return of("facts", fact.of().word(), fact.declaredAs());
    }

    /** Whether the file says something at a path, whatever came of reading it. */
    boolean says(String... path) {
        Optional<Node> node = Optional.of(tree);
        for (String name : path) {
            node = node.flatMap(one -> step(one, name));
        }
        return node.filter(one -> !(one instanceof Sequence list && list.items().isEmpty()))
                .isPresent();
    }

    private static Optional<Mark> keyMark(Node node, String name) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(Entry::key)
                    .filter(key -> key.text().equals(name))
                    .map(Scalar::mark)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Optional<Node> step(Node node, String name) {
        return switch (node) {
            case Mapping mapping -> mapping.get(name);
            case Sequence sequence ->
                sequence.items().stream().filter(item -> hasId(item, name)).findFirst();
            case Scalar ignored -> Optional.empty();
        };
    }

    private static boolean hasId(Node item, String id) {
        return item instanceof Mapping mapping
                && mapping.get("id").orElse(null) instanceof Scalar scalar
                && scalar.text().equals(id);
    }
}
