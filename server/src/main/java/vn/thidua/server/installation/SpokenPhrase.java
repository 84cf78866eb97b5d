package vn.thidua.server.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short phrases that people compare by reading them to each other: six syllables of 256 each, 48 bits of a hash. */
public final class SpokenPhrase {

    private static final String[] BEGINNINGS = {
        "b", "c", "ch", "d", "đ", "h", "kh", "l", "m", "n", "ph", "s", "t", "th", "tr", "v"
    };
    private static final String[] ENDINGS = {
        "a", "ai", "an", "ang", "ao", "at", "ay", "ăn", "oi", "ong", "ôi", "ôn", "ơi", "u", "ưa", "ương"
    };
    private static final int SYLLABLES = 6;

    private SpokenPhrase() {}

    /** The phrase of something; other things have another one. */
    public static String of(String content) {
        byte[] hash = hash(content);
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < SYLLABLES; i++) {
            phrase.append(i == 0 ? "" : i % 2 == 0 ? " · " : " ")
                    .append(BEGINNINGS[(hash[i] >> 4) & 15])
                    .append(ENDINGS[hash[i] & 15]);
        }
        return phrase.toString();
    }

    private static byte[] hash(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
