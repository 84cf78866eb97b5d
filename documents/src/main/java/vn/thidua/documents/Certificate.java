package vn.thidua.documents;

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

    /**
     * How certificates are printed.
     *
     * @param large A3 instead of A4, both landscape
     * @param textOnly for forms that are printed already: only what differs from one to the next
     * @param right millimetres by which all text is moved to the right; negative to the left
     * @param down millimetres by which all text is moved down; negative up
     */
    public record Print(boolean large, boolean textOnly, int right, int down) {

        public Print {
            if (Math.abs(right) > 30 || Math.abs(down) > 30) {
                throw new IllegalArgumentException("more than 30 mm: " + right + ", " + down);
            }
        }
    }
}
