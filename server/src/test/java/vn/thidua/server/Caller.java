package vn.thidua.server;

import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody without a browser, whose program reads pages and sends the forms that stand on them. */
public final class Caller implements AutoCloseable {

    private final HttpClient client;
    private final Office office;
    private final String address;

    private Caller(HttpClient client, Office office, String address) {
        this.client = client;
        this.office = office;
        this.address = address;
    }

    private Caller(Office office, String address) {
        this(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                office,
                address);
    }

    /** The same person, in the same session, at another server. */
    Caller at(Office other) {
        return new Caller(client, other, address);
    }

    /** A stranger whose address a proxy on this machine tells. */
    public static Caller from(String address) {
        return new Caller(Running.office(), address);
    }

    /** Somebody who signs in. */
    public static Caller as(Office office, String username) {
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
    public HttpResponse<String> signIn(String username, String password) {
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

    public HttpResponse<String> get(String path) {
        return now(request(path).GET().build());
    }

    /** A page or a file as it comes. */
    public HttpResponse<byte[]> bytes(String path) {
        return now(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> send(String path, List<Field> fields) {
        return now(post(path, fields));
    }

    /** A file that goes with a form. */
    record Attached(String name, String filename, String type, byte[] content) {}

    /** Sends fields and files in parts, as a form with files does. */
    HttpResponse<String> sendParts(String path, List<Field> fields, List<Attached> files) {
        String edge = "thidua-" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            body.writeBytes(part(edge, "name=\"" + field.name() + "\"", "text/plain; charset=utf-8"));
            body.writeBytes(field.value().getBytes(StandardCharsets.UTF_8));
        }
        for (Attached file : files) {
            String names = "name=\"" + file.name() + "\"; filename=\"" + file.filename() + "\"";
            body.writeBytes(part(edge, names, file.type()));
            body.writeBytes(file.content());
        }
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return now(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static byte[] part(String edge, String names, String type) {
        String head = "\r\n--" + edge + "\r\nContent-Disposition: form-data; " + names + "\r\nContent-Type: " + type
                + "\r\n\r\n";
        return head.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a cell that saves itself, as the script of the page does. */
    HttpResponse<String> sendCell(String path, List<Field> fields, String csrf) {
        return now(post(path, fields, Map.of("HX-Request", "true", "X-CSRF-TOKEN", csrf)));
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
        return post(path, fields, Map.of());
    }

    private HttpRequest post(String path, List<Field> fields, Map<String, String> headers) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return request.build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path))
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> now(HttpRequest request) {
        return now(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> now(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
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
