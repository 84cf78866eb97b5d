package vn.thidua.words.typed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.UnseenSigns;

/** Text is kept in one form whatever it was typed with; days are read in every common spelling. */
class WritingTest {

    @Test
    void aNameIsOneLineInOneForm() {
        String name = Normalizer.normalize("Trần Thị Thuý", Normalizer.Form.NFD);
        assertThat(Writing.line("\u00a0 \u3000" + name + "\u200b \ufeff\u2003")).isEqualTo("Trần Thị Thuý");
        assertThat(Writing.line("UBND\r\nphường\tA\u2028B\u0001\0")).isEqualTo("UBND phường A B");
        assertThat(Writing.lines(" một\r\nhai\rba\u0007\n\n")).isEqualTo("một\nhai\nba");
        assertThat(Writing.compared("MÃ  đơn\u00a0vị")).isEqualTo("mã đơn vị");
    }

    /** Texts of such signs alone are taken as they are, which must be what becomes of them beside others. */
    @Test
    void everySignIsTreatedTheSameAloneAndBesideOthers() {
        for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
            if (!Character.isSurrogate((char) sign)) {
                String text = "a" + (char) sign + "b";
                assertThat(Writing.line(text) + "–").as("sign %x", sign).isEqualTo(Writing.line(text + "–"));
            }
        }
    }

    /** What nobody sees neither makes two names of one, nor stands between a letter and its accent, nor joins halves. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u200b", "\u0001", "\u034f", "\ufe0f", "\u2061", "\u115f", "\ufff9", "\udb40\udc41", "\ud800"})
    void whatNobodySeesChangesNothing(String sign) {
        assertThat(Writing.line("Tân Ho" + sign + "\u0300a")).isEqualTo("Tân Hòa");
        assertThat(Writing.line(sign + "001" + sign)).isEqualTo("001");
        assertThat(Writing.lines("a" + sign + "\n" + sign + "b")).isEqualTo("a\nb");
        assertThat(Writing.line("\udb40" + sign + "\udc41")).doesNotContain("\udb40\udc41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"không đạt", "Không  Đạt", "KHÔNG\u00a0ĐẠT", "kho\u0302ng đa\u0323t", "sai\u200b", " No "})
    void noInManySpellings(String typed) {
        assertThat(Truths.read(Source.text(typed), "Đạt")).isEqualTo(new ReadResult.Value<>(false));
    }

    @Property
    void doneTwiceIsDoneOnce(@ForAll String text) {
        String line = Writing.line(text);
        assertThat(Writing.line(line)).isEqualTo(line).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]");
        assertThat(Writing.lines(Writing.lines(text))).isEqualTo(Writing.lines(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20/04/2024",
                "20/4/2024",
                " 20-04-2024",
                "20.04.2024",
                "2024-04-20",
                "2024-04-20 00:00:00",
                "2024-04-20T00:00:00",
                "2024/4/20",
                "ngày 20 tháng 4 năm 2024",
                "Ngày 20 tháng 04 năm 2024",
                "２０/０４/２０２４",
                "20 / 4 / 2024",
                "'20/04/2024",
                "20\u00a0/04/2024",
            })
    void oneDayInManySpellings(String typed) {
        assertThat(Days.find(typed)).contains(LocalDate.of(2024, 4, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/20/2024",
                "20/04/0024",
                "1899-12-31",
                "31/02/2024",
                "20/4/24",
                "20/04",
                "45402",
                "2024-04-20T13:00:00Z",
                "20/04-2024",
                ""
            })
    void noDay(String typed) {
        assertThat(Days.find(typed)).isEmpty();
    }

    @Test
    void theListOfUnseenSignsIsThatOfUnicode() {
        UnicodeSet unseen =
                new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Noncharacter_Code_Point:][\\uFFF9-\\uFFFB]]");
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(sign -> unseen.contains(sign) != UnseenSigns.has(sign))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }
}
