package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns are as wide as their words: heads of few letters over numbers are not broken within a word. */
class ColumnWidthsTest {

    /** Margins of a cell at both sides, in points. */
    private static final double MARGINS = 2 * 108 / 20.0;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Khối, Số đơn vị, Đã đăng ký, Trễ hạn, Chưa đăng ký | UBND phường, 7, 6, 0, 1",
                "Văn bản, Hạn, Phải gửi, Đúng hạn, Trễ hạn, Không gửi | Báo cáo CCHC định kỳ trong cả năm của đơn vị, 10/03/2024, 12, 0, 0, 12",
                "Tiêu chí, Tối đa, Bình quân, Mức đạt, Số đơn vị đạt tối đa, Số đơn vị 0 điểm | I. Chương trình, 40, 34;67, 86;7 %, 3, 0",
                "Đơn vị, Hạng, Tổng điểm | Văn phòng HĐND và UBND thành phố, 4, 77",
                "Hình thức, Số đơn vị, Số cá nhân, Tiền thưởng (đồng) | Giấy khen của Chủ tịch UBND thành phố, 2, 0, 2.820.000",
                "A | x"
            })
    void noWordIsBroken(String heads, String cells) {
        List<String> head = List.of(heads.split(", "));
        List<String> row = List.of(cells.replace(';', '|').split(", ")).stream()
                .map(cell -> cell.replace('|', ','))
                .toList();
        Paper.Table table = Paper.Table.fitted(head, List.of(row), 1);
        assertThat(table.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        for (int column = 0; column < head.size(); column++) {
            double room = Format.INNER / 20.0 * table.widths().get(column) / 100 - MARGINS;
            for (String word : (head.get(column) + " " + row.get(column)).split(" ")) {
                assertThat((double) Format.BOLD.widest(List.of(word), Format.TABLE))
                        .as("%s in %s", word, table.widths())
                        .isLessThanOrEqualTo(room);
            }
        }
    }

    @Test
    void headsTakeTwoLinesWhereThereIsRoom() {
        Paper.Table table = Paper.Table.fitted(
                List.of("Đơn vị", "Hạng", "Điểm chấm CCHC của thị xã"),
                List.of(List.of("UBND phường Ô Quý Hồ", "14", "74,6")),
                1);
        for (int column = 0; column < 3; column++) {
            float room = (float) (Format.INNER / 20.0 * table.widths().get(column) / 100 - MARGINS);
            assertThat(Format.BOLD.wrap(table.head().get(column), room, Format.TABLE))
                    .as("%s", table.widths())
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "94,4 % | 100 % | true",
                "94,4 % | – | true",
                "1.234,5 | −3 | true",
                "4 | đạt | true",
                "– | Ban Quản lý dự án | false",
                "– | – | false",
                "31/12/2022 | – | false"
            })
    void aColumnIsNumericWhereItHoldsNumbers(String first, String second, boolean right) {
        Paper.Table table = new Paper.Table(
                List.of("Đơn vị", "Số liệu"), List.of(List.of("a", first), List.of("b", second)), List.of(50, 50), 1);
        assertThat(Paper.Table.isRight(table.numeric(), 1, first)).isEqualTo(right);
        assertThat(Paper.Table.isRight(table.numeric(), 1, "đạt")).isFalse();
    }

    @Test
    void whatRoundingLeavesGoesToLongLines() {
        Paper.Table table = Paper.Table.fitted(
                List.of(
                        "TT",
                        "Tập thể, cá nhân",
                        "Hình thức",
                        "Đồng ý",
                        "Không",
                        "Được bỏ phiếu",
                        "Tỷ lệ cần đạt",
                        "Kết quả"),
                List.of(List.of(
                        "1",
                        "UBND phường Phan Si Păng",
                        "Bằng khen của Chủ tịch UBND tỉnh (tập thể)",
                        "5",
                        "0",
                        "5",
                        "trên 50 % số người được bỏ phiếu",
                        "Thông qua")),
                3);
        assertThat(table.widths().getFirst()).as("%s", table.widths()).isLessThanOrEqualTo(8);
        assertThat(table.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }
}
