package vn.thidua.words.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units are found by what people call them, and never by what could be another's name. */
class NamesTest {

    private static final SubjectNames NAMES = new SubjectNames();

    static {
        NAMES.add("p1", "UBND Phường 1", "Phường 1");
        NAMES.add("p10", "UBND Phường 10", "Phường 10");
        NAMES.add("th-p", "UBND phường Tân Hòa", "Phường Tân Hòa");
        NAMES.add("th-x", "UBND xã Tân Hòa", "Xã Tân Hòa");
        NAMES.add("th-s", "UBND xã Thúy Sơn", "Xã Thúy Sơn");
        NAMES.add("001", "Phòng Nội vụ");
    }

    @ParameterizedTest
    @CsvSource({
        "p1, p1",
        "Phường 1, p1",
        "phường  1, p1",
        "UBND Phường 1, p1",
        "Ủy ban nhân dân phường 10, p10",
        "Phường Tân Hoà, th-p",
        "xã tân hòa, th-x",
        "Thuý Sơn, th-s",
        "Nội vụ, 001",
        "001, 001",
        "1, p1",
        "Phường 2, ''",
        "Tân Hòa, 'th-p,th-x'",
        "'', ''",
    })
    void finds(String typed, String codes) {
        assertThat(String.join(",", NAMES.find(typed))).isEqualTo(codes);
    }

    /** Who is not found is told with those who are called nearly so: accents, a letter, zeros that a spreadsheet took away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phuong 1 | p1 (UBND Phường 1)",
                "Phườg 10 | p10 (UBND Phường 10); p1 (UBND Phường 1)",
                "ubnd phuong 10 | p10 (UBND Phường 10)",
                "xa thuy sown | th-s (UBND xã Thúy Sơn)",
                "P10 | p10 (UBND Phường 10)",
                "01 | 001 (Phòng Nội vụ)",
                "Sở Y tế | ''",
                "zz | ''",
            })
    void nearlyCalledSo(String typed, String near) {
        assertThat(String.join("; ", NAMES.near(typed))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"ubnd phường Tân Hoà, th-p", "Tân Hòa, ''", "Phường 10, p10", "'', ''"})
    void bearersOfAWholeName(String typed, String codes) {
        assertThat(String.join(",", NAMES.bearers(typed))).isEqualTo(codes);
    }
}
