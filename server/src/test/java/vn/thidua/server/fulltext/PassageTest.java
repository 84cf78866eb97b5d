package vn.thidua.server.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed is found in texts with or without diacritics, and is marked where it stands. */
class PassageTest {

    @ParameterizedTest
    @CsvSource({
        "cai cach, Kế hoạch cải cách hành chính, true",
        "CẢI CÁCH, ke hoach cai cach hanh chinh, true",
        "đường, Phường Đương Nội, true",
        "hanh ch, Kế hoạch cải cách hành chính, true",
        "ha chinh, Kế hoạch cải cách hành chính, false",
        "13/KH-UBND, Kế hoạch số 13/KH-UBND ngày 05/02/2024, true",
        "14/KH, Kế hoạch số 13/KH-UBND, false",
        "phuong 1, UBND phường 001, true",
        "ngay 05, Ngày 5/2/2024, true",
        "'', Kế hoạch, true"
    })
    void everyWordHasToStandInTheText(String typed, String text, boolean found) {
        assertThat(SearchWords.of(typed).isIn(text)).isEqualTo(found);
    }

    @Example
    void thePassageHasTheMostOfTheWordsAndMarksThem() {
        String text = "Mở đầu. ".repeat(60) + "Sáng kiến giảm giấy tờ ở bộ phận một cửa đã được áp dụng. "
                + "Kết thúc. ".repeat(60);
        Passage passage = Passage.of(text, SearchWords.of("giay to mot cua"));
        assertThat(shown(passage))
                .contains("Sáng kiến giảm giấy tờ ở bộ phận một cửa")
                .startsWith("…")
                .endsWith("…");
        assertThat(passage.pieces().stream()
                        .filter(Passage.Piece::marked)
                        .map(Passage.Piece::text)
                        .distinct())
                .containsExactly("giấy", "tờ", "một", "cửa");
    }

    @Example
    void whatIsTooLongIsCutAndSaid() {
        SearchWords words = SearchWords.of("cải cách ".repeat(1_000));
        assertThat(words.isTooLong()).isTrue();
        assertThat(words.words()).hasSize(20);
    }

    /** Nothing is lost and nothing added, whatever signs a text has. */
    @Property
    void theWholeTextIsShownLetterByLetter(
            @ForAll @StringLength(max = 300) String text, @ForAll @StringLength(max = 20) String typed) {
        SearchWords words = SearchWords.of(typed);
        assertThat(shown(Passage.whole(text, words))).isEqualTo(text);
        String cut = shown(Passage.of(text, words)).replace("…", "");
        assertThat(text.replaceAll("\\s+", " ").strip().replace("…", "")).contains(cut);
        assertThat(words.query()).doesNotContain("''");
    }

    private static String shown(Passage passage) {
        return passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining());
    }
}
