package vn.thidua.words.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people and other programs write them. */
class DaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20/04/2024 08:30 | with-time 20/04/2024",
                "03/04/2024 08:30 | with-time 03/04/2024",
                "20/4/2024 8h30 | with-time 20/04/2024",
                "20/04/2024, 14:05:09 | with-time 20/04/2024",
                "20/04/2024 8:30 SA | with-time 20/04/2024",
                "2024-04-20T08:30:00 | with-time 20/04/2024",
                "2024-04-20 08:30:00.000 | with-time 20/04/2024",
                "03/04/2024 1:30 PM | month-first 04/03/2024",
                "04/20/2024 08:30 | month-first 20/04/2024",
                "20-4-24 | short-year 20/04/2024",
                "20.04.24 | short-year 20/04/2024",
                "31/02/24 | day",
                "20/04/2924 | far 1900 2199",
                "20/04/0024 | far 1900 2199",
                "20/04/1850 | far 1900 2199",
                "31/02/2024 | day",
                "45402 | day",
                "20/04/2024 và | day",
            })
    void aTextThatIsNoDayIsRefusedWithWhatToTypeInstead(String typed, String refused) {
        String[] parts = refused.split(" ");
        Object[] values = new Object[parts.length + 1];
        values[0] = "Ngày";
        values[1] = typed;
        System.arraycopy(parts, 1, values, 2, parts.length - 1);
        assertThat(Days.read(Source.text(typed), "Ngày")).isEqualTo(ReadResult.refused(parts[0], values));
        assertThat(Days.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20/04/2024 00:00", "2024-04-20T00:00:00", "20-4-2024", "ngày 20 tháng 4 năm 2024"})
    void aTextThatIsOneIsTaken(String typed) {
        assertThat(Days.find(typed)).contains(LocalDate.of(2024, 4, 20));
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01,true", "2199-12-31,true", "2200-01-01,false", "1899-12-31,false"})
    void aDayOfASpreadsheetLiesInOurTime(LocalDate day, boolean taken) {
        assertThat(Days.read(Source.day(day), "Ngày") instanceof ReadResult.Value)
                .isEqualTo(taken);
    }
}
