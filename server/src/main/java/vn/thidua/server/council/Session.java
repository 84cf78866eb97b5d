package vn.thidua.server.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A meeting of a council (phiên họp).
 *
 * @param number running number within the campaign
 * @param time of day, as 14:00
 * @param secret whether nobody is ever to know who voted how
 * @param quorumPercent least share of the members present
 * @param leastBallots least number of members who must be able to vote secretly on each item, and of ballots with which that is counted
 * @param discussion what was said, for the minutes
 * @param ended time of day at which it ended, as 16:30; empty until it was put down
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
        int leastBallots,
        SessionState state,
        String discussion,
        String ended,
        Optional<String> tally,
        Optional<String> minutes,
        int version) {

    /** Least number who must be able to vote on an item: in a secret vote so many that no single choice shows, else anybody. */
    public int leastVoters() {
        return secret ? leastBallots : 1;
    }

    /** So many of the members must be present. */
    public int quorum(int members) {
        return quorumPercent
                .multiply(BigDecimal.valueOf(members))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether so many present are enough. */
    public boolean isQuorum(int present, int members) {
        return members > 0 && present >= quorum(members);
    }
}
