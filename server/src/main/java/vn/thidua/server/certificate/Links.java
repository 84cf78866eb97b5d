package vn.thidua.server.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.Secrets;

/**
 * Short links that prove a certificate: the entry's number and a signature over it, so that nobody finds others by counting.
 * The signature has 80 bits of HMAC-SHA-256 under a key that is made when it is first needed.
 */
@Component
class Links {

    private static final int SIGNATURE = 20;

    private final SigningKeyTable table;
    private final Secrets secrets;

    Links(SigningKeyTable table, Secrets secrets) {
        this.table = table;
        this.secrets = secrets;
    }

    /** The word of a link for an entry of the register. */
    @Transactional
    public String word(long entry) {
        String number = Long.toString(entry, 36);
        return number + "-" + signature(number);
    }

    /** The entry of a word; empty where the signature is not ours. */
    @Transactional
    public Optional<Long> entry(String word) {
        int dash = word.indexOf('-');
        if (dash < 1 || dash > 12 || !word.matches("[0-9a-z]+-[0-9a-f]{" + SIGNATURE + "}")) {
            return Optional.empty();
        }
        String number = word.substring(0, dash);
        boolean ours = MessageDigest.isEqual(
                signature(number).getBytes(StandardCharsets.US_ASCII),
                word.substring(dash + 1).getBytes(StandardCharsets.US_ASCII));
        return ours ? Optional.of(Long.parseLong(number, 36)) : Optional.empty();
    }

    private String signature(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key()), "HmacSHA256"));
            byte[] signed = mac.doFinal(number.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(signed).substring(0, SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String key() {
        return find().orElseGet(() -> {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            table.add(secrets.seal(HexFormat.of().formatHex(secret)));
            return find().orElseThrow();
        });
    }

    private Optional<String> find() {
        Optional<String> kept = table.find();
        // A key that an earlier version kept as it is.
        kept.filter(secret -> !Secrets.sealed(secret)).ifPresent(secret -> table.replace(secret, secrets.seal(secret)));
        return kept.map(secrets::open);
    }
}
