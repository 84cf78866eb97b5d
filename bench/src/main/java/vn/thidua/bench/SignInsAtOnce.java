package vn.thidua.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** So many people send their password in the same moment, while somebody else works on. */
final class SignInsAtOnce {

    private SignInsAtOnce() {}

    /** Arguments: address, how many. */
    public static void main(String[] args) throws Exception {
        String base = args[0];
        int people = Integer.parseInt(args[1]);
        Browser office = new Browser(base);
        office.signIn("office");
        Times signIns = new Times();
        Times firstPages = new Times();
        Times pages = new Times();
        Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
        CountDownLatch ready = new CountDownLatch(people);
        AtomicBoolean over = new AtomicBoolean();
        Thread works = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                long began = System.nanoTime();
                office.get("/campaigns/1");
                pages.since(began);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                String name = "person" + i % OfficeFill.PEOPLE;
                threads.submit(() -> {
                    Browser browser = new Browser(base);
                    browser.take(browser.get("/sign-in"));
                    ready.countDown();
                    ready.await();
                    long began = System.nanoTime();
                    browser.signInOnly(name);
                    signIns.since(began);
                    Browser.Answer first = browser.get("/");
                    firstPages.since(began);
                    boolean in = first.status() == 200 && !first.body().contains("name=\"username\"");
                    outcomes.computeIfAbsent(
                                    in ? "signed in" : "not signed in, " + first.status(), key -> new AtomicInteger())
                            .incrementAndGet();
                    return in;
                });
            }
        }
        over.set(true);
        works.join();
        System.out.printf(
                "%d sign-ins at once: p50 %d ms, p95 %d ms, longest %d ms; %s%n",
                people, signIns.at(50), signIns.at(95), signIns.at(100), new TreeMap<>(outcomes));
        System.out.printf(
                "until the first page was there: p50 %d ms, p95 %d ms%n", firstPages.at(50), firstPages.at(95));
        System.out.printf(
                "meanwhile %d pages of somebody else: p50 %d ms, p95 %d ms%n",
                pages.count(), pages.at(50), pages.at(95));
    }
}
