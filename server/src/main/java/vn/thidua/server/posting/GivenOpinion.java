package vn.thidua.server.posting;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.server.audit.Hash;
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
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]{2,}");

    public GivenOpinion {
        name = name.strip();
        contact = contact.strip();
        text = text.strip();
    }

    /** Whether an answer can be sent by e-mail. */
    boolean isByMail() {
        return EMAIL.matcher(contact).matches();
    }

    /** The same words of the same person leave the same mark, however often they are sent. */
    String mark() {
        return Hash.sha256(String.join("\u001f", name, contact.toLowerCase(Locale.ROOT), text));
    }

    /**
     * Nothing, where it can be taken.
     *
     * @throws Refusal naming the field where something is missing or too long
     */
    void require() {
        length("opinion-name", name, 2, LONGEST_NAME);
        length("opinion-contact", contact, 5, LONGEST_CONTACT);
        length("opinion-text", text, SHORTEST_TEXT, LONGEST_TEXT);
    }

    private static void length(String key, String typed, int least, int most) {
        int letters = typed.codePointCount(0, typed.length());
        if (letters < least || letters > most) {
            throw Refusal.bad(key, least, most, letters);
        }
    }
}
