package vn.thidua.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.thidua.server.database.StartProblem;
import vn.thidua.server.database.StartProblems;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.WrongSetting;

/** What a try of a password costs, and what is said of settings that cannot be used. */
class HashingCostTest {

    private static Environment with(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        return environment;
    }

    @Test
    void itMayBeRaisedAndNeverLowered() {
        assertThat(HashingCost.of(with(Map.of()))).isEqualTo(HashingCost.STRONG);
        assertThat(HashingCost.of(with(Map.of("thidua.password-iterations", 9))))
                .isEqualTo(new HashingCost(HashingCost.STRONG.memoryKib(), 9));
        String memory = "thidua.password-memory-kib";
        assertThatThrownBy(() -> HashingCost.of(with(Map.of(memory, 64))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(memory);
        // The passwords of a demonstration stand on its first page.
        assertThat(HashingCost.of(with(Map.of(memory, 64, "thidua.demo", true))).memoryKib())
                .isEqualTo(64);
    }

    @Test
    void aWrongSettingIsNamedWithItsRemedy() {
        assertThatThrownBy(() -> new Today("31/12/2024")).satisfies(wrong -> {
            StartProblem problem = new StartProblems("", "").of(new IllegalStateException(wrong));
            assertThat(problem.kind()).isEqualTo(StartProblem.Kind.SETTING);
            assertThat(problem.values()).contains("THIDUA_DAY", "31/12/2024");
        });
    }
}
