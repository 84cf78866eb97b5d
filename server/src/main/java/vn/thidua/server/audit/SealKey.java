package vn.thidua.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.DataFolder;

/** The key of marks and seals. It stands in a file outside the database; whoever can only write there cannot make one. */
@Component
class SealKey {

    private static final String NAME = "audit";
    private static final int NONCE_BYTES = 12;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SealKey(DataFolder folder) {
        this.key = new SecretKeySpec(folder.key(NAME), ALGORITHM);
    }

    /** Proof that the holder of the key said this, in hexadecimal. */
    String prove(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mark for what an entry says; no two are the same. */
    String mark(String content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String once = HexFormat.of().formatHex(nonce);
        return once + "." + prove("mark", once, content);
    }

    /** Whether the mark was made for this content. */
    boolean made(String mark, String content) {
        int dot = mark.indexOf('.');
        return dot > 0 && same(mark.substring(dot + 1), prove("mark", mark.substring(0, dot), content));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
