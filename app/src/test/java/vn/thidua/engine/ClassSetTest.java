package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sets of the classes that can still come of somebody. */
class ClassSetTest {

    private static final int LEVELS = 3;

    @Test
    void oneClassIsSettledMoreAreNot() {
        assertThat(ClassSet.of(LEVELS, 1).settled()).isEqualTo(1);
        assertThat(ClassSet.of(LEVELS, 1).with(2).settled()).isEqualTo(Classes.UNKNOWN);
        assertThat(ClassSet.notRated(LEVELS).settled()).isEqualTo(Classes.NOT_RATED);
        assertThat(ClassSet.notRated(LEVELS).with(0).settled()).isEqualTo(Classes.UNKNOWN);
        assertThat(ClassSet.none(LEVELS).settled()).isEqualTo(Classes.UNKNOWN);
    }

    @Test
    void allHoldsEveryClassAndNotThatNobodyRates() {
        ClassSet all = ClassSet.all(LEVELS);
        assertThat(all.has(0)).isTrue();
        assertThat(all.has(2)).isTrue();
        assertThat(all.maybeNotRated()).isFalse();
        assertThat(all.without(0).has(0)).isFalse();
        assertThat(all.has(0)).isTrue();
    }

    @Test
    void aSetCanReachAClassOrStayBelowIt() {
        ClassSet middle = ClassSet.of(LEVELS, 1);
        assertThat(middle.anyUpTo(0)).isFalse();
        assertThat(middle.anyUpTo(1)).isTrue();
        assertThat(middle.anyBelow(0)).isTrue();
        assertThat(middle.anyBelow(1)).isFalse();
        assertThat(ClassSet.notRated(LEVELS).anyBelow(0)).isFalse();
        assertThat(ClassSet.notRated(LEVELS).anyUpTo(2)).isFalse();
        assertThat(ClassSet.none(LEVELS).anyUpTo(2)).isFalse();
    }

    @Test
    void classesMoveAndNotRatedStays() {
        ClassSet moved = ClassSet.of(LEVELS, 0).with(LEVELS).moved(level -> Math.max(level, 2));
        assertThat(moved.has(2)).isTrue();
        assertThat(moved.has(0)).isFalse();
        assertThat(moved.maybeNotRated()).isTrue();
        assertThat(ClassSet.of(LEVELS, 0).or(ClassSet.of(LEVELS, 1)).has(1)).isTrue();
        assertThat(ClassSet.of(LEVELS, 1).only(1)).isTrue();
        assertThat(ClassSet.of(LEVELS, 1).with(0).only(1)).isFalse();
        assertThat(ClassSet.of(LEVELS, 0).only(1)).isFalse();
    }
}
