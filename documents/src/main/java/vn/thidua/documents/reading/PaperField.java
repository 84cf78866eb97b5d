package vn.thidua.documents.reading;

import java.util.Locale;

/** What a paper says of itself. */
public enum PaperField {
    /** Number and symbol, for example {@code 20/KH-UBND}. */
    NUMBER,
    /** The symbol alone, where the number was left open. */
    SYMBOL,
    /** The body above the issuer. */
    ABOVE,
    /** The body whose paper it is. */
    ISSUER,
    /** Where it was issued. */
    PLACE,
    /** The day of issue, {@code 2024-03-14}. */
    DAY,
    /** The kind of paper. */
    KIND,
    /** Of what it speaks. */
    SUBJECT,
    /** On whose behalf and as what somebody signs, line by line. */
    AUTHORITY,
    /** Who signs. */
    SIGNER;

    /** Its word in messages and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
