package vn.thidua.server.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision of the chair of an authority (quyết định khen thưởng).
 *
 * @param kind {@code award} or {@code revocation}
 * @param reason why awards are revoked; empty for others
 * @param capacity in which the signer signs; further lines on behalf of whom
 * @param publishOn day from which it is public; empty until it is signed
 */
public record Decision(
        long id,
        long campaign,
        String authority,
        String kind,
        String title,
        String reason,
        String signer,
        String capacity,
        String place,
        boolean signed,
        Optional<String> number,
        Optional<LocalDate> issued,
        Optional<LocalDate> publishOn,
        int version) {

    /** The same with who is to sign it. */
    public Decision signedBy(String name, String as, String at) {
        return new Decision(
                id, campaign, authority, kind, title, reason, name, as, at, signed, number, issued, publishOn, version);
    }

    /** The same about something else. */
    public Decision about(String other) {
        return new Decision(
                id, campaign, authority, kind, other, reason, signer, capacity, place, signed, number, issued,
                publishOn, version);
    }

    /** Whether it gives awards. */
    public boolean gives() {
        return kind.equals("award");
    }
}
