package vn.thidua.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * Work in a process of its own, started from the same JDK and the same classes as this one. A thread that takes too long or too
 * much memory cannot be stopped for good, a process can. Whatever happens in it, this process only waits, and not longer than
 * its limit.
 *
 * @param main the program; it reads its standard input and answers on its standard output
 * @param megabytes of heap it may use
 * @param time until it is ended
 * @param largestAnswer in bytes; more than that is no answer
 */
public record OwnProcess(Class<?> main, int megabytes, Duration time, int largestAnswer) {

    /**
     * Starts it and waits for the answer.
     *
     * @param input what it reads from its standard input
     * @return its answer; empty where it took too long or too much memory, or failed
     */
    public Optional<byte[]> answer(List<String> arguments, byte[] input) {
        try {
            Path scratch = Files.createTempDirectory("thidua-process");
            try {
                return run(command(arguments, scratch), input);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> command(List<String> arguments, Path scratch) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
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
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    private Optional<byte[]> run(List<String> command, byte[] input) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread guard = Thread.ofVirtual().start(() -> end(process));
        try (InputStream said = process.getInputStream()) {
            try (OutputStream told = process.getOutputStream()) {
                told.write(input);
            }
            byte[] answer = said.readNBytes(largestAnswer);
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
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For the program itself: ends it by itself, also when the one who started it is gone. */
    public static void endAfter(Duration time) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(3);
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
