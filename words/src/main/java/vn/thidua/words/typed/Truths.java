package vn.thidua.words.typed;

import java.util.List;

/** Reads yes and no. */
public final class Truths {

    private static final List<String> YES = List.of("có", "co", "đạt", "đúng", "yes", "true", "x", "✓", "✔", "☑", "✅");
    private static final List<String> NO =
            List.of("không", "khong", "không đạt", "sai", "no", "false", "✗", "✘", "☐", "❌");

    private Truths() {}

    /** Yes or no; a number is neither. */
    public static ReadResult<Boolean> read(Source source, String label) {
        return switch (source) {
            case Source.Empty none -> new ReadResult.Nothing<>();
            case Source.Truth(boolean value, String shown) -> new ReadResult.Value<>(value);
            case Source.Text(String shown) -> {
                String word = Writing.compared(shown);
                yield YES.contains(word)
                        ? new ReadResult.Value<>(true)
                        : NO.contains(word) ? new ReadResult.Value<>(false) : refused(label, shown);
            }
            case Source.Error(String why, String shown) -> ReadResult.refused(why, label, shown);
            case Source.Number other -> refused(label, other.shown());
            case Source.Percent other -> refused(label, other.shown());
            case Source.Day other -> refused(label, other.shown());
        };
    }

    private static ReadResult<Boolean> refused(String label, String shown) {
        return ReadResult.refused("boolean", label, shown);
    }
}
