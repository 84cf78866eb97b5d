package vn.thidua.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/**
 * Classes that several classifications share are written once: a classification that names a {@code scale} has its classes, each with
 * what the classification itself says of it. Put in before anything else is read, so that nothing else knows whether they were shared.
 */
final class SharedLevels {

    private final Mapping plan;
    private final Fields scales;
    private final Faults faults;
    private final Set<String> used = new HashSet<>();

    SharedLevels(Mapping plan, Faults faults) {
        this.plan = plan;
        this.scales = new Fields(plan).fields("scales");
        this.faults = faults;
    }

    /** The plan with the classes of each classification where it has them from a scale. */
    Mapping filled() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : plan.entries()) {
            boolean classified = entry.key().text().equals("classifications") && entry.value() instanceof Sequence;
            entries.add(classified ? new Entry(entry.key(), classifications((Sequence) entry.value())) : entry);
        }
        for (Entry scale : scales.mapping().entries()) {
            if (!used.contains(scale.key().text())) {
                faults.warning(scale.key().mark(), "scale.unused", scale.key().text());
            }
        }
        return new Mapping(List.copyOf(entries), plan.mark());
    }

    private Sequence classifications(Sequence all) {
        return new Sequence(
                all.items().stream()
                        .map(item -> item instanceof Mapping one ? classification(one) : item)
                        .toList(),
                all.mark());
    }

    private Mapping classification(Mapping one) {
        Fields form = new Fields(one);
        Optional<Scalar> scale = form.scalar("scale");
        if (scale.isEmpty()) {
            return one;
        }
        String id = scale.get().text();
        used.add(id);
        Optional<Node> shared = scales.referred(scale.get(), "scale", faults);
        // What is no list there is told there.
        return shared.isPresent() && shared.get() instanceof Sequence levels
                ? with(one, merged(form, id, levels, scale.get()))
                : one;
    }

    private Sequence merged(Fields form, String scale, Sequence shared, Scalar at) {
        List<Node> levels = new ArrayList<>(shared.items());
        // One without an id, or with one that stands there twice, is told of as it is.
        List<String> order = levels.stream().map(level -> id(level).orElse("")).toList();
        int last = -1;
        for (Fields own : form.forms("levels")) {
            String id = own.text("id", "");
            int place = order.indexOf(id);
            if (place < 0) {
                faults.error(own.mark(), "scale.level", id, scale, String.join(", ", order));
            } else if (place <= last) {
                faults.error(own.mark(), "scale.order", id, scale, String.join(", ", order));
            } else {
                last = place;
                levels.set(place, over((Mapping) levels.get(place), own.mapping()));
            }
        }
        return new Sequence(List.copyOf(levels), form.has("levels") ? form.mark("levels") : at.mark());
    }

    private static Optional<String> id(Node level) {
        return level instanceof Mapping mapping ? new Fields(mapping).text("id") : Optional.empty();
    }

    /** What the classification says of a class stands before what the scale says. */
    private static Mapping over(Mapping shared, Mapping own) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        shared.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        own.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        return new Mapping(List.copyOf(entries.values()), own.mark());
    }

    private static Mapping with(Mapping classification, Sequence levels) {
        List<Entry> entries = new ArrayList<>();
        classification.entries().stream()
                .filter(entry -> !entry.key().text().equals("levels"))
                .forEach(entries::add);
        entries.add(new Entry(new Scalar("levels", true, levels.mark()), levels));
        return new Mapping(List.copyOf(entries), classification.mark());
    }
}
