package vn.thidua.server.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key (Ed25519) by which this installation signs. It lies in the data folder and never in the database, so that whoever
 * can write to the database, or holds a dump of it, cannot make what the installation would take for its own.
 */
@Component
public final class InstallationKey {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ALGORITHM = "Ed25519";

    private final Path file;
    private volatile @org.jspecify.annotations.Nullable KeyPair keys;

    InstallationKey(@Value("${thidua.data}") Path data) {
        this.file = data.resolve("keys").resolve("installation.key");
    }

    /** The public half, in hexadecimal. */
    public String publicKey() {
        return HEX.formatHex(keys().getPublic().getEncoded());
    }

    /**
     * Signs.
     *
     * @param purpose what the content is; a signature for one purpose is worth nothing for another
     * @return the signature in hexadecimal
     */
    public String sign(String purpose, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys().getPrivate());
            update(signature, purpose, content);
            return HEX.formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this installation signed that for this purpose. */
    public boolean isOwn(String purpose, byte[] content, String signature) {
        return isOf(publicKey(), purpose, content, signature);
    }

    /** Whether the holder of a key signed that for this purpose; false also for what is no key or no signature at all. */
    public static boolean isOf(String publicKey, String purpose, byte[] content, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(publicKey));
            update(check, purpose, content);
            return check.verify(HEX.parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String hex) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(HEX.parseHex(hex)));
    }

    private static void update(Signature signature, String purpose, byte[] content) throws GeneralSecurityException {
        signature.update(purpose.getBytes(StandardCharsets.UTF_8));
        signature.update((byte) 0);
        signature.update(content);
    }

    private KeyPair keys() {
        KeyPair known = keys;
        if (known == null) {
            known = read();
            keys = known;
        }
        return known;
    }

    private KeyPair read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            PrivateKey own = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(HEX.parseHex(lines.get(0))));
            return new KeyPair(publicKey(lines.get(1)), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | RuntimeException e) {
            // A damaged key is not replaced by itself: what the old one signed would then look forged.
            throw new IllegalStateException("unreadable key in " + file, e);
        }
    }

    /** Several processes may start on one folder: the first key stays, and none is ever seen half written. */
    private void make() throws IOException, GeneralSecurityException {
        KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(file.resolveSibling("."));
        Path part = Files.createTempFile(file.getParent(), "installation", ".part");
        try {
            Files.writeString(
                    part,
                    HEX.formatHex(made.getPrivate().getEncoded()) + "\n"
                            + HEX.formatHex(made.getPublic().getEncoded()) + "\n",
                    StandardCharsets.US_ASCII);
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            }
            try {
                Files.createLink(file, part);
            } catch (UnsupportedOperationException e) {
                Files.move(part, file);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was first.
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
