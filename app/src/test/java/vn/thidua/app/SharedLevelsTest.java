package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Fault;

/** Classes from a scale are the classes that the author would have written out. */
class SharedLevelsTest {

    private static final String HEAD = "extends: nho\n";
    private static final String SCALE = """
            scales:
              ba: [{id: xs, label: Xuất sắc, when: total() >= 18}, {id: tot, label: Tốt, when: total() >= 14}, {id: dat, label: Đạt}]
            """;

    @Test
    void aClassificationHasTheClassesOfItsScaleWithWhatItSaysItself() {
        List<Classification> shared = classifications(SCALE + """
                classifications:
                  - {id: a, label: A, clause: '2', scale: ba}
                  - {id: b, label: B, clause: '2', scale: ba, levels: [{id: tot, when: total() >= 10, and: xepLoai == 'tot', unmet: open}]}
                """);
        List<Classification> written = classifications("""
                classifications:
                  - {id: a, label: A, clause: '2', levels: [{id: xs, label: Xuất sắc, when: total() >= 18}, {id: tot, label: Tốt, when: total() >= 14}, {id: dat, label: Đạt}]}
                  - id: b
                    label: B
                    clause: '2'
                    levels: [{id: xs, label: Xuất sắc, when: total() >= 18}, {id: tot, label: Tốt, when: total() >= 10, and: xepLoai == 'tot', unmet: open}, {id: dat, label: Đạt}]
                """);
        assertThat(shared).isEqualTo(written).hasSize(2);
    }

    @Test
    void aScaleThatNobodyUsesIsOnlyNoted() {
        assertThat(RandomPlans.readExtending(HEAD + SCALE).faults())
                .extracting(Fault::code)
                .contains("scale.unused");
        assertThat(RandomPlans.readExtending(HEAD + SCALE).plan()).isPresent();
    }

    private static List<Classification> classifications(String text) {
        return RandomPlans.readExtending(HEAD + text).plan().orElseThrow().classifications();
    }
}
