package vn.thidua.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an installation: the embedded PostgreSQL, the evidence, the logs, and the keys, which stand outside the
 * database so that whoever can write there can neither forge a seal nor read a secret.
 */
public final class DataFolder {

    /** A server that was killed lets go of its folder a moment later than it stops answering. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int KEY_BYTES = 32;

    /** Without at least that much room nothing starts well. */
    private static final int TRIAL_BYTES = 4 << 20;

    private final Path root;

    /** The folder at that place; made when something is first put into it. */
    public DataFolder(Path root) {
        this.root = root;
    }

    /** A folder that this program alone uses until it is closed. */
    public static final class Hold implements AutoCloseable {
        private final FileChannel channel;
        private final @Nullable FileLock lock;

        private Hold(FileChannel channel, @Nullable FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() {
            try {
                if (lock != null) {
                    lock.release();
                }
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Sees that it can be written. @throws StartProblem where it cannot */
    public void check() {
        try {
            Files.createDirectories(root);
            Path trial = Files.createTempFile(root, "trial", ".part");
            try {
                Files.write(trial, new byte[TRIAL_BYTES]);
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException e) {
            throw closed(e);
        }
    }

    /** Takes it for this program alone. @throws StartProblem where another has it or it cannot be written */
    public Hold hold() {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Instant until = Instant.now().plus(PATIENCE);
            do {
                FileLock lock = lock(channel);
                if (lock != null) {
                    return new Hold(channel, lock);
                }
                Thread.sleep(100);
            } while (Instant.now().isBefore(until));
            channel.close();
            throw StartProblem.of(StartProblem.Kind.FOLDER_IN_USE, root);
        } catch (IOException e) {
            throw closed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartProblem.of(StartProblem.Kind.FOLDER_IN_USE, root);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private StartProblem closed(IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new StartProblem(full ? StartProblem.Kind.DISK_FULL : StartProblem.Kind.FOLDER_CLOSED, e, root);
    }

    /** Its place. */
    public Path root() {
        return root;
    }

    /** Where the logs go. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Where the evidence lies. */
    public Path evidence() {
        return root.resolve("evidence");
    }

    /** Where the keys lie; to be kept as secret as the data and apart from copies of the database. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** A key of that name, if it was made before. */
    public Optional<byte[]> knownKey(String name) {
        Path file = keys().resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(HexFormat.of().parseHex(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw closed(e);
        }
    }

    /** The key of that name, 32 random bytes; made when it is first asked for. */
    public byte[] key(String name) {
        return knownKey(name).orElseGet(() -> {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            if (keepNew(name, HexFormat.of().formatHex(key))) {
                return key;
            }
            // Another server on the same folder was first: its key is the one.
            return knownKey(name).orElseThrow();
        });
    }

    private boolean keepNew(String name, String content) {
        try {
            Path part = write(name, content);
            try {
                Files.createLink(keys().resolve(name), part);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw closed(e);
        }
    }

    /** Keeps a short text beside the keys in place of an earlier one; wholly or, where that fails, not at all. */
    public void note(String name, String content) {
        try {
            Files.move(
                    write(name, content),
                    keys().resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that was kept; empty where there is none. */
    public Optional<String> note(String name) {
        Path file = keys().resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String content) throws IOException {
        Files.createDirectories(keys());
        boolean posix = keys().getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
        }
        Path part = Files.createTempFile(keys(), name, ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return part;
    }
}
