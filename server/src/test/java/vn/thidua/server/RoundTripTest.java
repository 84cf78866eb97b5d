package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;

/** What is written to a file and read from it again is the same, whatever codes and names look like. */
class RoundTripTest {

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "001",
                        "1e5",
                        "=1+1",
                        "-5",
                        "+84",
                        "@x",
                        "TRUE",
                        "false",
                        "1/2",
                        "01/02/2024",
                        "45/13/2021",
                        "0123",
                        "  x",
                        "\"a\"",
                        "a;b",
                        "a,b",
                        "a\tb",
                        "'",
                        "'=1",
                        "''",
                        "95%",
                        "1.234",
                        "1,234",
                        "sep=;",
                        "#N/A",
                        "12:30",
                        "½",
                        "đ",
                        "_x000D_",
                        "<b>&amp;",
                        "1234567890123456789",
                        "-",
                        "+",
                        "%"),
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("=+-@'\"; ,.0123456789e/%\t\n\r")
                        .ofMaxLength(10));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Combinators.combine(hostile(), hostile())
                .as((one, other) -> List.of("u1", one, other))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 300)
    void textStaysText(@ForAll("tables") List<List<String>> cells) {
        DataTable sheet = DataTable.of(List.of("Mã", "Tên", "Số"), cells);
        for (String ending : List.of("xlsx", "csv")) {
            byte[] file = ending.equals("xlsx") ? Spreadsheets.xlsx("t", sheet) : Spreadsheets.csv(sheet);
            DataTable read = Spreadsheets.read("t." + ending, file);
            assertThat(read.rows()).hasSameSizeAs(sheet.rows());
            for (int row = 0; row < sheet.rows().size(); row++) {
                for (int column = 0; column < 3; column++) {
                    assertThat(read.rows().get(row).at(column))
                            .as(ending)
                            .isEqualTo(sheet.rows().get(row).at(column));
                }
            }
        }
    }

    @Property(tries = 200)
    void numbersAndDaysStayWhatTheyAre(@ForAll("numbers") BigDecimal number, @ForAll("days") LocalDate day) {
        DataTable sheet = DataTable.typed(
                List.of("Mã", "Điểm", "Ngày"),
                List.of(List.of(Source.text("u1"), Source.number(number), Source.day(day))));
        for (String ending : List.of("xlsx", "csv")) {
            byte[] file = ending.equals("xlsx") ? Spreadsheets.xlsx("t", sheet) : Spreadsheets.csv(sheet);
            DataTable.Row row = Spreadsheets.read("t." + ending, file).rows().getFirst();
            assertThat(Numbers.read(row.source(1), Quantity.of("Điểm")))
                    .as(ending)
                    .isInstanceOfSatisfying(
                            ReadResult.Value.class,
                            value -> assertThat((BigDecimal) value.value()).isEqualByComparingTo(number));
            assertThat(vn.thidua.server.kernel.DayFields.of(row.source(2), "Ngày"))
                    .as(ending)
                    .contains(day);
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999"), new BigDecimal("999999999"))
                .ofScale(6);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 60_000)
                .map(days -> LocalDate.of(1900, 3, 1).plusDays(days));
    }
}
