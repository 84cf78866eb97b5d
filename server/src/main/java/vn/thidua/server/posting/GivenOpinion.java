package vn.thidua.server.posting;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.identity.EmailAddress;
import vn.thidua.server.kernel.Refusal;

/**
 * What somebody has to say, as they typed it or as a paper says it.
 *
 * @param name of whoever says it
 * @param contact an e-mail address, a telephone number or an address
 */
public record GivenOpinion(String name, String contact, String text) {

    /** Letters of a name at most. */
    public static final int LONGEST_NAME = 100;

    /** Letters of an address at most. */
    public static final int LONGEST_CONTACT = 200;

    /** Letters of an opinion at most. */
    public static final int LONGEST_TEXT = 4_000;

    private static final int SHORTEST_TEXT = 10;
    /** An address by its look; a handle elsewhere, or two ways in one text, has other signs. */
    private static final Pattern MEANT_AS_EMAIL = Pattern.compile("[^@\\s,;/:]+@[^@\\s,;/:]+");

    public GivenOpinion {
        name = name.strip();
        contact = contact.strip();
        text = text.strip();
    }

    /** Whether an answer can be sent by e-mail. */
    boolean isByMail() {
        return EmailAddress.isOne(contact);
    }

    /** The same words of the same person leave the same mark, however often they are sent. */
    String mark() {
        return Hash.sha256(String.join("\u001f", name, contact.toLowerCase(Locale.ROOT), text));
    }

    /**
     * Nothing, where it can be taken.
     *
     * @throws Refusal naming the field where something is missing, too long, or meant as an e-mail address and none
     */
    void require() {
        length("opinion-name", name, 2, LONGEST_NAME);
        length("opinion-contact", contact, 5, LONGEST_CONTACT);
        if (MEANT_AS_EMAIL.matcher(contact).matches() && !isByMail()) {
            throw Refusal.bad("email", contact);
        }
        length("opinion-text", text, SHORTEST_TEXT, LONGEST_TEXT);
    }

    private static void length(String key, String typed, int least, int most) {
        int letters = typed.codePointCount(0, typed.length());
        if (letters < least || letters > most) {
            throw Refusal.bad(key, least, most, letters);
        }
    }
}
