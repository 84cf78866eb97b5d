package vn.thidua.server.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.server.kernel.Refusal;

/**
 * What a password may be: long enough, at most 128 characters, and none of those that are tried first. No other rules
 * (ASVS 5, 6.2). Tried first are the 30 000 passwords that people use most, as zxcvbn lists them, those of our own list,
 * both also with digits behind and signs between, and what zxcvbn estimates to be found within a million guesses.
 */
final class PasswordRules {

    private static final int LONGEST = 128;
    private static final double TRIED_FIRST = 1e6;
    private static final String OWN = "/vn/thidua/server/common-passwords.txt";

    private PasswordRules() {}

    /** The lists, read at the first need. */
    private static final class Lists {
        static final Set<String> COMMON = new HashSet<>();
        static final Zxcvbn JUDGE = judge();

        private static Zxcvbn judge() {
            try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(OWN))) {
                Dictionary leaked = StandardDictionaries.PASSWORDS_LOADER.load();
                Dictionary own = new Dictionary(
                        "vietnam",
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList());
                COMMON.addAll(leaked.getFrequencies());
                COMMON.addAll(own.getFrequencies());
                return new ZxcvbnBuilder()
                        .dictionaries(List.of(leaked, own))
                        .keyboard(StandardKeyboards.QWERTY_LOADER.load())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Refuses what may not be.
     *
     * @param known what anybody knows of the person: user name, name
     */
    static void check(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < Accounts.SHORTEST) {
            throw Refusal.bad("short-password", Accounts.SHORTEST);
        }
        if (length > LONGEST) {
            throw Refusal.bad("long-password", LONGEST);
        }
        List<String> words = Stream.of(known)
                .flatMap(one -> Stream.concat(Stream.of(one, plain(one)), Arrays.stream(one.split("[\\s.@_-]+"))))
                .filter(one -> !one.isEmpty())
                .toList();
        String plain = plain(password);
        String stem = plain.replaceAll("\\d+$", "");
        boolean guessed = Lists.JUDGE.measure(password, words).getGuesses() < TRIED_FIRST
                || Lists.COMMON.contains(plain)
                || Lists.COMMON.contains(stem)
                || Stream.of(known).map(PasswordRules::plain).anyMatch(one -> one.equals(plain) || one.equals(stem));
        if (guessed) {
            throw Refusal.bad("common-password");
        }
    }

    private static String plain(String password) {
        return password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
