package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.words.Messages;

/** Whatever the program can say has a sentence. */
class MessagesTest {

    private static final Pattern FAULT =
            Pattern.compile("(?:error|warning|ExpressionFault)\\([^\"]*?\"([a-z]+[a-z.-]*)\"", Pattern.DOTALL);

    @Test
    void everyFaultThatTheSourcesNameHasASentence() throws Exception {
        Messages messages = Messages.vietnamese();
        List<String> missing = new ArrayList<>();
        for (String module : List.of("plan", "engine", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    Matcher matcher = FAULT.matcher(Files.readString(file));
                    while (matcher.find()) {
                        if (matcher.group(1).contains(".") && !messages.has("fault." + matcher.group(1))) {
                            missing.add(file.getFileName() + ": " + matcher.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void sentencesAreInNfcAndEnglishHasNoSentenceThatVietnameseLacks() {
        Messages vietnamese = Messages.vietnamese();
        assertThat(Messages.of("en").keys()).isEqualTo(vietnamese.keys());
        for (String key : vietnamese.keys()) {
            String sentence = vietnamese.word(key);
            assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
        }
    }
}
