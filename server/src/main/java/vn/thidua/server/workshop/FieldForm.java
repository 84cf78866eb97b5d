package vn.thidua.server.workshop;

import java.util.List;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Shapes;
import vn.thidua.plan.language.Word;

/**
 * How the value of a word is typed.
 *
 * @param form in which the word stands
 * @param shape of the value
 * @param others other forms that a value which stands alone may have there
 */
public record FieldForm(String form, Word word, Shape shape, List<Shape> others) {

    public FieldForm {
        others = List.copyOf(others);
    }

    /** Whether a value of that kind may stand there, too. */
    boolean takes(Class<? extends Shape> kind) {
        return isOf(shape, kind) || others.stream().anyMatch(one -> isOf(one, kind));
    }

    private static boolean isOf(Shape shape, Class<? extends Shape> kind) {
        return kind.isInstance(shape)
                || (shape instanceof Shape.Limited limited && isOf(limited.of(), kind))
                || (shape instanceof Shape.Listing list && Shapes.isSingle(list.of()) && isOf(list.of(), kind));
    }

    boolean isList() {
        return Shapes.isSimpleList(shape);
    }

    /** The words of a closed list; empty where anything can be typed. */
    List<String> choices() {
        return shape instanceof Shape.Choice choice && others.isEmpty() ? choice.words() : List.of();
    }
}
