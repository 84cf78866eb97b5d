package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Typed;

/** A list of targets is said by the targets' names, kept by their ids, and holds no other. */
class TargetListsTest {

    private static final FactDeclaration FACT = fact();

    private static FactDeclaration fact() {
        try {
            return new PlanReader(id -> Optional.empty())
                    .read("plan.yaml", Files.readAllBytes(Running.home().resolve("plans/uong-bi-2024/plan.yaml")))
                    .plan()
                    .orElseThrow()
                    .fact(SubjectKind.UNIT, "targets.notApplicable")
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Giải ngân đến 30/9 | II.2.1-6a",
                "giải ngân đến 30/9; Văn bản trao đổi điện tử | II.2.1-6a; II.2.1-8",
                "II.2.1-8; Văn bản trao đổi điện tử; | II.2.1-8"
            })
    void namesAndIdsAreReadOnce(String typed, String kept) {
        assertThat(Typed.read(FACT, typed)).contains(kept);
        assertThat(Typed.read(FACT, Typed.typed(FACT, kept))).contains(kept);
    }

    @Test
    void peopleReadNames() {
        assertThat(Typed.show(FACT, Optional.of("II.2.1-6a; II.2.1-8"), Texts.of("vi")))
                .isEqualTo("Giải ngân đến 30/9; Văn bản trao đổi điện tử");
    }

    @Test
    void whatIsNoTargetIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Typed.read(FACT, "Chỉ tiêu thứ tám"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.values().toString())
                                .contains("Chỉ tiêu thứ tám", "Giải ngân đến 30/9"));
    }
}
