package vn.thidua.server.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.ClassState;

/** A published ranking keeps the figures from which its places come, and older ones are still what their hash says. */
class SnapshotTest {

    private static RankedUnit unit(List<Optional<BigDecimal>> figures) {
        return new RankedUnit(
                "x1", "Xã Một", "commune", "", Optional.empty(), false, Optional.of(1), "", false, List.of(), figures);
    }

    @Test
    void figuresComeBackAsTheyWere() {
        List<RankedUnit> units =
                List.of(unit(List.of(Optional.of(new BigDecimal("92.125")), Optional.empty())), unit(List.of()));
        assertThat(Snapshot.units(Snapshot.json(units))).isEqualTo(units);
    }

    @Test
    void classesComeBackAsTheyWereAndAreUnderTheHash() {
        RankedUnit plain = unit(List.of());
        RankedUnit good = classed(ClassState.SETTLED, "tot");
        RankedUnit open = classed(ClassState.AWAITS_PEOPLE, "");
        assertThat(Snapshot.units(Snapshot.json(List.of(good, open, plain)))).containsExactly(good, open, plain);
        assertThat(Stream.of(good, open, plain).map(one -> Snapshot.hash(List.of(one))))
                .doesNotHaveDuplicates();
        assertThat(good.withoutClasses()).isEqualTo(plain);
    }

    private static RankedUnit classed(ClassState state, String level) {
        return new RankedUnit(
                "x1",
                "Xã Một",
                "commune",
                "",
                Optional.empty(),
                false,
                Optional.of(1),
                "",
                false,
                List.of(new Classed("xl", state, level)),
                List.of());
    }

    @Test
    void figuresAreUnderTheHash() {
        assertThat(Snapshot.hash(List.of(unit(List.of(Optional.of(new BigDecimal("92.5")))))))
                .isNotEqualTo(Snapshot.hash(List.of(unit(List.of(Optional.of(new BigDecimal("92.6")))))))
                .isNotEqualTo(Snapshot.hash(List.of(unit(List.of(Optional.empty())))));
    }

    @Test
    void aRankingWithoutFiguresIsTheTextItAlwaysWas() {
        assertThat(Snapshot.text(List.of(unit(List.of())))).isEqualTo("x1\tXã Một\tcommune\t\t\tfalse\t1");
        assertThat(unit(List.of(Optional.of(BigDecimal.ONE))).withoutFigures()).isEqualTo(unit(List.of()));
    }
}
