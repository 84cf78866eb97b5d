package vn.thidua.plan.language;

import java.util.List;
import java.util.function.Supplier;

/** The form that a value of a plan file may have. */
public sealed interface Shape {

    /** Free text. */
    record Text() implements Shape {}

    /** A name by which other parts refer to something: letters, digits, dots, hyphens, underscores. */
    record Id() implements Shape {}

    /** A number. */
    record Number() implements Shape {}

    /** A number without decimals. */
    record Whole() implements Shape {}

    /** {@code true} or {@code false}. */
    record Truth() implements Shape {}

    /** A day, {@code 2024-12-31}. */
    record Day() implements Shape {}

    /** Anything that stands alone: text, number, truth or day. */
    record Single() implements Shape {}

    /**
     * A condition or a number in CEL.
     *
     * @param gives what it must give
     */
    record Formula(Gives gives) implements Shape {}

    /** What a formula must give. */
    enum Gives {
        TRUTH,
        NUMBER,
        DAY,
        ANYTHING
    }

    /** One of a closed list of words. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /**
     * A number within limits.
     *
     * @param of the shape of the number
     * @param least the smallest allowed
     * @param most the greatest allowed
     */
    record Limited(Shape of, int least, int most) implements Shape {}

    /**
     * A list.
     *
     * @param some whether an empty list would say nothing and is refused
     */
    record Listing(Shape of, boolean some) implements Shape {
        public Listing(Shape of) {
            this(of, false);
        }
    }

    /** Values by id. */
    record Keyed(Shape of) implements Shape {}

    /**
     * Named values, each a word of the language.
     *
     * @param name of the form, for the reference and for messages
     */
    record Form(String name, List<Word> words) implements Shape {
        public Form {
            words = List.copyOf(words);
        }
    }

    /** One of several forms; the first that fits the kind of value counts. */
    record AnyOf(List<Shape> shapes) implements Shape {
        public AnyOf {
            shapes = List.copyOf(shapes);
        }
    }

    /** A form that contains itself. */
    record Again(String name, Supplier<Form> form) implements Shape {}
}
