package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlEdit;

/** The outline of a plan: its parts and the things in them that have a form of their own. */
public final class PlanOutline {

    /**
     * A line of the outline.
     *
     * @param path of it, as addresses name it
     * @param note its maximum, or how many it has; empty for none
     * @param faults how many are in it
     * @param there whether the plan has it
     * @param open whether the place that is shown lies in it
     * @param here whether it is the place that is shown
     */
    public record Line(
            String path,
            String label,
            String note,
            int faults,
            boolean there,
            boolean open,
            boolean here,
            List<Line> lines) {

        public Line {
            lines = List.copyOf(lines);
        }
    }

    private final Node tree;
    private final PlanFaults faults;
    private final PlanFormParts parts;
    private final PlanPath shown;

    PlanOutline(Node tree, PlanFaults faults, PlanFormParts parts, PlanPath shown) {
        this.tree = tree;
        this.faults = faults;
        this.parts = parts;
        this.shown = shown;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("", parts.label(PlanPath.PLAN), "", ownFaults(), true, false, shown.isPlan(), List.of()));
        for (Word word : Language.PLAN.words()) {
            if (PlanPages.isSection(word)) {
                lines.add(line(PlanPath.PLAN.with(word.name())));
            }
        }
        return lines;
    }

    /** Those of the plan that lie in none of its parts. */
    private int ownFaults() {
        return faults.within(PlanPath.PLAN)
                - Language.PLAN.words().stream()
                        .filter(PlanPages::isSection)
                        .mapToInt(word -> faults.within(PlanPath.PLAN.with(word.name())))
                        .sum();
    }

    private Line line(PlanPath path) {
        Optional<Node> node = PlanNodes.at(tree, path);
        List<Line> lines = new ArrayList<>();
        PlanNodes.spot(tree, path).ifPresent(spot -> {
            Shape shape = PlanNodes.resolved(spot.shape(), node);
            below(path, shape, node).forEach(one -> lines.add(line(one)));
        });
        String sum = SheetSums.note(node);
        return new Line(
                path.text(),
                parts.label(path),
                sum.isEmpty() && !lines.isEmpty() && path.steps().size() == 1 ? String.valueOf(lines.size()) : sum,
                faults.within(path),
                node.isPresent(),
                shown.isIn(path),
                shown.equals(path),
                lines);
    }

    /** The things with a form of their own that lie right below a place. */
    private List<PlanPath> below(PlanPath path, Shape shape, Optional<Node> node) {
        List<PlanPath> found = new ArrayList<>();
        switch (node.orElse(null)) {
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    String name = entry.key().text();
                    Optional<Shape> one = Shapes.below(shape, name);
                    PlanPath at = path.with(name);
                    if (one.filter(PlanPages::holdsThings).isPresent() && shape instanceof Shape.Form form) {
                        // Lists of a criterion are not lines of their own; those of facts and of the calendar are.
                        if (PlanPages.isThing(form)) {
                            found.addAll(below(
                                    at,
                                    PlanNodes.resolved(one.get(), Optional.of(entry.value())),
                                    Optional.of(entry.value())));
                        } else {
                            found.add(at);
                        }
                    } else if (one.filter(PlanPages::mayBeThing).isPresent()) {
                        found.add(at);
                    }
                }
            }
            case Node.Sequence list -> {
                Optional<Shape> of = Shapes.below(shape, YamlEdit.place(0));
                if (of.filter(PlanPages::mayBeThing).isPresent()) {
                    for (int at = 0; at < list.items().size(); at++) {
                        found.add(path.with(at));
                    }
                }
            }
            case Node.Scalar ignored -> {}
            case null -> {}
        }
        return found;
    }
}
