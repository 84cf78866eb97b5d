package vn.thidua.server.review;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.Calendar;

/**
 * A review that the plan wants, with where its report stands.
 *
 * @param id of the report; 0 where nothing was done with it yet
 * @param asked what the plan says of it
 * @param due the last day for it; empty where none is known
 * @param number and symbol; empty until it is signed
 * @param issued its day; empty until it is signed
 * @param frozen its figures as they were signed; empty until then
 * @param version grows with every step
 */
public record CampaignReview(
        long id,
        Calendar.Review asked,
        Optional<LocalDate> due,
        ReviewState state,
        String number,
        Optional<LocalDate> issued,
        String place,
        String signer,
        String capacity,
        Optional<Figures> frozen,
        int version) {

    /** Whether it is signed. */
    public boolean isSigned() {
        return state == ReviewState.SIGNED;
    }
}
