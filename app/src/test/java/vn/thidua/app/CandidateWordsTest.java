package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Words about who can be selected, and about what has happened. */
class CandidateWordsTest {

    private static final String PLAN = """
            extends: src/test/resources/plans/good/nho.yaml
            standards:
              unit:
                T.3: {label: Không thuộc diện xét Giấy khen, clause: '2', when: "!eligible('khen')"}
                T.4: {label: Đã gửi, clause: '2', when: happened(ngay)}
            awards:
              khen: {label: Giấy khen, form: giay-khen, level: commune, to: unit, clause: '3', standards: %s, quota: 1, order: [total()], tie: van-phong}
              an: {label: Biểu dương, form: giay-khen, level: commune, to: unit, clause: '3', standards: [T.3, T.4]}
            """;

    private static final String CASE = """
            plan: nho
            asOf: 2025-08-01
            units:
              - {id: nhat, block: to, facts: {vieng: 0, dat: 80, xepLoai: tot, ngay: 2025-06-01}}
              - {id: nhi, block: to, facts: {vieng: 1, dat: 80, xepLoai: tot, ngay: 2025-06-02}}
              - {id: muon, block: to, facts: {vieng: 2, dat: 60, xepLoai: tot, ngay: 2025-07-15}}
              - {id: khong, block: to, facts: {vieng: 2, dat: 60, xepLoai: tot, ngay: never}}
              - {id: sau, block: to, facts: {vieng: 2, dat: 60, xepLoai: tot, ngay: 2025-09-01}}
              - {id: chua, block: to, facts: {vieng: 2, dat: 60, xepLoai: tot}}
              - {id: kha, block: to, facts: {vieng: 2, dat: 60, xepLoai: kha, ngay: 2025-07-31}}
            """;

    @TempDir
    Path folder;

    /** Whoever meets the standards of the higher award stays its candidate, also where others take the places. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nhat, true, true, false",
        "nhi, true, false, false",
        "muon, false, false, true",
        "khong, false, false, false",
        "sau, false, false, false",
        "chua, , , ",
        "kha, false, false, true",
    })
    void whoIsACandidateIsKnownBeforeAnybodyIsSelected(String unit, Boolean khen, Boolean selected, Boolean eligible)
            throws Exception {
        Path world = Files.writeString(folder.resolve("case.yaml"), CASE);

        Shipped.Run run = Shipped.run("evaluate", plan("[T.1, T.2]"), world.toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(Optional.ofNullable(at(run.out(), unit, "khen", "eligible"))).isEqualTo(Optional.ofNullable(khen));
        assertThat(Optional.ofNullable(at(run.out(), unit, "khen", "selected")))
                .isEqualTo(Optional.ofNullable(selected));
        assertThat(Optional.ofNullable(at(run.out(), unit, "an", "eligible"))).isEqualTo(Optional.ofNullable(eligible));
    }

    @Test
    void theReasonSaysWhatWasAskedInWords() throws Exception {
        Path world = Files.writeString(folder.resolve("case.yaml"), CASE);
        assertThat(Shipped.run("explain", plan("[T.1, T.2]"), world.toString(), "nhi", "an")
                        .out())
                .contains("Đủ tiêu chuẩn xét «Giấy khen»: đạt", "Ngày gửi: 02/06/2025")
                .doesNotContain("reason.", "formula.");
    }

    /** An award whose standards ask who is its own candidate can never be known. */
    @Test
    void aCircleIsAFault() throws Exception {
        Shipped.Run run = Shipped.run("check", plan("all"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("eligible").doesNotContain("Exception");
    }

    private String plan(String standards) throws Exception {
        return Files.writeString(folder.resolve("nho.yaml"), PLAN.formatted(standards))
                .toString();
    }

    private static @org.jspecify.annotations.Nullable Object at(String json, String unit, String award, String what) {
        Object here = new Load(LoadSettings.builder().build()).loadFromString(json);
        for (String step : new String[] {"units", unit, "awards", award, what}) {
            here = ((Map<?, ?>) here).get(step);
        }
        return here;
    }
}
