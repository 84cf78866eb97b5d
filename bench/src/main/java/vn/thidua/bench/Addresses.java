package vn.thidua.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every kind of address that somebody reaches by links from the first page. */
final class Addresses {

    /** One address of each kind is asked: what is a number or a unit in it does not count. */
    private static final Pattern VARYING = Pattern.compile("\\d+");

    private static final Pattern LINK = Pattern.compile("(?:href|formaction)=\"(/[^\"#]*)");

    /** Parts of the program that are no page, and ways out. */
    private static final Pattern ASIDE = Pattern.compile("/(lib|own|fonts|look|guide|sign-out|cong-khai)([/?].*|$)");

    private Addresses() {}

    /** One of each kind, in the order in which they were found. */
    static List<String> of(Browser browser) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.poll();
            if (found.putIfAbsent(VARYING.matcher(path).replaceAll("n"), path) != null) {
                continue;
            }
            Browser.Answer answer = browser.get(path);
            Matcher links = LINK.matcher(answer.body());
            while (answer.status() == 200 && isPage(answer) && links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!ASIDE.matcher(link).matches()) {
                    next.add(link);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether it is a page, and no file. */
    static boolean isPage(Browser.Answer answer) {
        return answer.body().stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype");
    }
}
