package vn.thidua.server.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;

/** What was read from a value, or a refusal that says why it cannot be taken. */
public final class ReadValues {

    private ReadValues() {}

    /** The value; empty where nothing was given. */
    public static <T> Optional<T> or(ReadResult<T> reading) {
        return switch (reading) {
            case ReadResult.Value<T>(T value) -> Optional.of(value);
            case ReadResult.Nothing<T> nothing -> Optional.empty();
            case ReadResult.Refused<T>(String key, var values) -> throw Refusal.bad("value." + key, values.toArray());
        };
    }

    /** A number that was typed; empty where nothing was. */
    public static Optional<BigDecimal> number(String typed, Quantity asked) {
        return or(Numbers.read(Source.text(typed), asked));
    }

    /** A count that must be typed, none below zero; {@code label} names its field in every refusal. */
    public static int count(String typed, String label, int most) {
        Quantity asked = Quantity.of(label).counted().between(BigDecimal.ZERO, BigDecimal.valueOf(most));
        return number(typed, asked)
                .orElseThrow(() -> Refusal.bad("empty", label))
                .intValueExact();
    }
}
