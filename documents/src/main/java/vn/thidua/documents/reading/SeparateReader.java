package vn.thidua.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads papers in a process of its own, started from the same JDK and the same classes as this one. A file may be made to keep
 * a reader busy or to fill its memory: a thread cannot be stopped then, a process can. Whatever happens in it, this process
 * only waits, and not longer than its limit.
 */
public final class SeparateReader {

    /** More than that is no answer. */
    private static final int LARGEST_ANSWER = 16 << 20;

    private final Limits limits;

    /**
     * What one file may use.
     *
     * @param megabytes of heap
     * @param time until it is ended
     */
    public record Limits(int megabytes, Duration time) {

        /** Enough for papers of some hundred pages. */
        public static final Limits USUAL = new Limits(192, Duration.ofSeconds(10));
    }

    /** A reader with limits. */
    public SeparateReader(Limits limits) {
        this.limits = limits;
    }

    /** What a paper says; empty where reading it took too long or too much memory. */
    public Optional<PaperReading> read(Path file, String media) {
        return answer(List.of("read", seconds(), media, file.toAbsolutePath().toString()))
                .flatMap(SeparateReader::reading);
    }

    /** A page of a .pdf as a .png with places marked; empty where there is none, or drawing it took too long. */
    public Optional<byte[]> page(Path file, int page, List<Piece.Box> marked) {
        List<String> arguments =
                new ArrayList<>(List.of("page", seconds(), file.toAbsolutePath().toString(), String.valueOf(page)));
        marked.forEach(box -> arguments.add(box.left() + "," + box.top() + "," + box.width() + "," + box.height()));
        return answer(arguments).filter(image -> image.length > 0);
    }

    /** The lines of a .pdf page by page; empty where it has none that can be read, or reading it took too long. */
    public Optional<List<List<String>>> lines(Path file) {
        return answer(List.of("lines", seconds(), file.toAbsolutePath().toString()))
                .flatMap(SeparateReader::lines);
    }

    private static Optional<List<List<String>>> lines(byte[] answer) {
        try {
            return Optional.of(ReadingFormat.readLines(new DataInputStream(new ByteArrayInputStream(answer))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String seconds() {
        return String.valueOf(limits.time().toSeconds() + 1);
    }

    private static Optional<PaperReading> reading(byte[] answer) {
        try {
            return Optional.of(ReadingFormat.read(new DataInputStream(new ByteArrayInputStream(answer))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> answer(List<String> arguments) {
        try {
            Path scratch = Files.createTempDirectory("thidua-reading");
            try {
                return answer(arguments, scratch);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> answer(List<String> arguments, Path scratch) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:MaxMetaspaceSize=128m",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                // The list of the system's fonts is made once; making it takes longer than most papers.
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                ReadingProcess.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread guard = Thread.ofVirtual().start(() -> end(process));
        try (InputStream said = process.getInputStream()) {
            process.getOutputStream().close();
            byte[] answer = said.readNBytes(LARGEST_ANSWER);
            boolean whole = said.read() < 0;
            return whole && process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            guard.interrupt();
        }
    }

    /** Ends a process that takes too long. */
    private void end(Process process) {
        try {
            if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
