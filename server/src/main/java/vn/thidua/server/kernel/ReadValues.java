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
}
