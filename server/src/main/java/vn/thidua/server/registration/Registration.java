package vn.thidua.server.registration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A unit's promise to take part (đăng ký thi đua), on one form of the plan.
 *
 * @param content what was filled in, by the key of {@link FormField}
 * @param submittedOn the day that counts: that of the first submission, also when it was returned and came again
 * @param late whether that day was after the deadline
 * @param note why it was returned or withdrawn
 * @param enteredBy who of the office entered it, where it came on paper; empty where the unit submitted it here
 * @param version grows with every change; 0 where nothing was written yet
 */
public record Registration(
        String form,
        String unit,
        RegistrationState state,
        Map<String, String> content,
        Optional<LocalDate> submittedOn,
        boolean late,
        String note,
        Optional<String> enteredBy,
        int version) {

    /** One on which nothing was written yet. */
    static Registration empty(String form, String unit) {
        return new Registration(
                form, unit, RegistrationState.DRAFT, Map.of(), Optional.empty(), false, "", Optional.empty(), 0);
    }

    /** Before the key of what the unit had written for itself when the office entered its paper. */
    private static final String DRAFT = "draft/";

    /**
     * The same with what the unit had written for itself put aside: it is neither promised nor the office's to read, and
     * comes back where the unit takes the paper back.
     */
    Registration withDraftAside() {
        return state.isPrivate() ? holding(moved(key -> DRAFT + key)) : this;
    }

    /** The same with what was put aside in its place again. */
    Registration withDraftBack() {
        boolean aside = content.keySet().stream().anyMatch(key -> key.startsWith(DRAFT));
        return aside ? holding(moved(key -> key.startsWith(DRAFT) ? key.substring(DRAFT.length()) : "")) : this;
    }

    private Registration holding(Map<String, String> other) {
        return new Registration(form, unit, state, other, submittedOn, late, note, enteredBy, version);
    }

    private Map<String, String> moved(UnaryOperator<String> to) {
        Map<String, String> moved = new HashMap<>();
        content.forEach((key, value) -> {
            if (!to.apply(key).isEmpty()) {
                moved.put(to.apply(key), value);
            }
        });
        return Map.copyOf(moved);
    }

    /** What was filled in at a key. */
    public String at(String key) {
        return content.getOrDefault(key, "");
    }

    /** Whether it is still waited for: it has not come, and nobody said that it did not. */
    public boolean isAwaited() {
        return isOpen() && state != RegistrationState.NONE;
    }

    /** As others than its unit may read it: what was never submitted is the unit's own. */
    Registration forOthers() {
        if (state.isPrivate()) {
            return empty(form, unit);
        }
        return state == RegistrationState.NONE ? holding(Map.of()) : this;
    }

    /** Whether the unit may still fill it in. */
    public boolean isOpen() {
        return state != RegistrationState.SUBMITTED;
    }

    /** The same with other content. */
    Registration with(Map<String, String> other) {
        return new Registration(form, unit, state, other, submittedOn, late, note, enteredBy, version + 1);
    }

    /** The same in another state, with why. */
    Registration in(RegistrationState other, String why) {
        return new Registration(form, unit, other, content, submittedOn, late, why, enteredBy, version + 1);
    }

    /** The same, submitted. */
    Registration submitted(LocalDate day, boolean afterDeadline, Optional<String> entered) {
        return new Registration(
                form,
                unit,
                RegistrationState.SUBMITTED,
                content,
                Optional.of(day),
                afterDeadline,
                "",
                entered,
                version + 1);
    }

    /** The same, of which somebody recorded as a fact that it never came. */
    Registration recordedNone(String why) {
        return new Registration(
                form, unit, RegistrationState.NONE, content, submittedOn, late, why, enteredBy, version);
    }

    /** The same, which came on a day that was recorded as a fact and not here. */
    Registration recorded(LocalDate day, boolean afterDeadline, String who) {
        return new Registration(
                form,
                unit,
                RegistrationState.SUBMITTED,
                content,
                Optional.of(day),
                afterDeadline,
                note,
                Optional.of(who),
                version);
    }
}
