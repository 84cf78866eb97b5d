package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files in layouts that real papers have; bodies and people in them are invented. Every field is held against the right one. */
class RealLayoutsTest {

    private static final String LAW_OF_THE_TEXT = "2022-06-15";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        r01-three-gaps                | 1/KH-UBND       | -                | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | - | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r02-nbsp-after-so             | 1/KH-UBND       | -                | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r03-number-with-dot           | 66.18/2026/NQ-CP | - | CHÍNH PHỦ | Hà Nội | 2026-05-18 | Nghị quyết | Cắt giảm thủ tục | CHỦ TỊCH | Nguyễn Văn An
        r04-kind-with-words           | - | UBND TỈNH LÀO CAI | SỞ CÔNG THƯƠNG | Lào Cai | 2026-02-01 | Biên bản kiểm tra | Phục vụ cấp giấy phép | CHỦ TỊCH | Nguyễn Văn An
        r05-licence                   | 1/GP-UBND | - | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | 2026-02-01 | Giấy phép | Sử dụng vật liệu nổ | CHỦ TỊCH | Nguyễn Văn An
        r06-decree                    | 71/2019/NĐ-CP | - | CHÍNH PHỦ | Hà Nội | 2019-08-30 | Nghị định | Quy định xử phạt vi phạm hành chính | CHỦ TỊCH | Nguyễn Văn An
        r06b-decree-capitals          | 71/2019/NĐ-CP | - | CHÍNH PHỦ | Hà Nội | 2019-08-30 | Nghị định | QUY ĐỊNH XỬ PHẠT VI PHẠM HÀNH CHÍNH | CHỦ TỊCH | Nguyễn Văn An
        r07-environment-on-two-lines  | 1/KH-SNNMT | UBND TỈNH LÀO CAI | SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r09-non-breaking-hyphen-motto | 1/KH-SCT | UBND TỈNH LÀO CAI | SỞ CÔNG THƯƠNG | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r10-day-from-the-text         | 1/KH-SCT | UBND TỈNH LÀO CAI | SỞ CÔNG THƯƠNG | - | - | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r11-deputy-prime-minister     | 1/2026/NQ-CP | - | CHÍNH PHỦ | Hà Nội | 2026-02-01 | Nghị quyết | Cắt giảm thủ tục | TM. CHÍNH PHỦ; KT. THỦ TƯỚNG; PHÓ THỦ TƯỚNG | Hồ Quốc Dũng
        r12-hoa-with-tilde            | 1/KH-SCT | UBND TỈNH LÀO CAI | SỞ CÔNG THƯƠNG | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r13-nbsp-before-signer        | 1/KH-UBND | - | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | CHỦ TỊCH | Nguyễn Văn An
        r14-rank-before-signer        | 1/KH-PC07 | CÔNG AN TỈNH LÀO CAI | PHÒNG PC07 | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | TRƯỞNG PHÒNG | Nguyễn Văn An
        r15-signer-in-capitals        | 1/KH-TH | UBND HUYỆN LỆ THỦY | TRƯỜNG TIỂU HỌC SỐ 1 | Lệ Thủy | 2026-02-01 | Kế hoạch | Cải cách hành chính | HIỆU TRƯỞNG | Nguyễn Văn An
        r16-centred-by-style          | 1/KH-UBND | - | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | 2026-02-01 | Kế hoạch | Cải cách hành chính | - | -
        v02-hoa-old                   | 1/KH-UBND | - | ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA | Tân Hòa | 2024-02-01 | Kế hoạch | Cải cách hành chính năm 2024 | - | -
        v02-hoa-new                   | 1/KH-UBND | - | UỶ BAN NHÂN DÂN PHƯỜNG TÂN HOÀ | Tân Hòa | 2024-02-01 | Kế hoạch | Cải cách hành chính năm 2024 | - | -
        w01-state-name-on-two-lines   | 134/KH-UBND | - | ỦY BAN NHÂN DÂN TỈNH LÀO CAI | Lào Cai | 2026-03-26 | Kế hoạch | Phát triển cụm công nghiệp tỉnh Lào Cai giai đoạn 2026 - 2030 | TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH | Ngô Hạnh Phúc
        """)
    void everyFieldIsTheRightOne(
            String file,
            String number,
            String above,
            String issuer,
            String place,
            String day,
            String kind,
            String subject,
            String authority,
            String signer) {
        Map<PaperField, String> right = new EnumMap<>(PaperField.class);
        put(right, PaperField.NUMBER, number);
        put(right, PaperField.ABOVE, above);
        put(right, PaperField.ISSUER, issuer);
        put(right, PaperField.PLACE, place);
        put(right, PaperField.DAY, day);
        put(right, PaperField.KIND, kind);
        put(right, PaperField.SUBJECT, subject);
        put(right, PaperField.AUTHORITY, authority);
        put(right, PaperField.SIGNER, signer);
        Map<PaperField, String> read = new EnumMap<>(PaperField.class);
        read(file).found().forEach((field, found) -> read.put(field, found.value()));
        read.remove(PaperField.SYMBOL);
        assertThat(read).isEqualTo(right);
        assertThat(read.get(PaperField.DAY)).isNotEqualTo(LAW_OF_THE_TEXT);
    }

    private static void put(Map<PaperField, String> right, PaperField field, String value) {
        Optional.ofNullable(value).ifPresent(one -> right.put(field, one));
    }

    private static PaperReading read(String name) {
        boolean pdf = name.startsWith("w01");
        String media =
                pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        return PaperReader.read(path("papers/" + name + (pdf ? ".pdf" : ".docx")), media);
    }

    static Path path(String resource) {
        try {
            return Path.of(Objects.requireNonNull(RealLayoutsTest.class.getResource(resource))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
