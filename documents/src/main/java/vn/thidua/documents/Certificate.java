package vn.thidua.documents;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * A certificate (giấy khen, bằng khen, cờ thi đua) as it is printed.
 *
 * @param giver who gives it, for example the chair of an authority
 * @param form what it is, for example {@code Giấy khen}
 * @param recipient unit or person
 * @param place the unit of a person; empty for none
 * @param achievement for what
 * @param decision number and day of the decision
 * @param register number in the register
 * @param placeAndDay above the signature
 * @param capacity of the signer; further lines on behalf of whom
 * @param link where it can be proved; printed as a QR code
 */
public record Certificate(
        String giver,
        String form,
        String recipient,
        String place,
        String achievement,
        String decision,
        String register,
        String placeAndDay,
        String capacity,
        String signer,
        String link) {

    /** Every letter as one sign (NFC), so that fonts have it and widths are measured right; blanks at the ends go. */
    public Certificate {
        giver = clean(giver);
        form = clean(form);
        recipient = clean(recipient);
        place = clean(place);
        achievement = clean(achievement);
        decision = clean(decision);
        register = clean(register);
        placeAndDay = clean(placeAndDay);
        capacity = capacity.lines()
                .map(Certificate::clean)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        signer = clean(signer);
    }

    /** The same for something else that was achieved. */
    public Certificate achieved(String other) {
        return new Certificate(
                giver, form, recipient, place, other, decision, register, placeAndDay, capacity, signer, link);
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /**
     * How certificates are printed.
     *
     * @param large A3 instead of A4, both landscape
     * @param textOnly for forms that are printed already: only what differs from one to the next
     * @param right millimetres by which all text is moved to the right; negative to the left
     * @param down millimetres by which all text is moved down; negative up
     */
    public record Print(boolean large, boolean textOnly, int right, int down) {

        private static final int FARTHEST = 30;

        public Print {
            if (!isPossible(right, down)) {
                throw new IllegalArgumentException("moved too far: " + right + ", " + down);
            }
        }

        /** Whether text moved so far, at most 30 mm each way, is still on the form. */
        public static boolean isPossible(int right, int down) {
            return Math.abs(right) <= FARTHEST && Math.abs(down) <= FARTHEST;
        }
    }
}
