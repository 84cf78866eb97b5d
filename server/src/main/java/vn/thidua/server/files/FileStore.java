package vn.thidua.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.web.Refusal;

/** Keeps files outside the database by the hash of their content, so that the same content is kept once and none is changed. */
@Component
public class FileStore {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 25L << 20;

    private final Path folder;

    FileStore(@Value("${thidua.data}") Path data) {
        this.folder = data.resolve("evidence");
    }

    /**
     * A file that is kept.
     *
     * @param name as it was called, without anything that a file system would not take
     * @param size in bytes
     * @param media type found by looking at the content
     */
    public record Kept(String name, String sha256, long size, String media) {}

    /** Takes what somebody sent; refused where it is empty, too large, or not one of the kinds taken. */
    public Kept take(String name, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "received", ".part");
        try {
            MessageDigest digest = digest();
            long size;
            try (OutputStream to = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = content.transferTo(to);
            }
            if (size == 0 || size > LARGEST) {
                throw Refusal.bad("file-size", name, LARGEST >> 20);
            }
            String media = Content.type(file, name);
            return keep(file, new Kept(plain(name), HexFormat.of().formatHex(digest.digest()), size, media));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Takes a file of a form. */
    public Kept take(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return take(String.valueOf(file.getOriginalFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the program itself made. */
    public Kept keep(String name, String media, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "made", ".part");
            Files.write(file, content);
            String hash = HexFormat.of().formatHex(digest().digest(content));
            return keep(file, new Kept(plain(name), hash, content.length, media));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kept keep(Path file, Kept kept) throws IOException {
        Path place = path(kept.sha256());
        Files.createDirectories(place.resolveSibling("."));
        // On the disk before any row names it: a power cut leaves at most a file that nobody asks for.
        force(file);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(place.resolveSibling("."));
        return kept;
    }

    private static void force(Path what) throws IOException {
        try (FileChannel channel = FileChannel.open(what, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems do not let a folder be forced; the file itself always can be.
            if (!Files.isDirectory(what)) {
                throw e;
            }
        }
    }

    /** What a stopped server left half written goes; what another server writes at this moment stays. */
    @EventListener(ApplicationReadyEvent.class)
    void clean() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant old = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().endsWith(".part"))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Where the content of a hash lies. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The content of a hash. */
    public byte[] read(String sha256) {
        try {
            return Files.readAllBytes(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        return last.isBlank() ? "file" : last;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
