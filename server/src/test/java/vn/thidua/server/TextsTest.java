package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.server.casework.CaseStep;
import vn.thidua.server.delivery.DeliveryStep;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.InitiativeStep;
import vn.thidua.server.nomination.NominationStep;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.tracking.TaskStep;

class TextsTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile("page\\.t\\(\"([a-z][A-Za-z0-9.-]*[a-z0-9])\"");
    private static final Pattern IN_JAVA = Pattern.compile("texts\\.say\\(\\s*\"([a-z][A-Za-z0-9.-]*[a-z0-9])\"");
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\s*\\.(?:bad|conflict|forbidden)\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern EMPTY =
            Pattern.compile("Refusal\\s*\\.bad\\(\\s*\"empty\",\\s*\"([a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern AUDITED = Pattern.compile("audit\\.record\\(\\s*[^,]+,\\s*\"([a-z][a-z.-]*[a-z])\"");
    private static final Pattern NOTICE = Pattern.compile("Notice\\.say\\(\\s*request,\\s*\"([a-z][a-z.-]*[a-z])\"");

    private final Properties vietnamese = load("vi");
    private final Properties english = load("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(vietnamese.getProperty(key)));
        }
    }

    @Test
    void vietnameseIsComposed() {
        vietnamese.forEach((key, text) -> assertThat(Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC))
                .as(key.toString())
                .isTrue());
    }

    @Test
    void everythingThatPagesSayIsThere() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        collect(Path.of("src/main/jte"), IN_TEMPLATE, "", asked);
        collect(Path.of("src/main/java"), IN_JAVA, "", asked);
        collect(Path.of("src/main/java"), REFUSAL, "refusal.", asked);
        collect(Path.of("src/main/java"), NOTICE, "notice.", asked);
        collect(Path.of("src/main/java"), AUDITED, "did.", asked);
        Stream.of(NominationStep.values()).forEach(step -> asked.add("did.nomination." + step.word()));
        Stream.of(TaskStep.values()).forEach(step -> asked.add("did.task." + step.word()));
        Stream.of(CaseStep.values()).forEach(step -> asked.add("did.case." + step.word()));
        Stream.of(DeliveryStep.values()).forEach(step -> asked.add("did.delivery." + step.word()));
        Stream.of(InitiativeStep.values()).forEach(step -> asked.add("did.initiative." + step.word()));
        for (Role role : Role.values()) {
            asked.add("role." + role.word());
        }
        for (Action action : Action.values()) {
            asked.add("action." + action.word());
        }
        for (vn.thidua.engine.Truth truth : vn.thidua.engine.Truth.values()) {
            asked.add("met." + truth.name().toLowerCase(java.util.Locale.ROOT));
            asked.add("selected." + truth.name().toLowerCase(java.util.Locale.ROOT));
        }
        for (SheetState state : SheetState.values()) {
            asked.add("sheet-state." + state.word());
        }
        for (SheetStep step : SheetStep.values()) {
            asked.add("sheet-step." + step.word());
            asked.add("notice.sheet." + step.word());
        }
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(vietnamese.stringPropertyNames()).containsAll(asked);
    }

    /** A sentence names a field by a key of its own kind; any other key would be shown as it stands. */
    @Test
    void everyFieldThatMayNotBeEmptyHasAName() throws IOException {
        TreeSet<String> fields = new TreeSet<>();
        collect(Path.of("src/main/java"), EMPTY, "", fields);
        assertThat(fields).hasSizeGreaterThan(15).allMatch(key -> key.startsWith("field."));
        assertThat(vietnamese.stringPropertyNames()).containsAll(fields);
    }

    private static void collect(Path folder, Pattern pattern, String prefix, java.util.Set<String> into)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    into.add(prefix + matcher.group(1));
                }
            }
        }
    }

    private static java.util.Set<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        try (var stream = ThiDuaServer.class.getResourceAsStream("screen_" + language + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
