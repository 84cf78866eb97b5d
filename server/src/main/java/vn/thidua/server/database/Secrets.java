package vn.thidua.server.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Secrets that tables have to keep, sealed with a key that stands outside the database (AES-256-GCM). */
@Component
public class Secrets {

    private static final String MARK = "sealed:1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Secrets(DataFolder folder) {
        this.key = new SecretKeySpec(folder.key("secrets"), "AES");
    }

    /** Whether a kept text is sealed, or from before that was done. */
    public static boolean sealed(String kept) {
        return kept.startsWith(MARK);
    }

    /** What may be kept; nothing for nothing. */
    public String seal(String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return MARK
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret again; one that was kept before they were sealed as it is; nothing where the key is another one. */
    public String open(String kept) {
        if (!sealed(kept)) {
            return kept;
        }
        byte[] bytes = Base64.getDecoder().decode(kept.substring(MARK.length()));
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            org.slf4j.LoggerFactory.getLogger(Secrets.class).warn("a secret was sealed with another key", e);
            return "";
        }
    }
}
