package vn.thidua.server.administration;

import java.security.SecureRandom;

/** Secrets that people get once: first passwords and one-time links. */
final class FirstSecrets {

    /** Without letters and digits that look alike on paper. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private FirstSecrets() {}

    /** A first password: three groups of four. */
    static String password() {
        return letters(4) + "-" + letters(4) + "-" + letters(4);
    }

    /** A token for a link; 160 bits. */
    static String token() {
        return letters(32);
    }

    private static String letters(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
