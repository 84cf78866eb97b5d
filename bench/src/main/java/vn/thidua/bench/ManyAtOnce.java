package vn.thidua.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fifty people ask for each large page and each file in the same moment, while others score on. A browser that is told to come
 * again does so, at most twenty times.
 */
final class ManyAtOnce {

    private static final int PEOPLE = 50;
    private static final int MOST_TRIES = 20;

    /** No page may be larger. */
    private static final int LARGEST_PAGE = 300_000;

    private final String base;
    private final Browser office;

    private ManyAtOnce(String base) {
        this.base = base;
        this.office = new Browser(base);
    }

    /** Arguments: address. */
    public static void main(String[] args) throws Exception {
        ManyAtOnce run = new ManyAtOnce(args[0]);
        run.office.signIn("office");
        System.out.printf(
                "%-60s %9s %6s %9s %8s %8s %s%n",
                "", "bytes", "once", "all done", "told 503", "sheet95", "other answers");
        for (String path : Addresses.of(run.office)) {
            run.all(path);
        }
    }

    private void all(String path) throws Exception {
        long began = System.nanoTime();
        Browser.Answer one = office.get(path);
        long once = (System.nanoTime() - began) / 1_000_000;
        if (one.status() != 200) {
            System.out.printf("%-60s status %d%n", path, one.status());
            return;
        }
        AtomicInteger busy = new AtomicInteger();
        Map<Integer, AtomicInteger> others = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        Times sheets = new Times();
        Thread works = Thread.ofVirtual().start(() -> score(over, sheets));
        began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                threads.submit(() -> ask(path, busy, others));
            }
        }
        long all = (System.nanoTime() - began) / 1_000_000;
        over.set(true);
        works.join();
        System.out.printf(
                "%-60s %9d %6d %9d %8d %8d %s%s%n",
                path,
                size(one),
                once,
                all,
                busy.get(),
                sheets.at(95),
                new TreeMap<>(others),
                Addresses.isPage(one) && size(one) > LARGEST_PAGE ? " TOO LARGE" : "");
    }

    private static int size(Browser.Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private Object ask(String path, AtomicInteger busy, Map<Integer, AtomicInteger> others)
            throws InterruptedException {
        for (int i = 0; i < MOST_TRIES; i++) {
            int status = office.get(path).status();
            if (status == 200) {
                return status;
            }
            if (status != 503) {
                others.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
                return status;
            }
            busy.incrementAndGet();
            Thread.sleep(1_000);
        }
        others.computeIfAbsent(503, key -> new AtomicInteger()).incrementAndGet();
        return 503;
    }

    private void score(AtomicBoolean over, Times sheets) {
        Browser clerk = new Browser(base);
        clerk.signIn("clerk1");
        while (!over.get()) {
            long began = System.nanoTime();
            clerk.get("/campaigns/1/sheets/u83");
            sheets.since(began);
        }
    }
}
