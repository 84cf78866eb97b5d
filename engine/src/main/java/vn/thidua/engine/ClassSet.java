package vn.thidua.engine;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** The classes that somebody can still come to be in: places among the levels, and "not rated". */
final class ClassSet {

    private final int levels;
    private final BitSet in;

    private ClassSet(int levels, BitSet in) {
        this.levels = levels;
        this.in = in;
    }

    static ClassSet none(int levels) {
        return new ClassSet(levels, new BitSet(levels + 1));
    }

    static ClassSet of(int levels, int level) {
        return none(levels).with(level);
    }

    static ClassSet notRated(int levels) {
        return none(levels).with(levels);
    }

    /** Every level; not "not rated". */
    static ClassSet all(int levels) {
        BitSet in = new BitSet(levels + 1);
        in.set(0, levels);
        return new ClassSet(levels, in);
    }

    ClassSet with(int level) {
        BitSet more = (BitSet) in.clone();
        more.set(level);
        return new ClassSet(levels, more);
    }

    ClassSet without(int level) {
        BitSet less = (BitSet) in.clone();
        less.clear(level);
        return new ClassSet(levels, less);
    }

    ClassSet or(ClassSet other) {
        BitSet both = (BitSet) in.clone();
        both.or(other.in);
        return new ClassSet(levels, both);
    }

    /** Each level become another; "not rated" stays. */
    ClassSet moved(IntUnaryOperator level) {
        BitSet moved = new BitSet(levels + 1);
        in.stream().forEach(one -> moved.set(one == levels ? levels : level.applyAsInt(one)));
        return new ClassSet(levels, moved);
    }

    boolean has(int level) {
        return in.get(level);
    }

    /** Whether it can be this level or a better one. */
    boolean anyUpTo(int level) {
        int first = in.nextSetBit(0);
        return first >= 0 && first <= level;
    }

    /** Whether it can be a level below this one. */
    boolean anyBelow(int level) {
        int next = in.nextSetBit(level + 1);
        return next >= 0 && next < levels;
    }

    boolean only(int level) {
        return in.cardinality() == 1 && in.get(level);
    }

    /** Whether it may be that they are not rated. */
    boolean maybeNotRated() {
        return in.get(levels);
    }

    /** The place of the only class left, {@link Classes#NOT_RATED}, or {@link Classes#UNKNOWN} where more are left. */
    int settled() {
        if (in.cardinality() != 1) {
            return Classes.UNKNOWN;
        }
        return maybeNotRated() ? Classes.NOT_RATED : in.nextSetBit(0);
    }
}
