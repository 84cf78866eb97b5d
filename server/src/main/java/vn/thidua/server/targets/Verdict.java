package vn.thidua.server.targets;

import vn.thidua.engine.Truth;

/** What somebody says of a target. */
public enum Verdict {
    /** It is met (đạt). */
    MET,
    /** It is not met (không đạt). */
    MISSED,
    /** It cannot be said yet. */
    OPEN;

    /** What the figures say. */
    static Verdict of(Truth met) {
        return switch (met) {
            case YES -> MET;
            case NO -> MISSED;
            case UNKNOWN -> OPEN;
        };
    }
}
