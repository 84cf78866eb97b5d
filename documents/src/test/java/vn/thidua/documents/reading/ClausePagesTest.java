package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clause is found on its page by how the paper numbers it. */
class ClausePagesTest {

    private static final ClausePages PAPER = new ClausePages(List.of(
            List.of(
                    "KẾ HOẠCH",
                    "III. TIÊU CHUẨN ........................ 4",
                    "Căn cứ Nghị quyết số 76/NQ-CP;",
                    "I. MỤC ĐÍCH, YÊU CẦU",
                    "1. Mục đích",
                    "- Tạo khí thế thi đua.",
                    "2. Yêu cầu"),
            List.of("- Tự giác.", "- Thiết thực.", "II. ĐỐI TƯỢNG", "1. Tập thể", "2. Cá nhân"),
            List.of("III. TIÊU CHUẨN", "1. Tập thể", "a) Hoàn thành;", "b) Không có vi phạm;", "2. Cá nhân"),
            List.of("a) Hoàn thành;", "b) Có sáng kiến;", "IV. TỔ CHỨC", "4.1. Sở Nội vụ", "4.2. Các sở"),
            List.of("4.2.1. Báo cáo", "Điều 7. Hiệu lực", "PHỤ LỤC", "Biểu điểm", "I. KẾ HOẠCH"),
            List.of("1.1. Ban hành kế hoạch", "III. CÔNG VỤ", "1. Văn hóa")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mục I.1|1
            Mục I.1, gạch đầu dòng 1|1
            Mục I.2|1
            Mục I.2, gạch đầu dòng 2|2
            Mục I.2, gạch đầu dòng 9|2
            Mục II.2|2
            Mục III|3
            Mục III.1, điểm b|3
            Mục III.2, điểm b|4
            Mục III.2, điểm đ|3
            Mục IV (công tác tổ chức), khoản 4.2|4
            Mục IV, khoản 4.2.1|5
            Điều 7|5
            Phụ lục, mục I|5
            Phụ lục, mục I.1.1|6
            Phụ lục, mục III.1|6
            Phụ lục|5
            """)
    void aClauseIsFoundWithinItsWhole(String label, int page) {
        assertThat(PAPER.of(label)).hasValue(page);
    }

    @Test
    void whatThePaperDoesNotNumberIsNotFound() {
        for (String label : List.of("Phần căn cứ, dòng 1", "Nơi nhận", "Mục IX.1", "Điều 99", "Chủ đề")) {
            assertThat(PAPER.of(label)).as(label).isEqualTo(OptionalInt.empty());
        }
    }
}
