package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What each case expects is what {@code evaluate} prints, read back from its JSON. */
class CasesTest {

    static Stream<Path> cases() {
        return Shipped.cases().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void evaluatePrintsWhatTheCaseExpects(Path file) throws Exception {
        evaluates(file.getName(file.getNameCount() - 2).toString(), file);
    }

    /** Works out a case by a plan (its id or path), and holds what is printed against what the case expects. */
    static void evaluates(String plan, Path file) throws Exception {
        Map<?, ?> written = (Map<?, ?>) load(Files.readString(file));
        Shipped.Run run = Shipped.run("evaluate", plan, file.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Map<?, ?> printed = (Map<?, ?>) load(run.out());
        List<String> differences = new ArrayList<>();
        compare("", Objects.requireNonNull(written.get("expect")), printed, differences);
        assertThat(differences).isEmpty();
    }

    /** JSON is YAML. */
    private static Object load(String text) {
        return new Load(LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .build())
                .loadFromString(text);
    }

    private static void compare(String where, Object expected, Object found, List<String> differences) {
        if (expected instanceof Map<?, ?> map) {
            if (!(found instanceof Map<?, ?> other)) {
                differences.add(where + ": " + found + " is no object");
                return;
            }
            map.forEach((key, value) -> {
                String name = where + "/" + key;
                if (!other.containsKey(key)) {
                    differences.add(name + " is missing");
                } else if (where.endsWith("/targets")) {
                    compare(name, value, ((Map<?, ?>) other.get(key)).get("met"), differences);
                } else if (where.endsWith("/scores")) {
                    compare(name, value, ((Map<?, ?>) other.get(key)).get("points"), differences);
                } else {
                    compare(name, value, other.get(key), differences);
                }
            });
            if (where.endsWith("/targets")) {
                return;
            }
        } else if (where.endsWith("/ties")) {
            if (!ties(expected).equals(ties(found))) {
                differences.add(where + ": " + found + ", expected " + expected);
            }
        } else if (expected instanceof Collection<?> list) {
            if (!new HashSet<>(list).equals(new HashSet<>((Collection<?>) found))) {
                differences.add(where + ": " + found + ", expected " + expected);
            }
        } else if (expected instanceof Number number && found instanceof Number other) {
            if (number.doubleValue() != other.doubleValue()) {
                differences.add(where + ": " + found + ", expected " + expected);
            }
        } else if (!Objects.equals(expected, found)) {
            differences.add(where + ": " + found + ", expected " + expected);
        }
    }

    private static Set<Map<Object, Object>> ties(Object list) {
        Set<Map<Object, Object>> ties = new HashSet<>();
        for (Object tie : (Collection<?>) list) {
            Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) tie);
            copy.computeIfPresent("among", (key, among) -> new HashSet<>((Collection<?>) among));
            ties.add(copy);
        }
        return ties;
    }
}
