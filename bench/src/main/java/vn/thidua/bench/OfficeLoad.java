package vn.thidua.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running office for pages as people would: so many requests a second, each sent when its time has come whether
 * or not earlier ones were answered. Prints how long answers took, by kind.
 */
final class OfficeLoad {

    /** Seconds before anything is counted. */
    private static final int WARM_UP = 30;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final String line;
    private final Map<String, List<Long>> micros = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    private OfficeLoad(String base, String line) {
        this.base = base;
        this.line = line;
    }

    /** Somebody signed in, with the cells of their sheet. */
    private static final class Visitor {
        final HttpClient client;
        final String unit;
        String token = "";
        final Map<String, String> seen = new ConcurrentHashMap<>();

        Visitor(HttpClient client, String unit) {
            this.client = client;
            this.unit = unit;
        }
    }

    /** Arguments: address, requests a second, seconds, a line of the sheet. */
    public static void main(String[] args) throws Exception {
        OfficeLoad load = new OfficeLoad(args[0], args[3]);
        int rate = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        Visitor office = load.signIn("office", "");
        List<Visitor> clerks = new ArrayList<>();
        for (int i = 0; i < OfficeFill.CLERKS; i++) {
            clerks.add(load.signIn("clerk" + i, "u" + i * 83));
        }
        load.run(office, clerks, rate, WARM_UP);
        load.micros.clear();
        load.failures.set(0);
        load.run(office, clerks, rate, seconds);
        load.print(rate, seconds);
    }

    private Visitor signIn(String name, String unit) throws Exception {
        Visitor visitor = new Visitor(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                unit);
        visitor.token = token(get(visitor, "/sign-in"));
        post(visitor, "/sign-in", "username=" + name + "&password=" + OfficeFill.PASSWORD);
        visitor.token = token(get(visitor, "/campaigns/1"));
        return visitor;
    }

    private static String token(String page) {
        Matcher matcher = TOKEN.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException(page.substring(0, Math.min(400, page.length())));
        }
        return matcher.group(1);
    }

    private String get(Visitor visitor, String path) throws Exception {
        HttpResponse<String> answer = visitor.client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Accept-Encoding", "identity")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            failures.incrementAndGet();
        }
        return answer.body();
    }

    private String post(Visitor visitor, String path, String form) throws Exception {
        HttpResponse<String> answer = visitor.client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + "&_csrf=" + URLEncoder.encode(visitor.token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            failures.incrementAndGet();
        }
        return answer.body();
    }

    private void run(Visitor office, List<Visitor> clerks, int rate, int seconds) throws InterruptedException {
        Random random = new Random(7);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = start + i * 1_000_000_000L / rate;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                Visitor clerk = clerks.get(i % clerks.size());
                int luck = random.nextInt(100);
                int points = random.nextInt(10);
                threads.submit(() -> timed(office, clerk, luck, points));
            }
        }
    }

    private Object timed(Visitor office, Visitor clerk, int luck, int points) throws Exception {
        String kind = luck < 48
                ? "sheet page"
                : luck < 85
                        ? "save a cell"
                        : luck < 91
                                ? "campaign overview"
                                : luck < 94 ? "ranking of all" : luck < 99 ? "coach of a unit" : "watch over all";
        long start = System.nanoTime();
        switch (kind) {
            case "sheet page" -> get(clerk, "/campaigns/1/sheets/" + clerk.unit);
            case "save a cell" -> {
                // One cell a clerk at a time, as one person types.
                synchronized (clerk) {
                    start = System.nanoTime();
                    String body = post(
                            clerk,
                            "/campaigns/1/sheets/" + clerk.unit + "/lines/" + line + "/claim",
                            "points=" + points + "&reason=x&seen=" + clerk.seen.getOrDefault(line, "0"));
                    Matcher seen = Pattern.compile("id=\"seen-claim-PL_I_1\" value=\"(\\d+)\"")
                            .matcher(body);
                    if (seen.find()) {
                        clerk.seen.put(line, seen.group(1));
                    }
                }
            }
            case "campaign overview" -> get(office, "/campaigns/1");
            case "coach of a unit" -> get(clerk, "/campaigns/1/coach/" + clerk.unit);
            case "watch over all" -> get(office, "/campaigns/1/watch");
            default -> get(office, "/campaigns/1/ranking");
        }
        micros.computeIfAbsent(kind, key -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - start) / 1_000);
        return kind;
    }

    private void print(int rate, int seconds) {
        System.out.printf("%d requests a second for %d s, %d failed%n", rate, seconds, failures.get());
        System.out.printf("%-20s %8s %8s %8s %8s%n", "ms", "count", "p50", "p95", "p99");
        new TreeMap<>(micros).forEach((kind, all) -> {
            List<Long> sorted = new ArrayList<>(all);
            Collections.sort(sorted);
            System.out.printf(
                    "%-20s %8d %8.1f %8.1f %8.1f%n",
                    kind, sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 99));
        });
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1000.0;
    }
}
