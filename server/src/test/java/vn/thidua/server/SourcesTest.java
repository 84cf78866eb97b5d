package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one reads stays short: lines of templates, and files of Java in every part of the program. */
class SourcesTest {

    private static final int LONGEST_LINE = 140;

    private static final int LONGEST_FILE = 400;

    /** What a page says as the name of an icon: one, or one of two. */
    private static final Pattern ICON = Pattern.compile("icon(?:\\(name)? =\\s*([^,)<@]*)");

    private static final Pattern WORD = Pattern.compile("(?<!equals\\()\"([a-z][a-z0-9-]*)\"");

    /** The value of an attribute up to the beginning of an expression in it. */
    private static final Pattern OPENED = Pattern.compile("[a-z-]=\"[^\"<>]*?\\$\\{");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void linesOfTemplatesFitAScreen() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : files(Path.of("src/main/jte"), ".jte")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).length() > LONGEST_LINE) {
                    longer.add(file.getFileName() + ":" + (i + 1));
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    /** The template engine takes an expression of an attribute that goes over lines for text. */
    @Test
    void expressionsOfAttributesStandOnOneLine() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : files(Path.of("src/main/jte"), ".jte")) {
            String text = Files.readString(file);
            OPENED.matcher(text)
                    .results()
                    .filter(found ->
                            text.substring(found.end(), end(text, found.end())).contains("\n"))
                    .forEach(found -> broken.add(file.getFileName() + ": " + found.group()));
        }
        assertThat(broken).isEmpty();
    }

    /** Where an expression ends that began before a place; braces in its strings do not count. */
    private static int end(String text, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '"') {
                quoted = !quoted;
            } else if (!quoted && (at == '{' || at == '}')) {
                depth += at == '{' ? 1 : -1;
            }
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** A name without a picture leaves a gap that nobody sees in the source. */
    @Test
    void everyIconThatPagesNameIsThere() throws IOException {
        String icons = Files.readString(Running.home().resolve("server/src/main/resources/static/own/icons.svg"));
        Set<String> missing = new TreeSet<>();
        for (Path file : files(Running.home().resolve("server/src/main/jte"), ".jte")) {
            Matcher named = ICON.matcher(Files.readString(file));
            while (named.find()) {
                Matcher word = WORD.matcher(named.group(1));
                while (word.find()) {
                    if (!icons.contains("<symbol id=\"" + word.group(1) + "\"")) {
                        missing.add(file.getFileName() + ": " + word.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void filesAreReadInOneGo() throws IOException {
        List<String> longer = new ArrayList<>();
        for (String part : List.of("plan", "engine", "words", "documents", "drafting", "server", "app")) {
            for (Path file : files(Running.home().resolve(part).resolve("src/main/java"), ".java")) {
                if (Files.readAllLines(file).size() > LONGEST_FILE) {
                    longer.add(part + ": " + file.getFileName());
                }
            }
        }
        assertThat(longer).isEmpty();
    }
}
