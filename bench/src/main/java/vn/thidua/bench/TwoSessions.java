package vn.thidua.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two sessions, each at a server of its own, save one cell again and again in the same moment. */
final class TwoSessions {

    private TwoSessions() {}

    /** Arguments: two addresses, how often, a line of the sheet. */
    public static void main(String[] args) {
        Browser one = new Browser(args[0]);
        Browser other = new Browser(args[1]);
        one.signIn("clerk0");
        other.signIn("clerk0");
        Map<String, AtomicInteger> outcomes = new TreeMap<>();
        for (int round = 0; round < Integer.parseInt(args[2]); round++) {
            String seen = seen(one, args[3]);
            String here = save(round % 10, "x" + round, seen);
            String there = save((round + 5) % 10, "y" + round, seen);
            String path = "/campaigns/1/sheets/u0/lines/" + args[3] + "/claim";
            CompletableFuture<Browser.Answer> going = CompletableFuture.supplyAsync(() -> other.post(path, there));
            int status = one.post(path, here).status();
            int statusThere = going.join().status();
            String said = status == 200 && statusThere == 409
                    ? "the first server wrote, the second told"
                    : status == 409 && statusThere == 200
                            ? "the second server wrote, the first told"
                            : "FAULT " + status + " " + statusThere;
            outcomes.computeIfAbsent(said, key -> new AtomicInteger()).incrementAndGet();
        }
        System.out.println("one cell at both servers at once: " + outcomes);
    }

    private static String save(int points, String reason, String seen) {
        return "points=" + points + "&reason=" + reason + "&seen=" + seen;
    }

    private static String seen(Browser browser, String line) {
        Browser.Answer page = browser.get("/campaigns/1/sheets/u0");
        browser.take(page);
        Matcher cell = Pattern.compile("id=\"seen-claim-" + line.replace('.', '_') + "\" value=\"(\\d+)\"")
                .matcher(page.body());
        return cell.find() ? cell.group(1) : "0";
    }
}
