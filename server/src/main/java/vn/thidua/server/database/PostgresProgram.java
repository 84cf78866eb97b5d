package vn.thidua.server.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of the PostgreSQL that comes along, unpacked into a folder. */
final class PostgresProgram {

    /** Whoever changes the version of the programs changes this name, so that they are unpacked anew. */
    private static final String VERSION = "18.1";

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    /** The programs, unpacked there if they are not yet; half of an unpacking never counts. */
    static PostgresProgram in(Path place) throws IOException {
        Path folder = place.resolve(VERSION);
        if (!Files.exists(folder)) {
            Files.createDirectories(place);
            Path part = Files.createTempDirectory(place, VERSION + ".part");
            unpack(part);
            try {
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.exists(folder)) {
                    throw e;
                }
            }
        }
        return new PostgresProgram(folder);
    }

    private static void unpack(Path to) throws IOException {
        String system = System.getProperty("os.name").split(" ")[0];
        try (InputStream packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    try (OutputStream out = Files.newOutputStream(file)) {
                        tar.transferTo(out);
                    }
                    if ((entry.getMode() & 0111) != 0 && !file.toFile().setExecutable(true, true)) {
                        throw new IOException("not executable: " + file);
                    }
                }
            }
        }
    }

    /** Runs one of them to its end; what it wrote goes to that file. @return its exit status */
    int run(Path log, String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
        if (LinuxUtils.isUnshareAvailable()) {
            command.add("unshare");
            command.add("-U");
        }
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        command.add(
                folder.resolve("bin").resolve(program + (windows ? ".exe" : "")).toString());
        command.addAll(List.of(arguments));
        Files.createDirectories(log.resolveSibling("."));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(
                        Path.of(windows ? "NUL" : "/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(program + " does not end");
        }
        return process.exitValue();
    }
}
