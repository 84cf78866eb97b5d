package vn.thidua.server.imports;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a row of a file changes of one thing with several fields, as people read it: where it is one field, that with its old and
 * new value; where there are more, each value with the label of its field.
 */
public record FieldChanges(String field, String before, String after) {

    private static final String NOTHING = "–";

    /** Of something that is there. */
    public static FieldChanges of(List<String> labels, List<String> before, List<String> after) {
        List<Integer> differing = IntStream.range(0, labels.size())
                .filter(i -> !after.get(i).equals(before.get(i)))
                .boxed()
                .toList();
        return new FieldChanges(
                join(differing, ", ", labels::get),
                values(labels, before, differing),
                values(labels, after, differing));
    }

    /** Of something new: everything that the row says of it. */
    public static FieldChanges ofNew(List<String> labels, List<String> after) {
        List<Integer> said = IntStream.range(0, labels.size())
                .filter(i -> !after.get(i).isEmpty())
                .boxed()
                .toList();
        return new FieldChanges(join(said, ", ", labels::get), "", values(labels, after, said));
    }

    private static String values(List<String> labels, List<String> values, List<Integer> of) {
        IntFunction<String> value = i -> values.get(i).isEmpty() ? NOTHING : values.get(i);
        return of.size() == 1 ? value.apply(of.getFirst()) : join(of, "; ", i -> labels.get(i) + ": " + value.apply(i));
    }

    private static String join(List<Integer> of, String between, IntFunction<String> text) {
        return of.stream().map(text::apply).collect(Collectors.joining(between));
    }
}
