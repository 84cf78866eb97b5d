package vn.thidua.server.campaign;

import java.time.LocalDate;

/**
 * One run of a plan by an authority (phong trào thi đua).
 *
 * @param plan id of the plan
 * @param state {@code draft}, {@code announced} or {@code closed}
 * @param planVersion the version of the plan that is in force; grows with every correction
 * @param version grows with every change, so that two editors notice each other
 */
public record Campaign(
        long id,
        String authority,
        String plan,
        String title,
        String state,
        int planVersion,
        LocalDate from,
        LocalDate to,
        int version) {

    /** Whether it is still prepared. */
    public boolean isDraft() {
        return state.equals("draft");
    }

    /** How audit and messages name it. */
    public String subject() {
        return "campaign " + id;
    }
}
