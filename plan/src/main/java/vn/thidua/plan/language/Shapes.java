package vn.thidua.plan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Faults;
import vn.thidua.plan.language.Shape.Again;
import vn.thidua.plan.language.Shape.AnyOf;
import vn.thidua.plan.language.Shape.Form;
import vn.thidua.plan.language.Shape.Keyed;
import vn.thidua.plan.language.Shape.Limited;
import vn.thidua.plan.language.Shape.Listing;
import vn.thidua.plan.yaml.Node;

/** Which form a value of a plan has that may have one of several; what stands below it. */
public final class Shapes {

    private Shapes() {}

    /** The forms that a value may have, none of them a choice among others. */
    public static List<Shape> each(Shape shape) {
        return switch (shape) {
            case AnyOf any -> {
                List<Shape> all = new ArrayList<>();
                any.shapes().forEach(one -> all.addAll(each(one)));
                yield List.copyOf(all);
            }
            case Again again -> List.of(again.form().get());
            default -> List.of(shape);
        };
    }

    /** The form that a value has: the one of its kind that fits best, else the first. */
    public static Shape of(Shape shape, Node node) {
        List<Shape> all = each(shape);
        if (all.size() == 1) {
            return all.getFirst();
        }
        Shape best = all.getFirst();
        int least = Integer.MAX_VALUE;
        for (Shape one : all) {
            if (isOfKind(one, node)) {
                Faults trial = new Faults("");
                new ShapeCheck(trial).check(node, one, "");
                int faults = trial.all().size();
                if (faults < least) {
                    least = faults;
                    best = one;
                }
            }
        }
        return best;
    }

    private static boolean isOfKind(Shape shape, Node node) {
        return switch (node) {
            case Node.Mapping ignored -> shape instanceof Form || shape instanceof Keyed;
            case Node.Sequence ignored -> shape instanceof Listing;
            case Node.Scalar ignored -> isSingle(shape);
        };
    }

    /** Whether its values stand alone. */
    public static boolean isSingle(Shape shape) {
        return switch (shape) {
            case Limited limited -> isSingle(limited.of());
            case Form ignored -> false;
            case Keyed ignored -> false;
            case Listing ignored -> false;
            case Again ignored -> false;
            case AnyOf any -> any.shapes().stream().allMatch(Shapes::isSingle);
            default -> true;
        };
    }

    /** Whether it is a list of values that stand alone. */
    public static boolean isSimpleList(Shape shape) {
        return shape instanceof Listing listing && isSingle(listing.of());
    }

    /**
     * The form of what stands below a value.
     *
     * @param shape of the value, none that is a choice among others
     */
    public static Optional<Shape> below(Shape shape, String step) {
        return switch (shape) {
            case Form form ->
                form.words().stream()
                        .filter(word -> word.name().equals(step))
                        .map(Word::shape)
                        .findFirst();
            case Keyed keyed -> Optional.of(keyed.of());
            case Listing listing -> Optional.of(listing.of());
            default -> Optional.empty();
        };
    }
}
