package vn.thidua.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Figures about targets say no more than is known. */
class TargetFiguresTest {

    @Test
    void ofWhatIsKnownOfNobodyThereIsNoShare() {
        assertThat(TargetFigures.share(0, 0, 7)).isEqualTo(FigureValue.NONE);
        assertThat(TargetFigures.share(0, 1, 6)).isEqualTo(FigureValue.percent(BigDecimal.ZERO));
        assertThat(TargetFigures.share(1, 0, 6)).isEqualTo(FigureValue.percent(new BigDecimal("14.3")));
    }
}
