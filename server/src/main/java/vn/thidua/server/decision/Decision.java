package vn.thidua.server.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision on awards (quyết định khen thưởng) of the chair of an authority, or of a higher level on what the authority proposed.
 *
 * @param reason why awards are revoked or corrected; empty for others
 * @param capacity in which the signer signs; further lines on behalf of whom
 * @param place where it is dated, for example {@code Vĩnh Long}
 * @param submission number and day of the letter that proposed it; empty while there is none
 * @param publishOn day from which it is public; empty until it is signed
 * @param body that decided; empty for the authority itself
 * @param paidBy who pays what is due, where that is not the authority's fund; else empty
 * @param scan hash of the paper as it came, of a decision that came on paper
 */
public record Decision(
        long id,
        long campaign,
        String authority,
        DecisionKind kind,
        String title,
        String reason,
        String signer,
        String capacity,
        String place,
        String submission,
        DecisionState state,
        Optional<String> number,
        Optional<LocalDate> issued,
        Optional<LocalDate> publishOn,
        String body,
        String paidBy,
        Optional<String> scan,
        int version) {

    /** A draft that nobody has worded yet. */
    static Decision draft(
            long campaign, String authority, DecisionKind kind, String title, String reason, String capacity) {
        return new Decision(
                0,
                campaign,
                authority,
                kind,
                title,
                reason,
                "",
                capacity,
                "",
                "",
                DecisionState.DRAFT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                0);
    }

    /** The same with who is to sign it. */
    public Decision signedBy(String name, String as, String at) {
        return new Decision(
                id,
                campaign,
                authority,
                kind,
                title,
                reason,
                name,
                as,
                at,
                submission,
                state,
                number,
                issued,
                publishOn,
                body,
                paidBy,
                scan,
                version);
    }

    /** The same about something else. */
    public Decision about(String other) {
        return new Decision(
                id,
                campaign,
                authority,
                kind,
                other,
                reason,
                signer,
                capacity,
                place,
                submission,
                state,
                number,
                issued,
                publishOn,
                body,
                paidBy,
                scan,
                version);
    }

    /** The same with the letter that proposed it. */
    public Decision proposedBy(String letter) {
        return new Decision(
                id, campaign, authority, kind, title, reason, signer, capacity, place, letter, state, number, issued,
                publishOn, body, paidBy, scan, version);
    }

    /** What a draft does not say yet and its papers would show as a gap, by words of messages; those who sign decide. */
    public List<String> gaps() {
        if (signed() || state == DecisionState.DISCARDED) {
            return List.of();
        }
        return Stream.of(
                        signer.isBlank() ? "signer" : "",
                        place.isBlank() ? "place" : "",
                        gives() && submission.isBlank() ? "submission" : "")
                .filter(gap -> !gap.isEmpty())
                .toList();
    }

    /** Whether it is signed. */
    public boolean signed() {
        return state == DecisionState.SIGNED;
    }

    /** Whether it gives awards. */
    public boolean gives() {
        return kind == DecisionKind.AWARD || isAbove();
    }

    /** Whether a higher level made it. */
    public boolean isAbove() {
        return kind == DecisionKind.UPPER;
    }

    /** Whether its paper was made elsewhere: a higher level's decision, on awards or on taking them back. */
    public boolean isElsewhere() {
        return !body.isEmpty();
    }

    /** Whether it is public on a day. */
    public boolean isPublic(LocalDate day) {
        return publishOn.filter(from -> !from.isAfter(day)).isPresent();
    }
}
