package vn.thidua.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Small files of our own that stand beside a class; whoever asks for what is not there made a mistake in the program. */
public final class Yaml {

    private Yaml() {}

    /** The whole file {@code name.yaml} beside a class. */
    public static Map<?, ?> read(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name + ".yaml"), name)) {
            return map(new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that is a map. */
    public static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    /** A value that is a list. */
    public static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    /** Any value as a text. */
    public static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }
}
