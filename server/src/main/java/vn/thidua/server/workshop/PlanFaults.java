package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Fault;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;

/** The faults of a plan's text, each at the place in the plan that it is about. */
final class PlanFaults {

    /** A fault and its place. */
    record Placed(Fault fault, PlanPath path) {}

    private final List<Placed> all;

    private PlanFaults(List<Placed> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Finds the place of each.
     *
     * @param file the name of the text among the faults; those of other files have no place in it
     */
    static PlanFaults of(Node tree, List<Fault> faults, String file) {
        List<Placed> all = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.file().equals(file)) {
                all.add(new Placed(fault, place(tree, PlanPath.PLAN, fault)));
            }
        }
        return new PlanFaults(all);
    }

    List<Placed> all() {
        return all;
    }

    /** Those at a place itself. */
    List<Fault> at(PlanPath path) {
        return all.stream()
                .filter(one -> one.path().equals(path))
                .map(Placed::fault)
                .toList();
    }

    /** How many errors are at a place and within it. */
    int within(PlanPath path) {
        return (int) all.stream()
                .filter(one -> one.fault().severity() == Fault.Severity.ERROR
                        && one.path().isIn(path))
                .count();
    }

    private static PlanPath place(Node node, PlanPath here, Fault fault) {
        Mark mark = fault.mark();
        if (same(node.mark(), mark)) {
            return about(node, here, fault);
        }
        return switch (node) {
            case Node.Scalar ignored -> here;
            case Node.Sequence list -> {
                int found = -1;
                for (int at = 0; at < list.items().size(); at++) {
                    found = isAfter(list.items().get(at).mark(), mark) ? found : at;
                }
                yield found < 0 ? here : place(list.items().get(found), here.with(found), fault);
            }
            case Node.Mapping mapping -> {
                Node.Entry found = null;
                for (Node.Entry entry : mapping.entries()) {
                    found = isAfter(entry.key().mark(), mark) ? found : entry;
                }
                if (found == null) {
                    yield here;
                }
                PlanPath path = here.with(found.key().text());
                yield isAfter(found.value().mark(), mark) ? path : place(found.value(), path, fault);
            }
        };
    }

    /** A word that is missing is asked for at its own field. */
    private static PlanPath about(Node node, PlanPath here, Fault fault) {
        return node instanceof Node.Mapping
                        && fault.code().equals("word.missing")
                        && fault.args().getFirst() instanceof String word
                ? here.with(word)
                : here;
    }

    private static boolean same(Mark one, Mark other) {
        return one.line() == other.line() && one.column() == other.column();
    }

    private static boolean isAfter(Mark one, Mark other) {
        return one.line() > other.line() || (one.line() == other.line() && one.column() > other.column());
    }
}
