package vn.thidua.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented paper with what must come out of it.
 *
 * @param expected a word and values in each line
 */
record MadePaper(String name, String text, List<String> expected) {

    static final Path FOLDER = Path.of("src/test/resources/vn/thidua/drafting/papers");

    static List<MadePaper> all() {
        return allIn(FOLDER);
    }

    static List<MadePaper> allIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(MadePaper::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MadePaper read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^=====$", 2);
            return new MadePaper(
                    file.getFileName().toString().replace(".txt", ""),
                    parts[0],
                    parts[1].lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the lines that begin with a word. */
    Stream<String> said(String word) {
        return expected.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1));
    }
}
