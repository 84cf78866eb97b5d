package vn.thidua.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;

/**
 * Makes one plan from another: named values are changed or added, lists of things with an id are changed by id, other
 * lists are replaced, and {@code remove} takes things away. What the base has locked may not be touched (P13).
 */
final class Extending {

    private final Faults faults;

    Extending(Faults faults) {
        this.faults = faults;
    }

    Mapping apply(Mapping base, Mapping child) {
        Mapping merged = merge(base, child);
        for (Scalar path : new Fields(child).scalars("remove")) {
            Optional<Mapping> without = remove(merged, path.text());
            if (without.isEmpty()) {
                faults.error(path.mark(), "extends.remove", path.text());
            } else {
                merged = without.get();
            }
        }
        return merged;
    }

    private Mapping merge(Mapping base, Mapping child) {
        boolean locked = base.get("locked")
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .flatMap(Scalars::truth)
                .orElse(false);
        Map<String, Entry> entries = new LinkedHashMap<>();
        base.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        for (Entry change : child.entries()) {
            String name = change.key().text();
            if (locked && !name.equals("id")) {
                faults.error(change.key().mark(), "extends.locked", new Fields(base).text("id", "?"), name);
                continue;
            }
            Entry old = entries.get(name);
            Node value = old == null ? change.value() : merge(old.value(), change.value());
            entries.put(name, new Entry(change.key(), value));
        }
        return new Mapping(List.copyOf(entries.values()), child.mark());
    }

    private Node merge(Node base, Node child) {
        if (base instanceof Mapping old && child instanceof Mapping change) {
            return merge(old, change);
        }
        if (base instanceof Sequence old && child instanceof Sequence change && haveIds(old) && haveIds(change)) {
            return mergeById(old, change);
        }
        return child;
    }

    private static boolean haveIds(Sequence sequence) {
        return !sequence.items().isEmpty() && sequence.items().stream().allMatch(item -> id(item).isPresent());
    }

    private static Optional<String> id(Node node) {
        return node instanceof Mapping mapping ? new Fields(mapping).text("id") : Optional.empty();
    }

    private Sequence mergeById(Sequence base, Sequence child) {
        Map<String, Node> items = new LinkedHashMap<>();
        base.items().forEach(item -> items.put(id(item).orElseThrow(), item));
        for (Node item : child.items()) {
            items.merge(id(item).orElseThrow(), item, this::merge);
        }
        return new Sequence(List.copyOf(items.values()), child.mark());
    }

    /** Removes {@code a.<id>} where {@code a} is a named part, or {@code criteria.<id>} anywhere in the sheets. */
    private Optional<Mapping> remove(Mapping plan, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return without(plan, path);
        }
        String head = path.substring(0, dot);
        String rest = path.substring(dot + 1);
        if (head.equals("criteria")) {
            return replace(plan, "sheets", node -> withoutCriterion(node, rest));
        }
        return replace(plan, head, node -> switch (node) {
            case Mapping mapping -> {
                Optional<Mapping> direct = without(mapping, rest);
                yield direct.isPresent()
                        ? direct.map(m -> m)
                        : remove(mapping, rest).map(m -> m);
            }
            case Sequence sequence -> withoutItem(sequence, rest).map(s -> s);
            case Scalar ignored -> Optional.empty();
        });
    }

    private static Optional<Mapping> replace(
            Mapping mapping, String name, java.util.function.Function<Node, Optional<Node>> change) {
        List<Entry> entries = new ArrayList<>();
        boolean changed = false;
        for (Entry entry : mapping.entries()) {
            Optional<Node> value = entry.key().text().equals(name) ? change.apply(entry.value()) : Optional.empty();
            changed |= value.isPresent();
            entries.add(value.map(node -> new Entry(entry.key(), node)).orElse(entry));
        }
        return changed ? Optional.of(new Mapping(List.copyOf(entries), mapping.mark())) : Optional.empty();
    }

    private static Optional<Mapping> without(Mapping mapping, String name) {
        if (mapping.get(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                mapping.entries().stream()
                        .filter(entry -> !entry.key().text().equals(name))
                        .toList(),
                mapping.mark()));
    }

    private static Optional<Sequence> withoutItem(Sequence sequence, String id) {
        List<Node> kept = sequence.items().stream()
                .filter(item -> !id(item).equals(Optional.of(id)))
                .toList();
        return kept.size() == sequence.items().size()
                ? Optional.empty()
                : Optional.of(new Sequence(kept, sequence.mark()));
    }

    private Optional<Node> withoutCriterion(Node node, String id) {
        if (!(node instanceof Sequence sequence)) {
            return Optional.empty();
        }
        for (Node item : sequence.items()) {
            if (id(item).equals(Optional.of(id)) && new Fields((Mapping) item).truth("locked")) {
                faults.error(item.mark(), "extends.locked", id, "remove");
                return Optional.of(sequence);
            }
        }
        Optional<Sequence> direct = withoutItem(sequence, id);
        if (direct.isPresent()) {
            return direct.map(s -> s);
        }
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : sequence.items()) {
            Optional<Mapping> without = item instanceof Mapping mapping
                    ? replace(mapping, "criteria", inner -> withoutCriterion(inner, id))
                    : Optional.empty();
            changed |= without.isPresent();
            items.add(without.isPresent() ? without.get() : item);
        }
        return changed ? Optional.of(new Sequence(List.copyOf(items), sequence.mark())) : Optional.empty();
    }
}
