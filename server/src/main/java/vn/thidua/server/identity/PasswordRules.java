package vn.thidua.server.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.server.web.Refusal;

/** What a password may be: long enough, at most 128 characters, and none that is tried first. No other rules (ASVS 5, 6.2). */
final class PasswordRules {

    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 4;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Refuses what may not be. */
    static void check(String username, String password) {
        if (password.length() < Accounts.SHORTEST) {
            throw Refusal.bad("short-password", Accounts.SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.bad("long-password", LONGEST);
        }
        String plain = plain(password);
        boolean guessed = COMMON.contains(plain)
                || COMMON.contains(plain.replaceAll("\\d+$", ""))
                || password.chars().distinct().count() < FEWEST_DIFFERENT
                || plain.equals(plain(username))
                || plain.replaceAll("\\d+$", "").equals(plain(username))
                || run(plain);
        if (guessed) {
            throw Refusal.bad("common-password");
        }
    }

    /** Whether each character follows the one before it, as in 123456789 or abcdef. */
    private static boolean run(String plain) {
        for (int i = 1; i < plain.length(); i++) {
            int step = plain.charAt(i) - plain.charAt(i - 1);
            boolean round = plain.charAt(i - 1) == '9' && plain.charAt(i) == '0';
            if (step != 1 && !round) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> common() {
        try (InputStream in = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("/vn/thidua/server/common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
