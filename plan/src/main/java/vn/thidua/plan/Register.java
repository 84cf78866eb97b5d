package vn.thidua.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the year's registers count, so that a fact arises from work and nobody types it at the end. */
public enum Register {
    /** Tasks assigned to a unit and not cancelled. */
    TASKS_ASSIGNED(true),
    /** Of these, past their last day and not confirmed as done. */
    TASKS_UNFINISHED(true),
    /** Share of those assigned that are confirmed as done, 0 to 100. */
    TASKS_DONE_PERCENT(false),
    /** Complaints found justified. */
    COMPLAINTS(true),
    /** Breaches of office conduct found. */
    CONDUCT(true),
    /** Breaches of discipline found. */
    DISCIPLINE(true),
    /** Findings of inspections that are not put right. */
    FINDINGS_OPEN(true),
    /** Initiatives recognised by a decision. */
    INITIATIVES_RECOGNISED(true),
    /** Of these, those in use. */
    INITIATIVES_APPLIED(true),
    /** Works of press and propaganda that were accepted. */
    WORKS(true);

    private final boolean whole;

    Register(boolean whole) {
        this.whole = whole;
    }

    /** Its word in the plan language: {@code tasks-assigned}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The register of a word. */
    public static Optional<Register> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether a fact of that type can hold its count. */
    public boolean fits(FactType type) {
        return type == FactType.DECIMAL || type == (whole ? FactType.INTEGER : FactType.PERCENT);
    }

    /** Whether it counts what happened and is not undone by work: the number only rises. */
    public boolean onlyRises() {
        return this == COMPLAINTS || this == CONDUCT || this == DISCIPLINE;
    }
}
