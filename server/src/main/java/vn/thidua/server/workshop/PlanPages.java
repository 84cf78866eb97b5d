package vn.thidua.server.workshop;

import java.util.Set;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;

/** Which things of a plan have a form of their own: the others stand in the form of what they belong to. */
final class PlanPages {

    private static final Set<String> THINGS = Set.of(
            "block",
            "tag",
            "parameter",
            "body",
            "fact",
            "deadline",
            "report",
            "owed",
            "review",
            "sheet",
            "criterion",
            "ranking",
            "target",
            "classification",
            "registration",
            "standard",
            "award",
            "council",
            "duty",
            "feed",
            "reading",
            "exception",
            "clause");

    private PlanPages() {}

    static boolean isThing(Shape shape) {
        return shape instanceof Shape.Form form && THINGS.contains(form.name());
    }

    static boolean mayBeThing(Shape shape) {
        return Shapes.each(shape).stream().anyMatch(PlanPages::isThing);
    }

    /** Whether it is a list of such things, or holds them by their ids. */
    static boolean holdsThings(Shape shape) {
        return Shapes.each(shape).stream().anyMatch(one -> switch (one) {
            case Shape.Keyed keyed -> mayBeThing(keyed.of());
            case Shape.Listing list -> mayBeThing(list.of());
            default -> false;
        });
    }

    /** Whether a word of the whole plan is a part of the outline. */
    static boolean isSection(Word word) {
        return Language.PLAN.words().contains(word)
                && !Shapes.isSingle(word.shape())
                && !Shapes.isSimpleList(word.shape());
    }

    /** Facts about units, deadlines: lists in a part of the outline, which are no lists of a thing. */
    private static boolean isList(PlanNodes.Spot spot) {
        return holdsThings(spot.shape()) && !THINGS.contains(spot.form());
    }

    /** Whether a place is a part of the outline, which has a form even where the plan does not have it. */
    static boolean isKnown(PlanPath path) {
        return path.steps().size() == 1
                && Language.PLAN.words().stream().anyMatch(word -> word.name().equals(path.last()) && isSection(word));
    }

    /** The form on which a place stands: the nearest thing or part of the outline around it, or itself. */
    static PlanPath around(Node tree, PlanPath path) {
        PlanPath at = path;
        while (at.steps().size() > 1) {
            boolean thing = PlanNodes.spot(tree, at)
                    .filter(one -> mayBeThing(one.shape()) || isList(one))
                    .isPresent();
            if (thing) {
                return at;
            }
            at = at.parent();
        }
        return at.isPlan() || isKnown(at) ? at : PlanPath.PLAN;
    }
}
