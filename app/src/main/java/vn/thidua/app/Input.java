package vn.thidua.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Mark;

/** Reads files given by a person; what goes wrong is a fault and never a stack trace. */
final class Input {

    private Input() {}

    /** The bytes of a file, one more than {@code largest} at the most. */
    static Optional<byte[]> read(String path, int largest, Faults faults) {
        try {
            return read(Path.of(path), largest, faults);
        } catch (InvalidPathException e) {
            faults.error(Mark.START, "file.unreadable", path);
            return Optional.empty();
        }
    }

    /** The bytes of a file, one more than {@code largest} at the most. */
    static Optional<byte[]> read(Path path, int largest, Faults faults) {
        if (Files.isDirectory(path) || !Files.exists(path)) {
            faults.error(Mark.START, "file.missing", path.toString());
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(path)) {
            return Optional.of(stream.readNBytes(largest + 1));
        } catch (IOException e) {
            faults.error(Mark.START, "file.unreadable", path.toString());
            return Optional.empty();
        }
    }
}
