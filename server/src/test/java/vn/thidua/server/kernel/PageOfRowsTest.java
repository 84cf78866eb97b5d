package vn.thidua.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages have at most so many rows, and all pages together every row once. */
class PageOfRowsTest {

    private static final List<String> ALL =
            IntStream.range(0, 3_321).mapToObj(i -> "Đơn vị " + i).toList();

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "6, 100", "7, 85", "12, 50", "30, 20", "1000, 20"})
    void wideRowsMakeShorterPages(int columns, int most) {
        PageOfRows<String> first = PageOfRows.ofWide(ALL, row -> row, "", 1, columns);
        assertThat(first.shown()).hasSize(most);
        List<String> read = new ArrayList<>();
        for (int page = 1; page <= first.pages(); page++) {
            read.addAll(PageOfRows.ofWide(ALL, row -> row, "", page, columns).shown());
        }
        assertThat(read).isEqualTo(ALL);
        assertThat(PageOfRows.ofWide(ALL, row -> row, "Đơn vị 3320", 9, columns).shown())
                .containsExactly("Đơn vị 3320");
    }

    /** As fast as people type, and in any order. */
    @ParameterizedTest
    @ValueSource(strings = {"don vi 3320", "ĐƠN VỊ 3320", "  3320   vi ", "3320 Đơn"})
    void aNameIsFoundHoweverItIsTyped(String words) {
        assertThat(PageOfRows.of(ALL, row -> row, words, 1).shown()).containsExactly("Đơn vị 3320");
        assertThat(PageOfRows.of(ALL, row -> row, words + " dv", 1).shown()).isEmpty();
    }
}
