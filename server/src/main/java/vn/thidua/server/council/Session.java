package vn.thidua.server.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of a council (phiên họp).
 *
 * @param number running number within the campaign
 * @param secret whether nobody is ever to know who voted how
 * @param quorumPercent least share of the members present
 * @param majorityPercent share of those entitled to vote on an item that it needs
 * @param majorityStrict whether the share must be exceeded, not just reached
 * @param discussion what was said, for the minutes
 * @param tally hash of the tally sheet, where ballots were of paper
 * @param minutes hash of the minutes as they were signed
 */
public record Session(
        long id,
        long campaign,
        String council,
        int number,
        LocalDate day,
        String time,
        String place,
        boolean secret,
        BigDecimal quorumPercent,
        BigDecimal majorityPercent,
        boolean majorityStrict,
        SessionState state,
        String discussion,
        Optional<String> tally,
        Optional<String> minutes,
        int version) {

    /** Whether so many present are enough. */
    public boolean isQuorum(int present, int members) {
        return members > 0
                && BigDecimal.valueOf(present * 100L).compareTo(quorumPercent.multiply(BigDecimal.valueOf(members)))
                        >= 0;
    }

    /** Whether so many votes carry an item. */
    public boolean carries(int yes, int entitled) {
        int compared = BigDecimal.valueOf(yes * 100L).compareTo(majorityPercent.multiply(BigDecimal.valueOf(entitled)));
        return entitled > 0 && (majorityStrict ? compared > 0 : compared >= 0);
    }
}
