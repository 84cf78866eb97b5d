package vn.thidua.server.council;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.RsaAlgorithm;
import org.springframework.security.crypto.encrypt.RsaSecretEncryptor;
import vn.thidua.server.kernel.Refusal;

/**
 * Closes and opens texts. Anybody can close one, only the phrase that the secretary was given when the vote was opened can
 * open them; it is kept nowhere. What a text says and for whom it counts is the matter of {@link BallotBox}. See docs/adr/0007.
 */
final class Envelopes {

    /** Letters that nobody takes for another one when reading from paper. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final int ROUNDS = 210_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelopes() {}

    /** What is kept of a vote, in hexadecimal: the phrase is not. */
    record Lock(String publicKey, String sealedKey, String salt) {}

    /** A new lock with the phrase that opens it. */
    record Made(Lock lock, String phrase) {}

    /**
     * Makes a lock.
     *
     * @param of what is voted on; the lock of one vote does not open as that of another
     */
    static Made make(String of) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            KeyPair keys = generator.generateKeyPair();
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            String salt = HEX.formatHex(bytes);
            String open = HEX.formatHex(keys.getPublic().getEncoded());
            String phrase = phrase();
            byte[] sealed = seal(
                    Cipher.ENCRYPT_MODE,
                    phrase,
                    salt,
                    of + open,
                    keys.getPrivate().getEncoded());
            return new Made(new Lock(open, HEX.formatHex(sealed), salt), phrase);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String phrase() {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            phrase.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return phrase.toString();
    }

    /** Closes (or opens) the key with the phrase; a lock is used once, so that its salt may serve as the nonce too. */
    private static byte[] seal(int mode, String phrase, String salt, String of, byte[] content)
            throws GeneralSecurityException {
        byte[] grains = HEX.parseHex(salt);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(plain(phrase).toCharArray(), grains, ROUNDS, 256))
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, grains));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(content);
    }

    private static String plain(String phrase) {
        return phrase.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    static byte[] close(Lock lock, String text) {
        try {
            return new RsaSecretEncryptor(publicKey(lock), RsaAlgorithm.OAEP, lock.salt(), true)
                    .encrypt(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(Lock lock) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(HEX.parseHex(lock.publicKey())));
    }

    /** Opens envelopes of one lock. */
    static final class Reader {

        private final RsaSecretEncryptor reader;

        private Reader(RsaSecretEncryptor reader) {
            this.reader = reader;
        }

        /** What is in an envelope; empty where it was not closed with this lock. */
        Optional<String> read(byte[] envelope) {
            try {
                return Optional.of(new String(reader.decrypt(envelope), StandardCharsets.US_ASCII));
            } catch (RuntimeException e) {
                // Whatever cannot be opened is no envelope of this vote; what exactly is wrong with it says nothing.
                return Optional.empty();
            }
        }
    }

    /** Unlocks with the phrase; refused where it is another one. */
    static Reader reader(Lock lock, String phrase, String of) {
        byte[] opened;
        try {
            opened = seal(
                    Cipher.DECRYPT_MODE, phrase, lock.salt(), of + lock.publicKey(), HEX.parseHex(lock.sealedKey()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Refusal.bad("phrase");
        }
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(opened));
            return new Reader(
                    new RsaSecretEncryptor(new KeyPair(publicKey(lock), key), RsaAlgorithm.OAEP, lock.salt(), true));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
