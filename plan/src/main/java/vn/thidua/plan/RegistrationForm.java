package vn.thidua.plan;

import java.util.List;
import java.util.Optional;

/**
 * The form on which a unit or a person promises to take part (bản đăng ký thi đua).
 *
 * @param deadline id of a deadline
 * @param late what a late registration means, in the plan's words
 * @param fact the fact in which the day of submission is recorded
 * @param submittedBy the role whose submission counts
 * @param summedUpBy the block whose units sum up the registrations of the units below them
 */
public record RegistrationForm(
        String id,
        String label,
        SubjectKind of,
        String to,
        Optional<String> deadline,
        Optional<String> late,
        Optional<String> fact,
        String submittedBy,
        Optional<String> summedUpBy,
        List<Field> fields,
        Clause clause) {

    /** Whether it says who registered: the day on which it came, and until when it may come. */
    public boolean tellsWhoRegistered() {
        return fact.isPresent() && deadline.isPresent();
    }

    /**
     * One field.
     *
     * @param kind {@code text}, {@code long-text}, {@code points}, {@code percent}, {@code number}, {@code date}, {@code names}
     * @param per once, or once for each {@code criterion}, {@code target} or {@code person}
     */
    public record Field(String id, String label, String kind, String per, boolean required, Optional<Clause> clause) {}
}
