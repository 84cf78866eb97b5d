package vn.thidua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A citizen without cookies, and without anything else that tells who it is. */
final class Public {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"#]*)|<loc>([^<]*)");

    private Public() {}

    /** What came back. */
    record Answer(int status, byte[] body, HttpHeaders headers) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Answer ask(String path, String... headers) {
        return ask(Running.office(), path, headers);
    }

    static Answer ask(Office office, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path.replace(" ", "%20")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form, from a network of its own where one is named. */
    static Answer post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Running.office().port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Everything to which public pages lead, with its answer; links to the sign-in are asked and not followed. */
    static Map<String, Answer> everything(Office office) {
        Map<String, Answer> all = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String start :
                new String[] {"/cong-khai", "/cong-khai/sitemap.xml", "/robots.txt", "/cong-khai/tim?ten=n"}) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            String path = open.poll();
            if (all.containsKey(path)) {
                continue;
            }
            Answer answer = ask(office, path);
            all.put(path, answer);
            if (!path.startsWith("/cong-khai")) {
                continue;
            }
            Matcher link = LINK.matcher(answer.text());
            while (link.find()) {
                String found = link.group(1) == null ? link.group(2) : link.group(1);
                String next = found.replace("&amp;", "&").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
                if (next.startsWith("/")) {
                    open.add(next);
                }
            }
        }
        return all;
    }
}
