package vn.thidua.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The thresholds of a formula are the numbers it compares with. */
class FormulaNumbersTest {

    @Test
    void numbersBehindAComparisonAreFound() {
        assertThat(FormulaNumbers.of("total() >= 90 and so2 < 7.5 and group() == 'a > 3' and x<=param.p"))
                .containsExactly("90", "7.5");
        assertThat(FormulaNumbers.of("rank() == 1 and ngay < 2024-10-30 and min(3, 4) > a"))
                .isEmpty();
    }

    @Test
    void oneIsChangedAtItsPlace() {
        assertThat(FormulaNumbers.with("total() >= 90 and so2 < 7.5", 1, "8")).isEqualTo("total() >= 90 and so2 < 8");
        assertThat(FormulaNumbers.with("total()>=90 and total() <100", 0, "85"))
                .isEqualTo("total()>=85 and total() <100");
    }
}
