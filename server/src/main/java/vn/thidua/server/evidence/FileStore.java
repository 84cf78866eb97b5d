package vn.thidua.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps files outside the database by the hash of their content, so that the same content is kept once and none is changed. */
@Component
class FileStore {

    private final Path folder;

    FileStore(@Value("${thidua.data}") Path data) {
        this.folder = data.resolve("evidence");
    }

    /** A file that was received but not kept yet. */
    record Received(Path file, String sha256, long size) {}

    Received receive(InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "received", ".part");
        try (OutputStream to = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            DigestOutputStream counted = new DigestOutputStream(to, digest);
            long size = content.transferTo(counted);
            counted.flush();
            return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(Received received) throws IOException {
        Path place = path(received.sha256());
        Files.createDirectories(place.resolveSibling("."));
        Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
