package vn.thidua.server.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Clause;
import vn.thidua.server.campaign.Participant;

/**
 * A paper, one report of a series, or the report of its own review that units owe.
 *
 * @param key names it within the campaign: {@code own-campaign}, {@code reform-report/Quý I}, {@code review/unit-review}
 * @param until last day; empty where the plan sets none
 * @param by the time of day by which it comes on the last day; empty for its end
 * @param announced day of the paper by which the campaign was announced; empty while it is prepared
 * @param to who receives it
 * @param from blocks whose units owe it; empty for all
 * @param fact the fact in which the plan wants its delivery
 * @param takesIssue whether that fact takes the day of issue, not that of delivery
 * @param counted the fact that counts those of its series that are late or missing
 * @param deadline id of the plan's deadline behind the last day
 */
public record Obligation(
        String key,
        String label,
        Optional<LocalDate> until,
        Optional<LocalTime> by,
        Optional<LocalDate> announced,
        String to,
        List<String> from,
        Optional<String> fact,
        boolean takesIssue,
        Optional<String> counted,
        Optional<String> deadline,
        Clause clause) {

    /** How the keys of reviews that each unit makes begin. */
    static final String REVIEW = "review/";

    public Obligation {
        from = List.copyOf(from);
    }

    /** The series to which a key belongs: the reports of a plan by their id, anything else alone. */
    static String seriesOf(String key) {
        return key.startsWith(REVIEW) || !key.contains("/") ? key : key.substring(0, key.indexOf('/'));
    }

    /** Whether a unit owes it. */
    public boolean isOwedBy(Participant unit) {
        return from.isEmpty() || unit.block().filter(from::contains).isPresent();
    }

    /** The day that its fact takes. */
    LocalDate dayOf(Delivery delivery) {
        return takesIssue ? delivery.issued() : delivery.day();
    }

    /** Whether its last day was before a day, and units had been told of it by then. */
    public boolean isPast(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent() && !fellDueUntold();
    }

    /**
     * Whether its last day was over when the campaign was announced: nobody could keep a day that no plan had set, so it is
     * neither late nor missing.
     */
    public boolean fellDueUntold() {
        return until.filter(last -> announced.filter(last::isBefore).isPresent())
                .isPresent();
    }

    /** Whether it is the report of a unit's own review (tổng kết tại đơn vị). */
    public boolean isReview() {
        return key.startsWith(REVIEW);
    }
}
