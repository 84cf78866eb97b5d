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
        for (String label : List.of("Nơi nhận", "Mục IX.1", "Điều 99", "Chủ đề", "Bản cam kết, mục 1")) {
            assertThat(PAPER.of(label)).as(label).isEqualTo(OptionalInt.empty());
        }
    }

    /** As plans of authorities are printed: bases, parts named by words, a table with numbers beside any line, a form behind. */
    private static final ClausePages PRINTED = new ClausePages(List.of(
            List.of(
                    "Số: 7/KH-UBND",
                    "Thực hiện  Kế hoạch số 1/KH-UBND;",
                    "Căn cứ Quyết định số 2/QĐ-UBND,",
                    "I. ĐỐI TƯỢNG",
                    "1. Đối tượng",
                    "1.1. Tập thể",
                    "- Các phường."),
            List.of(
                    "1.2. Cá nhân",
                    "- Cán bộ.",
                    "2. Nội dung",
                    "2.1. Đối với tập thể",
                    "- Hoàn thành: (1) văn bản;",
                    "Căn cứ phân bổ của tỉnh, chọn hai tập thể"),
            List.of("kịp thời; (2) dịch vụ.", "2.2. Đối với cá nhân", "- Gương mẫu.", "II. TỔ CHỨC", "1. Phòng"),
            List.of(
                    "- Theo dõi.",
                    "* Lưu ý",
                    "- Hồ sơ trễ không xét.",
                    "Trên đây là Kế hoạch.",
                    "Nơi nhận:",
                    "- Như trên;"),
            List.of("PHỤ LỤC", "I Kế hoạch 40", "Nội dung hoàn thành", "1 trong năm: 10", "2 Báo cáo: gửi quý I, quý"),
            List.of("III gửi trước ngày 10", "II Tuyên truyền 20", "Kế hoạch tuyên truyền"),
            List.of("1 • - Có ban hành: 2", "Kỷ luật", "III • - Không vi phạm: 10"),
            List.of("BẢN ĐĂNG KÝ THI ĐUA", "1. Tập thể: ...", "2. Cá nhân:")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phần đầu kế hoạch|1
            Phần căn cứ|1
            Phần căn cứ, dòng 2|1
            Phần căn cứ, dòng 7|1
            Mục I.1.2|2
            Mục I.1.2, gạch đầu dòng 1|2
            Mục I.2.1, gạch đầu dòng 1, nội dung (2)|3
            Mục I.2.2, gạch đầu dòng 1|3
            Mục I.2.2, tiết 1|3
            Mục II.1, gạch đầu dòng 1|4
            Mục II, phần Lưu ý, gạch đầu dòng 1|4
            Mục II, đoạn cuối|4
            Nơi nhận|4
            Phụ lục, mục I.1|5
            Phụ lục, mục I.2|5
            Phụ lục, mục II|6
            Phụ lục, mục II.1|7
            Phụ lục, mục III|7
            Bản đăng ký, mục 2|8
            Bản đăng ký, phần ký|8
            """)
    void aClauseIsFoundInAPaperAsItIsPrinted(String label, int page) {
        assertThat(PRINTED.of(label)).hasValue(page);
    }
}
