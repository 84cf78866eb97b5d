package vn.thidua.app;

/** The script that started this program and starts it again after a fault. */
final class Launcher {

    private static final long LOOK_MILLIS = 200;

    private Launcher() {}

    /** Ends this program at once when the script that watches over it is gone, so that no server is left without one. */
    static void endWithIt() {
        if (Boolean.getBoolean("thidua.supervised")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(script ->
                            Thread.ofPlatform().daemon().name("launcher-watch").start(() -> watch(script)));
        }
    }

    private static void watch(ProcessHandle script) {
        try {
            while (script.isAlive()) {
                Thread.sleep(LOOK_MILLIS);
            }
            // As a kill would: what was acknowledged is safe, and the next start ends what is left.
            Runtime.getRuntime().halt(Main.BAD_INPUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
