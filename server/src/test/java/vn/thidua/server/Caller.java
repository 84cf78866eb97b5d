package vn.thidua.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody without a browser, whose program reads pages and sends the forms that stand on them. */
final class Caller implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Office office;
    private final String address;

    private Caller(Office office, String address) {
        this.office = office;
        this.address = address;
    }

    /** A stranger whose address a proxy on this machine tells. */
    static Caller from(String address) {
        return new Caller(Running.office(), address);
    }

    /** Somebody who signs in. */
    static Caller as(Office office, String username) {
        Caller caller = new Caller(office, "127.0.0.1");
        String next = caller.signIn(username, Running.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElse("");
        if (next.contains("sign-in")) {
            throw new IllegalStateException(username);
        }
        return caller;
    }

    /** Sends name and password. */
    HttpResponse<String> signIn(String username, String password) {
        List<Field> fields = fields(form(page("/sign-in"), "form:has(#username)"));
        set(fields, "username", username);
        set(fields, "password", password);
        return send("/sign-in", fields);
    }

    /** One field of a form as it is sent. */
    record Field(String name, String value) {}

    static void set(List<Field> fields, String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new Field(name, value));
    }

    /** The form of a page that fits. */
    static FormElement form(Document page, String selector) {
        return (FormElement) page.select(selector).first();
    }

    /** The fields of a form as a browser would send them; files are left out. */
    static List<Field> fields(FormElement form) {
        List<Field> fields = new ArrayList<>();
        for (Connection.KeyVal one : form.formData()) {
            if (!one.hasInputStream()) {
                fields.add(new Field(one.key(), one.value()));
            }
        }
        form.select("input[type=file]")
                .forEach(file -> fields.removeIf(field -> field.name().equals(file.attr("name"))));
        return fields;
    }

    HttpResponse<String> get(String path) {
        return now(request(path).GET().build());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> send(String path, List<Field> fields) {
        return now(post(path, fields));
    }

    /** Sends the same so many times at once. */
    List<HttpResponse<String>> sendAtOnce(String path, List<Field> fields, int times) {
        HttpRequest request = post(path, fields);
        List<CompletableFuture<HttpResponse<String>>> going = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            going.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return going.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest post(String path, List<Field> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path))
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> now(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
