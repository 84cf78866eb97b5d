package vn.thidua.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import vn.thidua.server.Office;

/**
 * How heavy everything is at full size: bytes of each kind of page, and how much of the heap each kind of file holds while it is
 * made, by collecting garbage again and again. Whoever asks keeps nothing of it.
 */
final class ExportMemory {

    private static final int LARGEST_PAGE = 300_000;
    private static final double MOST_HEAP = 32;

    private ExportMemory() {}

    /** Arguments: the folder of data that {@link OfficeFill} filled. */
    public static void main(String[] args) throws Exception {
        try (Office office = OfficeFill.open(args[0])) {
            List<String> who = new ArrayList<>(List.of("office", "clerk0"));
            who.addAll(OfficeFill.others(office));
            Set<String> known = new HashSet<>();
            for (String name : who) {
                Browser browser = new Browser("http://127.0.0.1:" + office.port());
                browser.signIn(name);
                for (String path : Addresses.of(browser)) {
                    if (known.add(path)) {
                        weigh(name, browser, path);
                    }
                }
            }
        }
    }

    private static void weigh(String name, Browser browser, String path) throws Exception {
        Browser.Answer answer = browser.get(path);
        String said = "%-12s %-64s".formatted(name, path);
        if (answer.status() != 200) {
            System.out.printf("%s status %d%n", said, answer.status());
        } else if (Addresses.isPage(answer)) {
            long bytes = browser.weigh(path);
            System.out.printf("%s page %9d bytes%s%n", said, bytes, bytes > LARGEST_PAGE ? " TOO LARGE" : "");
        } else {
            measure(said, browser, path);
        }
    }

    private static void measure(String said, Browser browser, String path) throws Exception {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean over = new AtomicBoolean();
        Thread sampler = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(50_000_000);
            }
        });
        long began = System.nanoTime();
        long bytes = browser.weigh(path);
        long took = (System.nanoTime() - began) / 1_000_000;
        over.set(true);
        sampler.join();
        double heap = (most.get() - before) / 1e6;
        System.out.printf(
                "%s file %9d bytes, %5.1f MB of heap, %d ms%s%n",
                said, bytes, heap, took, heap > MOST_HEAP ? " TOO MUCH" : "");
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
