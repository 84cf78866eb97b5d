package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.law.Instruments;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;

/** What the law says on a day, and what texts cite of it. */
class LawTest {

    private final Law law = Running.part(Law.class);
    private final Instruments instruments = Running.part(Instruments.class);

    @ParameterizedTest
    @CsvSource({
        "base-salary,2024-06-30,1800000,true",
        "base-salary,2024-07-01,2340000,true",
        "base-salary,2026-06-30,2340000,true",
        "base-salary,2026-07-01,2530000,true",
        "factor.bang-khen.province.unit,2023-12-31,2,false",
        "factor.bang-khen.province.unit,2025-07-01,3,true",
        "factor.bang-khen.state.person,2025-07-01,3.5,true",
        "factor.bang-khen.state.unit,2026-01-01,7,true",
        "factor.bang-khen.state.household,2026-01-01,5.25,true",
        "factor.bang-khen.province.household,2025-07-01,2.25,true",
        "factor.giay-khen.province.household,2025-07-01,0.45,true",
        "factor.giay-khen.commune.household,2026-01-01,0.225,false",
        "factor.co-thi-dua.state.unit,2025-07-01,12,true",
        "factor.giay-khen.commune.person,2026-01-01,0.15,false",
        "factor.lao-dong-tien-tien.commune.person,2025-08-01,0.3,true",
        "council.majority.co-thi-dua.state,2025-07-01,80,true",
        "council.majority.chien-si-thi-dua.state,2025-07-01,90,true",
    })
    void aDayHasItsValueAndSaysWhetherItIsToBeConfirmed(
            String key, LocalDate day, BigDecimal value, boolean confirmed) {
        LawValue found = law.find("demo", key, day).orElseThrow();
        assertThat(new BigDecimal(found.value())).isEqualByComparingTo(value);
        assertThat(found.confirmed()).isEqualTo(confirmed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 | 2025-07-01 | 98/2023/NĐ-CP | 152/2025/NĐ-CP",
                "Căn cứ Nghị định số 91/2017/NĐ-CP | 2026-01-01 | 91/2017/NĐ-CP | 152/2025/NĐ-CP",
                "Căn cứ Nghị định số 91/2017/NĐ-CP | 2024-06-01 | 91/2017/NĐ-CP | 98/2023/NĐ-CP",
                "mẫu của Nghị định 91 / 2017 / NĐ – CP | 2024-06-01 | 91/2017/NĐ-CP | 98/2023/NĐ-CP",
                "căn cứ luật thi đua, khen thưởng ngày 26 tháng 11 năm 2003 | 2024-01-01 | 15/2003/QH11 | 06/2022/QH15",
                "Thông tư 01/2024/TT-BNV | 2025-08-05 | 01/2024/TT-BNV | 15/2025/TT-BNV",
            })
    void whatATextCitesAndIsOutOfForceIsFoundWithItsSuccessor(String text, LocalDate day, String cited, String now) {
        assertThat(instruments.expired(text, day)).singleElement().satisfies(one -> {
            assertThat(one.cited().number()).isEqualTo(cited);
            assertThat(one.now().orElseThrow().number()).isEqualTo(now);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nghị định số 98/2023/NĐ-CP | 2025-06-30",
                "Nghị định số 152/2025/NĐ-CP | 2026-06-30",
                "Quyết định 191/2017/NĐ-CP-X | 2026-06-30",
                "Kế hoạch số 20/KH-UBND | 2026-06-30",
            })
    void whatIsInForceOrNoInstrumentIsNotFlagged(String text, LocalDate day) {
        assertThat(instruments.expired(text, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND phường Một | 2020-06-30 | ngày 19 tháng 6 năm 2015 | Luật Thi đua",
                "Ủy ban nhân dân xã Hai | 2025-02-28 | ngày 19 tháng 6 năm 2015 | ngày 22 tháng 11 năm 2019",
                "UBND thị xã Ba | 2025-03-01 | ngày 19 tháng 02 năm 2025 | Luật Thi đua",
                "UBND tỉnh Bốn | 2025-06-16 | ngày 16 tháng 6 năm 2025 | Luật Thi đua",
            })
    void aDecisionOfALocalAuthorityRestsOnTheLawOfLocalGovernmentOfItsDay(
            String name, LocalDate day, String first, String second) {
        List<String> bases = law.bases("lawless", name, day);
        assertThat(bases.getFirst())
                .startsWith("Luật Tổ chức chính quyền địa phương")
                .endsWith(first);
        assertThat(bases.get(1)).contains(second);
        bases.forEach(
                base -> assertThat(instruments.expired(base, day)).as(base).isEmpty());
    }

    @Test
    void aDecisionOfAMinistryDoesNot() {
        assertThat(law.bases("lawless", "Bộ Nội vụ", LocalDate.of(2026, 1, 5)))
                .isNotEmpty()
                .noneMatch(base -> base.contains("chính quyền địa phương"));
    }

    @Test
    void whoSaysSomethingOnAnOldPageIsTold() {
        Scene scene = Scene.withWards(1);
        Actor administrator = scene.invented(Role.ADMINISTRATOR);
        long seen = law.version(scene.authority);
        LawValue said = new LawValue("base-salary", LocalDate.of(2027, 1, 1), "2600000", true, "Nghị định mới", "");
        law.say(administrator, said, seen);
        assertThatThrownBy(() -> law.say(administrator, said, seen)).hasMessageContaining("law-changed");
        law.say(administrator, said, law.version(scene.authority));
    }
}
