package vn.thidua.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in two spellings are one; names that differ by a mark are two. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Phường Tân Hòa, PHƯỜNG TÂN HOÀ",
        "Ủy ban, Uỷ ban",
        "Lệ Thủy, Lệ Thuỷ",
        "Hóa, hoá",
        "Khỏe, khoẻ",
        "Quý, Qúy",
        "Nguyễn Thị Thùy, NGUYỄN THỊ THUỲ",
        "Bà Rịa - Vũng Tàu, Bà Rịa \u2013 Vũng\u00A0Tàu"
    })
    void twoSpellingsAreOneName(String one, String other) {
        assertThat(Spelling.same(one, other)).isTrue();
        assertThat(Spelling.same(one, Normalizer.normalize(other, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hòa, Hoa", "Hòa, Hóa", "Tân, Tấn", "Lô, Lo", "Thủy, Thúy", "Phường 1, Phường 10"})
    void otherNamesAreOthers(String one, String other) {
        assertThat(Spelling.same(one, other)).isFalse();
    }

    @Test
    void aNameStandsInATextAsWholeWords() {
        assertThat(Spelling.contains("UỶ BAN NHÂN DÂN PHƯỜNG TÂN HOÀ", "Tân Hòa"))
                .isTrue();
        assertThat(Spelling.contains("UBND Phường 10", "Phường 1")).isFalse();
    }
}
