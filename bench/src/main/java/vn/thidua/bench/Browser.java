package vn.thidua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody's browser at a running office: keeps its cookies and sends the token of the last page with each form. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient outside = client(HttpClient.Redirect.NEVER);
    private String token = "";

    /** An answer: its status, or 0 where none came. */
    record Answer(int status, String body) {}

    Browser(String base) {
        this.base = base;
    }

    private HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Opens the sign-in page and sends name and password of one of those whom {@link OfficeFill} made. */
    Answer signIn(String name) {
        take(get("/sign-in"));
        Answer answer = post("/sign-in", "username=" + name + "&password=" + OfficeFill.PASSWORD);
        take(get("/campaigns/1"));
        return answer;
    }

    /** Sends name and password and waits for the answer alone, not for the page to which it leads. */
    Answer signInOnly(String name) {
        return send(form("/sign-in", "username=" + name + "&password=" + OfficeFill.PASSWORD), outside);
    }

    /** Asks for a page. */
    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), client);
    }

    /** Asks for a page or a file and keeps nothing of it. @return how many bytes it has; -1 where it was not given */
    long weigh(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(LONG_PATIENCE)
                        .header("Accept-Encoding", "identity")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            return answer.statusCode() == 200 ? bytes : -1;
        }
    }

    /** Sends a form as a piece of a page does. */
    Answer post(String path, String form) {
        return send(form(path, form), client);
    }

    private HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    private static Answer send(HttpRequest.Builder request, HttpClient client) {
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept-Encoding", "identity")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, e.toString());
        }
    }

    /** Keeps the token of a page that has one. */
    void take(Answer page) {
        Matcher matcher = TOKEN.matcher(page.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
    }
}
