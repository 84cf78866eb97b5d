package vn.thidua.plan.language;

/**
 * A word of the plan language.
 *
 * @param meaning what it says, for the reference and for editors
 */
public record Word(String name, boolean required, Shape shape, String meaning) {

    static Word must(String name, Shape shape, String meaning) {
        return new Word(name, true, shape, meaning);
    }

    static Word may(String name, Shape shape, String meaning) {
        return new Word(name, false, shape, meaning);
    }
}
