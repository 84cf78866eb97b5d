package vn.thidua.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Clause;
import vn.thidua.server.campaign.PlanValues;

/** Maxima that follow from those that are tried. */
class MaximaTest {

    private static PlanValues.Value max(String shown, String... path) {
        return new PlanValues.Value(
                PlanValues.Group.WEIGHTS,
                PlanValues.Kind.NUMBER,
                String.join(" ", path),
                Clause.of(""),
                Arrays.asList(path),
                OptionalInt.empty(),
                shown);
    }

    private static final List<PlanValues.Value> VALUES = List.of(
            max("100", "sheets", "s", "max"),
            max("60", "sheets", "s", "criteria", "a", "max"),
            max("25", "sheets", "s", "criteria", "a", "criteria", "a1", "max"),
            max("35", "sheets", "s", "criteria", "a", "criteria", "a2", "max"),
            max("40", "sheets", "s", "criteria", "b", "max"),
            max("5", "sheets", "s", "criteria", "more", "max"));

    private static Map<Integer, String> followed(Map<Integer, String> typed) {
        return new Maxima(VALUES, typed, Set.of("a", "a1", "a2", "b")).followed();
    }

    @Test
    void whatStandsAboveFollows() {
        assertThat(followed(Map.of(2, "30,5"))).isEqualTo(Map.of(0, "105,5", 1, "65,5", 2, "30,5"));
        assertThat(followed(Map.of(2, "30", 3, "30"))).isEqualTo(Map.of(2, "30", 3, "30"));
    }

    /** A group that was typed keeps what was typed; only that goes on upwards. */
    @Test
    void whatWasTypedStays() {
        assertThat(followed(Map.of(1, "70", 2, "30"))).isEqualTo(Map.of(0, "110", 1, "70", 2, "30"));
    }

    @Test
    void meritsAreNotCountedIn() {
        assertThat(followed(Map.of(5, "10"))).isEqualTo(Map.of(5, "10"));
    }

    @Test
    void whatIsNoNumberMovesNothing() {
        assertThat(followed(Map.of(2, "mười"))).isEqualTo(Map.of(2, "mười"));
    }
}
