package vn.thidua.server.registration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A unit's promise to take part (đăng ký thi đua), on one form of the plan.
 *
 * @param state draft, submitted, returned or withdrawn
 * @param content what was filled in, by the key of {@link Field}
 * @param submittedOn the day that counts: that of the first submission, also when it was returned and came again
 * @param late whether that day was after the deadline
 * @param note why it was returned or withdrawn
 * @param version grows with every change
 */
public record Registration(
        String form,
        String unit,
        String state,
        Map<String, String> content,
        Optional<LocalDate> submittedOn,
        boolean late,
        String note,
        int version) {

    /** One on which nothing was written yet. */
    static Registration empty(String form, String unit) {
        return new Registration(form, unit, "draft", Map.of(), Optional.empty(), false, "", 0);
    }

    /** What was filled in at a key. */
    public String at(String key) {
        return content.getOrDefault(key, "");
    }

    /** Whether it may still be filled in. */
    public boolean isOpen() {
        return !state.equals("submitted");
    }
}
