package vn.thidua.server.campaign;

import java.time.LocalDate;
import vn.thidua.server.kernel.Refusal;

/**
 * The paper by which a campaign is announced or called off.
 *
 * @param number number and symbol, for example {@code 20/KH-UBND}
 * @param day its day of issue
 */
public record CampaignPaper(String number, LocalDate day) {

    /** Refuses a number without its symbol. */
    public CampaignPaper {
        number = number.strip();
        if (!number.matches("\\S*\\d\\S*/\\S*\\p{L}\\S*")) {
            throw Refusal.bad("paper-number", number);
        }
    }
}
