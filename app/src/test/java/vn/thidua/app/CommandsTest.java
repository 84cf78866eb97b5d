package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees at a terminal. */
class CommandsTest {

    private static final String CASES = "src/test/resources/cases/";
    private static final String EXAMPLE = "src/test/resources/plans/vi-du-2025";

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of("table-points", "evaluate vinh-long-2024 " + CASES + "vinh-long-2024/16-tie-at-cut.yaml"),
                Arguments.of("table-targets", "evaluate uong-bi-2024 " + CASES + "uong-bi-2024/03-before-the-day.yaml"),
                Arguments.of(
                        "table-english",
                        "evaluate kien-giang-2020 " + CASES + "kien-giang-2020/04-commune-tie.yaml --lang en"),
                Arguments.of("csv", "evaluate vi-du " + EXAMPLE + "/cases/01-points.yaml --format csv"),
                Arguments.of(
                        "json",
                        "evaluate kien-giang-2020 " + CASES
                                + "kien-giang-2020/08-publication-unknown.yaml --format json"),
                Arguments.of("explain-points", "explain vi-du " + EXAMPLE + "/cases/01-points.yaml a"),
                Arguments.of(
                        "explain-periods",
                        "explain src/test/resources/plans/theo-ky-2025 "
                                + "src/test/resources/plans/theo-ky-2025/cases/01-a-quarter-lacks.yaml b"),
                Arguments.of(
                        "explain-nobody",
                        "explain src/test/resources/plans/khong-ai-2025 "
                                + "src/test/resources/plans/khong-ai-2025/cases/01-nobody-and-nothing.yaml a"),
                Arguments.of(
                        "explain-late",
                        "explain vinh-long-2024 " + CASES + "vinh-long-2024/03-plan-issued.yaml c PL.I.2.1"),
                Arguments.of(
                        "explain-person",
                        "explain uong-bi-2024 " + CASES + "uong-bi-2024/15-four-groups-of-people.yaml g2"),
                Arguments.of(
                        "explain-class", "explain danh-hieu-xa-2026 " + CASES + "danh-hieu-xa-2026/01-a-year.yaml cm2"),
                Arguments.of(
                        "explain-class-decided",
                        "explain xep-loai-su-nghiep-2026 " + CASES
                                + "xep-loai-su-nghiep-2026/01-a-year.yaml bv1 don-vi"),
                Arguments.of(
                        "explain-class-of-head",
                        "explain xep-loai-su-nghiep-2026 " + CASES + "xep-loai-su-nghiep-2026/01-a-year.yaml n1"),
                Arguments.of(
                        "classes-of-blocks",
                        "evaluate xep-loai-su-nghiep-2026 " + CASES + "xep-loai-su-nghiep-2026/01-a-year.yaml"),
                Arguments.of(
                        "explain-weights",
                        "explain chi-so-tinh-2024 " + CASES + "chi-so-tinh-2024/02-without-an-area.yaml t22 CS.0"),
                Arguments.of(
                        "explain-waiting",
                        "explain vinh-long-2024 " + CASES
                                + "vinh-long-2024/18-tie-at-the-top.yaml c giay-khen-tp-tap-the"),
                Arguments.of(
                        "explain-no-parent",
                        "explain kien-giang-2020 " + CASES + "kien-giang-2020/15-district-not-known.yaml a"),
                Arguments.of(
                        "explain-too-early",
                        "explain sa-pa-2022 " + CASES + "sa-pa-2022/08-not-considered.yaml f giay-khen-thi-xa-tap-the"),
                Arguments.of(
                        "explain-targets",
                        "explain sa-pa-2022 " + CASES + "sa-pa-2022/11-last-day-of-the-year.yaml x-1"),
                Arguments.of(
                        "compare-plans",
                        "compare vi-du src/test/resources/plans/vi-du-2026 " + EXAMPLE + "/cases/01-points.yaml"),
                Arguments.of(
                        "compare-cancelled",
                        "compare vi-du vi-du " + EXAMPLE + "/cases/04-awards.yaml --and " + EXAMPLE
                                + "/cases/05-cancelled.yaml"),
                Arguments.of("check", "check vinh-long-2024 long-thanh-2024"),
                Arguments.of("draft", "draft src/test/resources/papers/phuong-hoa-son.docx"),
                Arguments.of("plans", "plans"),
                Arguments.of("help-evaluate", "evaluate --help"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void aCommandPrintsWhatItPrinted(String name, String command) throws IOException {
        Shipped.Run run = Shipped.run(command.replace(" vi-du ", " " + EXAMPLE + " ")
                .replace(" vi-du ", " " + EXAMPLE + " ")
                .split(" "));
        assertThat(run.status()).isZero();
        Golden.matches(Path.of("src/test/resources/golden", name + ".txt"), run.out());
    }

    @Test
    void aTableStaysWithinAHundredColumns() throws IOException {
        for (Path file : Shipped.cases()) {
            String plan = file.getName(file.getNameCount() - 2).toString();
            Shipped.run("evaluate", plan, file.toString())
                    .out()
                    .lines()
                    .forEach(line -> assertThat(Terminal.width(line)).as(line).isLessThanOrEqualTo(Terminal.WIDTH));
        }
    }

    @Test
    void everyCommandHasHelpAndBadWordsEndWithTwo() {
        for (String command :
                new String[] {"plans", "new", "draft", "check", "schema", "evaluate", "explain", "compare"}) {
            assertThat(Shipped.run(command, "--help").out()).contains("thidua " + command);
            assertThat(Shipped.run(command, "--khong-co").status()).isEqualTo(2);
        }
        assertThat(Shipped.run("khong-co").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluate | thiếu KẾ-HOẠCH",
                "evaluate a b --format gì | «gì» không dùng được cho",
                "check --khong-co | không hiểu «--khong-co»",
                "explain a | thiếu",
                "lam-gi | không hiểu «lam-gi»"
            })
    void wrongWordsAreAnsweredInOurOwn(String command, String sentence) {
        Shipped.Run run = Shipped.run(command.split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(sentence)
                .contains("Cách dùng: ")
                .doesNotContain("Usage", "Missing", "Unknown", "Unmatched", "Invalid");
    }

    @Test
    void aFileThatIsHugeIsRefusedInOneLine() throws IOException {
        Path huge = Files.createTempFile("huge", ".yaml");
        try {
            Files.writeString(huge, "# " + "x".repeat(5 << 20));
            Shipped.Run run = Shipped.run("check", huge.toString());
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains("KB");
            assertThat(run.status()).isEqualTo(1);
        } finally {
            Files.delete(huge);
        }
    }
}
