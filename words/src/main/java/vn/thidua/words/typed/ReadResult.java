package vn.thidua.words.typed;

import java.util.List;
import java.util.function.Function;

/** What became of reading a value: it, nothing, or why it cannot be taken. */
public sealed interface ReadResult<T> {

    /** It was read. */
    record Value<T>(T value) implements ReadResult<T> {}

    /** There was nothing. */
    record Nothing<T>() implements ReadResult<T> {}

    /**
     * It cannot be taken.
     *
     * @param key of the sentence that says why: {@code number}, {@code ambiguous}, {@code day} …
     * @param values what the sentence names; the label of what was asked for and what was given come first
     */
    record Refused<T>(String key, List<Object> values) implements ReadResult<T> {
        public Refused {
            values = List.copyOf(values);
        }
    }

    /** The same of what a value is turned into. */
    default <U> ReadResult<U> map(Function<T, U> turn) {
        return switch (this) {
            case Value<T>(T value) -> new Value<>(turn.apply(value));
            case Nothing<T> nothing -> new Nothing<>();
            case Refused<T>(String key, List<Object> values) -> new Refused<>(key, values);
        };
    }

    /** A refusal. */
    static <T> ReadResult<T> refused(String key, Object... values) {
        return new Refused<>(key, List.of(values));
    }
}
