package vn.thidua.plan.check;

import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/** A parameter that nothing asks for can be changed without anything changing. */
public final class ParameterCheck {

    /** Where a parameter is declared and explained, which is no use of it. */
    private static final Set<String> ABOUT = Set.of("parameters", "readings");

    private final Mapping tree;
    private final Faults faults;

    /**
     * Looks at a plan.
     *
     * @param tree as it is written: a number is put in the place of its parameter before the rest is read
     */
    public ParameterCheck(Mapping tree, Faults faults) {
        this.tree = tree;
        this.faults = faults;
    }

    /** Says which parameters nothing uses; not while there are errors, which may well be the cause. */
    public void unused() {
        if (faults.hasErrors() || !(tree.get("parameters").orElse(null) instanceof Mapping parameters)) {
            return;
        }
        for (Entry parameter : parameters.entries()) {
            String id = parameter.key().text();
            Pattern asked = Pattern.compile("\\bparam\\." + Pattern.quote(id) + "(?![\\w.]*\\w)");
            boolean used = tree.entries().stream()
                    .filter(entry -> !ABOUT.contains(entry.key().text()))
                    .anyMatch(entry -> asks(entry.value(), asked));
            // What a plan takes from another and no longer needs is for that other one to say.
            boolean own = parameter.key().mark().file().equals(faults.file());
            if (own && !used) {
                faults.warning(parameter.key().mark(), "parameter.unused", id);
            }
        }
    }

    private static boolean asks(Node node, Pattern asked) {
        return switch (node) {
            case Scalar scalar -> asked.matcher(scalar.text()).find();
            case Sequence sequence -> sequence.items().stream().anyMatch(item -> asks(item, asked));
            case Mapping mapping -> mapping.entries().stream().anyMatch(entry -> asks(entry.value(), asked));
        };
    }
}
