package vn.thidua.server;

import java.nio.file.Path;
import java.util.Map;

/** A server in a process of its own, for tests that kill it. */
final class ServeAlone {

    private ServeAlone() {}

    /** Arguments: the folder of data. Says its port when it is ready. */
    public static void main(String[] args) throws InterruptedException {
        try (Office office = Office.open(settings(Path.of(args[0])))) {
            System.out.println("port " + office.port());
            office.waitForEnd();
        }
    }

    /** The settings of a server over that folder. */
    static Map<String, Object> settings(Path data) {
        return Map.of(
                "server.port",
                0,
                "thidua.home",
                Running.home(),
                "thidua.data",
                data,
                "thidua.seal-every",
                3_600_000,
                "thidua.jobs-every",
                3_600_000);
    }

    /** Starts one. */
    static Process start(Path data) throws java.io.IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx288m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeAlone.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
