package vn.thidua.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.thidua.server.Office;

/** How much of the heap each export holds while it is made, at full size: measured by collecting garbage again and again. */
final class ExportMemory {

    private ExportMemory() {}

    /** Arguments: the folder of data that {@link OfficeFill} filled, then addresses of exports. */
    public static void main(String[] args) throws Exception {
        try (Office office = Office.open(Map.of(
                "server.port",
                0,
                "thidua.home",
                System.getProperty("thidua.home"),
                "thidua.data",
                Path.of(args[0]).toAbsolutePath(),
                "thidua.day",
                "2024-12-10"))) {
            Browser browser = new Browser("http://127.0.0.1:" + office.port());
            browser.signIn("office");
            for (String path : List.of(args).subList(1, args.length)) {
                // The first time fills caches that stay.
                browser.get(path);
                measure(browser, path);
            }
        }
    }

    private static void measure(Browser browser, String path) throws InterruptedException {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean over = new AtomicBoolean();
        Thread sampler = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(used(), Math::max);
            }
        });
        Browser.Answer answer = browser.get(path);
        over.set(true);
        sampler.join();
        System.out.printf(
                "%-70s status %d, %9d bytes, %5.1f MB of heap%n",
                path, answer.status(), answer.body().length(), (most.get() - before) / 1e6);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
