package vn.thidua.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.server.database.DataFolder;

/**
 * Forty clerks who save a cell of their sheet again and again while somebody breaks the machine. Each save carries a word of
 * its own; at the end the database is asked which words stand there, how often, and what their clerk had been told.
 */
final class SavesUnderFaults {

    private static final Pattern SEEN = Pattern.compile("id=\"seen-claim-[^\"]+\" value=\"(\\d+)\"");
    private static final String DONE = "đã được ghi, nhưng";
    private static final String UNKNOWN = "không rõ đã ghi hay chưa";

    private final String[] bases;
    private final String line;
    private final long end;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> untold = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final Times times = new Times();

    private SavesUnderFaults(String[] bases, String line, int seconds) {
        this.bases = bases;
        this.line = line;
        this.end = System.nanoTime() + seconds * 1_000_000_000L;
    }

    /** Arguments: addresses separated by commas, the folder of data with the database, seconds, a line of the sheet. */
    public static void main(String[] args) throws Exception {
        SavesUnderFaults run = new SavesUnderFaults(args[0].split(","), args[3], Integer.parseInt(args[2]));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < OfficeFill.CLERKS; i++) {
                int clerk = i;
                threads.submit(() -> run.save(clerk));
            }
        }
        run.judge(Path.of(args[1]));
    }

    private Object save(int clerk) throws InterruptedException {
        Browser browser = new Browser(bases[clerk % bases.length]);
        while (browser.signIn("clerk" + clerk).status() != 200) {
            Thread.sleep(500);
        }
        String unit = "u" + clerk * 83;
        String seen = "0";
        String run = Long.toString(System.nanoTime(), 36);
        for (int i = 0; System.nanoTime() < end; i++) {
            String word = "w" + run + "-" + clerk + "-" + i;
            long began = System.nanoTime();
            Browser.Answer answer = browser.post(
                    "/campaigns/1/sheets/" + unit + "/lines/" + line + "/claim",
                    "points=" + i % 10 + "&reason=" + word + "&seen=" + seen);
            statuses.computeIfAbsent(answer.status(), key -> new AtomicInteger())
                    .incrementAndGet();
            Matcher now = SEEN.matcher(answer.body());
            if (answer.status() == 200 && now.find()) {
                acknowledged.add(word);
                times.since(began);
                gap();
                seen = now.group(1);
                Thread.sleep(100);
                continue;
            }
            if (answer.body().contains(DONE)) {
                acknowledged.add(word);
                seen = seenNow(browser, unit, seen, clerk);
                continue;
            }
            (answer.status() == 0 || answer.body().contains(UNKNOWN) ? untold : refused).add(word);
            Thread.sleep(200);
            seen = seenNow(browser, unit, seen, clerk);
        }
        return acknowledged;
    }

    private String seenNow(Browser browser, String unit, String before, int clerk) {
        Browser.Answer page = browser.get("/campaigns/1/sheets/" + unit);
        Matcher cell = Pattern.compile("id=\"seen-claim-" + line.replace('.', '_') + "\" value=\"(\\d+)\"")
                .matcher(page.body());
        if (page.status() == 200 && cell.find()) {
            browser.take(page);
            return cell.group(1);
        }
        if (page.body().contains("name=\"username\"")) {
            browser.signIn("clerk" + clerk);
        }
        return before;
    }

    /** The longest time in which nobody was told that a save was written. */
    private void gap() {
        long now = System.nanoTime();
        long gap = now - last.getAndSet(now);
        longestGap.accumulateAndGet(gap, Math::max);
    }

    private void judge(Path data) throws Exception {
        Map<String, Integer> there = new HashMap<>();
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        String password = HexFormat.of().formatHex(new DataFolder(data).key("thidua-password"));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "thidua", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select reason from score_act where reason like 'w%'")) {
            while (rows.next()) {
                there.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        System.out.printf(
                "acknowledged %d, lost %d, doubled %d%n",
                acknowledged.size(),
                acknowledged.stream().filter(word -> !there.containsKey(word)).count(),
                there.values().stream().filter(times -> times > 1).count());
        System.out.printf(
                "told that it was not written %d, of these written %d; told that it is not known or no answer %d, of these written %d%n",
                refused.size(),
                refused.stream().filter(there::containsKey).count(),
                untold.size(),
                untold.stream().filter(there::containsKey).count());
        System.out.printf(
                "longest time without an acknowledged save %d ms; a save p50 %d ms, p95 %d ms; answers by status %s%n",
                longestGap.get() / 1_000_000, times.at(50), times.at(95), statuses);
    }
}
