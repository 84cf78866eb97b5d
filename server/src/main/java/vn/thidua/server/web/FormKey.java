package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key of one form on one page. It tells a form that is sent again from another one, and whether it was made for the
 * person who is here now.
 *
 * @param text as it stands in the form: a random part, and a digest of that part with the name of the account
 */
record FormKey(String text) {

    /** Name of the field. */
    static final String FIELD = "_key";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;
    private static final int DIGITS = 16;

    /** A new one, for a form that this account will send. */
    static FormKey fresh(String account) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String random = HexFormat.of().formatHex(bytes);
        return new FormKey(random + "-" + digest(random, account));
    }

    /** The key that came with a form; empty for requests that are no form of ours. */
    static Optional<FormKey> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FIELD))
                .filter(text -> text.matches("[0-9a-f]{24}-[0-9a-f]{16}"))
                .map(FormKey::new);
    }

    /** Whether the form was made for this account. */
    boolean madeFor(String account) {
        return text.endsWith("-" + digest(text.substring(0, 2 * BYTES), account));
    }

    /** A sign of the account that does not name it. */
    static String owner(String account) {
        return digest("owner", account);
    }

    private static String digest(String random, String account) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((random + " " + account).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
