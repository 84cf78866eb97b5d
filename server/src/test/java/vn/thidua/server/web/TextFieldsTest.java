package vn.thidua.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a text by the name of its field. */
class TextFieldsTest {

    private static final Pattern AREA = Pattern.compile("<textarea[^>]*?\\sname=\"([^\"]+)\"");

    /** Names that only the page's own loop knows: fields of the reader and parts of a report, which carry what was seen. */
    private static final List<String> BY_LOOP = List.of("${name}", "${part.part()}", "${part.word()}");

    @Test
    void everyFieldWithLinesIsKnown() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                AREA.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(name -> {
                            String bare = name.replaceAll("\\$\\{[^}]*\\}", "1");
                            assertThat(TextFields.hasLines(bare) || TextFields.wraps(bare) || BY_LOOP.contains(name))
                                    .as("%s in %s: say in TextFields whether it may hold line breaks", name, page)
                                    .isTrue();
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 'UBND\r\nphường\t1 ' | UBND phường 1",
                "code | '\u00a0w1\u200b' | w1",
                "shortName | 'a\u0001b' | ab",
                "anything | 'a\nb' | a b",
                "reason | ' a\r\nb\u0007 ' | 'a\nb'",
                "achievement-12 | 'a\r\nb' | 'a\nb'",
                // A list in the form of a plan: one thing a line.
                "l:document/recipients | 'a\r\nb' | 'a\nb'",
                // Who signs for the head says so in a line of its own (Decree 30/2020, annex I, II.7).
                "capacity | 'KT. CHỦ TỊCH\r\nPHÓ CHỦ TỊCH' | 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'",
                "password | ' mật khẩu ' | ' mật khẩu '",
            })
    void byName(String name, String typed, String taken) {
        assertThat(TextFields.taken(name, typed, other -> false)).isEqualTo(taken);
    }

    @Test
    void aPartOfAReportHasLines() {
        assertThat(TextFields.taken("results", "a\r\nb", "seen-results"::equals))
                .isEqualTo("a\nb");
        assertThat(TextFields.taken("results", "a\r\nb", other -> false)).isEqualTo("a b");
    }
}
