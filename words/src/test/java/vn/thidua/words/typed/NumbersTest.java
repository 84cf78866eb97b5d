package vn.thidua.words.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them; none is ever taken for another that it could be. */
class NumbersTest {

    private static final Quantity POINTS = Quantity.of("Điểm");
    private static final Quantity COUNT = POINTS.counted();
    private static final Quantity PERCENT =
            new Quantity("Tỷ lệ", false, true, Optional.empty(), Optional.empty(), Optional.empty(), 6);

    private static String said(Source source, Quantity asked) {
        return switch (Numbers.read(source, asked)) {
            case ReadResult.Value<BigDecimal>(BigDecimal value) -> value.toPlainString();
            case ReadResult.Nothing<BigDecimal> nothing -> "nothing";
            case ReadResult.Refused<BigDecimal>(String key, var values) ->
                key + values.subList(1, values.size()).toString();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "8 | 8",
                "7,5 | 7.5",
                "0.3 | 0.3",
                "0.125 | 0.125",
                "95.25 | 95.25",
                "95.125 | ambiguous[95.125, 95,125, 95125]",
                "-1.234 | ambiguous[-1.234, -1,234, -1234]",
                "95,125 | 95.125",
                "1.234,5 | 1234.5",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1,234.5 | number[1,234.5]",
                "1 234 567,25 | 1234567.25",
                "1\u00a0234 | 1234",
                "1\u2009234,5 | 1234.5",
                "−5 | -5",
                "– 5 | -5",
                "+5 | 5",
                "９５，５ | 95.5",
                "\u0667 | number[\u0667]",
                "'95 | 95",
                "\u200b95 | 95",
                "76,5 % | 76.5",
                "1e5 | number[1e5]",
                "1E+05 | number[1E+05]",
                "5² | number[5²]",
                "½ | number[½]",
                "(5) | number[(5)]",
                "12..5 | number[12..5]",
                "1.23.456 | number[1.23.456]",
                "1.2345678 | precision[1.2345678]",
                "1234567890123 | precision[1234567890123]",
                "khong | number[khong]",
                "` ` | nothing",
            })
    void readsText(String typed, String meant) {
        assertThat(said(Source.text(typed), POINTS)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234 | 1234",
                "1,234 | ambiguous[1,234, 1,234, 1234]",
                "95,125 | ambiguous[95,125, 95,125, 95125]",
                "1.500 | ambiguous[1.500, 1,5, 1500]",
                "10,000 | ambiguous[10,000, 10, 10000]",
                "2.530.000 đồng | 2530000",
                "2.530.000 đ | 2530000",
                "2 530 000 VNĐ | 2530000",
                "2530000₫ | 2530000",
                "7,5 | whole[7,5]",
            })
    void aCountIsWhole(String typed, String meant) {
        String said = said(Source.text(typed), COUNT.in("đồng"));
        // 1,5 is no count, so that only one reading is left.
        assertThat(said).isEqualTo(typed.equals("1.500") ? "1500" : meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"95.125 | 95.125", "95,125 % | 95.125", "97.5 | 97.5", "120 | 120"})
    void aPercentageIsRarelyAboveAHundred(String typed, String meant) {
        assertThat(said(Source.text(typed), PERCENT)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.125 | 3.125",
                "0.125 | 0.125",
                "95.125 | 95.125",
                "1e2 | 100",
                "1E+999999999 | precision",
                "1E-999999999 | precision",
                "0E+99999999 | 0",
            })
    void aNumberOfAMachineStaysOne(String number, String meant) {
        assertThat(said(Source.number(new BigDecimal(number)), POINTS)).startsWith(meant);
    }

    /** Five per cent of something is no count, nor an amount in another unit. */
    @ParameterizedTest
    @ValueSource(strings = {"5 %", "5%", "95,5 %", "-5 %"})
    void aCountIsNoPercentage(String typed) {
        assertThat(said(Source.text(typed), COUNT)).isEqualTo("count[" + typed + "]");
        assertThat(said(new Source.Percent(BigDecimal.TEN, typed), COUNT)).isEqualTo("count[" + typed + "]");
        assertThat(said(Source.text(typed), COUNT.in("vụ"))).isEqualTo("unit[" + typed + ", vụ]");
    }

    @ParameterizedTest
    @CsvSource({"true, number", "TRUE, number"})
    void otherKindsAreNoNumbers(String shown, String key) {
        assertThat(said(new Source.Truth(true, shown), POINTS)).startsWith(key);
        assertThat(said(Source.day(java.time.LocalDate.of(2024, 4, 20)), POINTS))
                .isEqualTo("number[20/04/2024]");
        assertThat(said(new Source.Error("#N/A"), POINTS)).isEqualTo("error[#N/A]");
        assertThat(said(new Source.Percent(BigDecimal.TEN, "10 %"), POINTS.in("hồ sơ")))
                .startsWith("unit");
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal number) {
        assertThat(new BigDecimal(said(Source.text(Numbers.plain(number)), POINTS)))
                .isEqualByComparingTo(number);
    }
}
