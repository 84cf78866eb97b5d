package vn.thidua.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.kernel.Refusal;

/** Keeps files outside the database by the hash of their content, so that the same content is kept once and none is changed. */
@Component
public class FileStore implements DisposableBean {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 25L << 20;

    /** Nobody sends one file for longer; another node may still be receiving what is younger. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private static final int PIECE = 64 << 10;
    private static final int LOOKING = 2;

    private final Path folder;
    private final VirusScanner scanner;
    private final ExecutorService looking = Executors.newFixedThreadPool(
            LOOKING,
            work -> Thread.ofPlatform().daemon().name("looking at a file").unstarted(work));

    FileStore(@Value("${thidua.data}") Path data, VirusScanner scanner) throws IOException {
        this.folder = data.resolve("evidence");
        this.scanner = scanner;
        clean();
    }

    /** What was being received when the program ended is nobody's. */
    private void clean() throws IOException {
        if (Files.isDirectory(folder)) {
            Instant before = Instant.now().minus(LONGEST_UPLOAD);
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
                for (Path part : parts) {
                    if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                        Files.deleteIfExists(part);
                    }
                }
            }
        }
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
        return received(name, content, this::keep);
    }

    /** What becomes of a file that was received and looked through. */
    private interface Received<T> {
        T of(Path file, Kept about) throws IOException;
    }

    private <T> T received(String name, InputStream content, Received<T> then) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "received", ".part");
        try {
            MessageDigest digest = digest();
            long size;
            try (OutputStream to = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                size = copy(content, to);
            }
            String called = FileName.harmless(name);
            if (size == 0 || size > LARGEST) {
                throw Refusal.bad("file-size", called, LARGEST >> 20);
            }
            scanner.look(file, called);
            String media = type(file, called);
            return then.of(
                    file, new Kept(FileName.of(name, media), HexFormat.of().formatHex(digest.digest()), size, media));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * What somebody sent, looked through as every file is, and not kept.
     *
     * @param media type found by looking at the content
     */
    public record Passing(String name, String media, ByteArrayResource content) {}

    /** Looks through a file of which only what the program makes of it is kept. */
    public Passing look(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return received(
                    String.valueOf(file.getOriginalFilename()),
                    content,
                    (path, about) ->
                            new Passing(about.name(), about.media(), new ByteArrayResource(Files.readAllBytes(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looked at on threads of their own: unpacking takes a processor, and others must not wait for it. */
    private String type(Path file, String name) throws IOException {
        try {
            return looking.submit(() -> Content.type(file, name)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }

    /** Copies no more than tells that it is too much. */
    private static long copy(InputStream content, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = content.read(piece); read >= 0 && size <= LARGEST; read = content.read(piece)) {
            to.write(piece, 0, read);
            size += read;
        }
        return size;
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
            return keep(file, new Kept(FileName.harmless(name), hash, content.length, media));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forced to the disk before anything names it, so that no row ever names a file that a crash took. */
    private Kept keep(Path file, Kept kept) throws IOException {
        Path place = path(kept.sha256());
        Files.createDirectories(folder.resolve(kept.sha256().substring(0, 2)));
        force(file, StandardOpenOption.WRITE);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(place.resolveSibling("."), StandardOpenOption.READ);
        force(folder, StandardOpenOption.READ);
        return kept;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems do not let a folder be forced; the file itself always can be.
            if (!Files.isDirectory(path)) {
                throw e;
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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
