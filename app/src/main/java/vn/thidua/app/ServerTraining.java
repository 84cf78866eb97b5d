package vn.thidua.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import vn.thidua.server.Office;

/** Starts the server once and asks for its first page, so that the JVM can keep what it learns by it. */
final class ServerTraining {

    private ServerTraining() {}

    /** Arguments: an empty folder for data. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (Office office = Office.open(Map.of(
                        "server.port", 0,
                        "thidua.home", System.getProperty("thidua.home", "."),
                        "thidua.data", Path.of(args[0]).toAbsolutePath()));
                HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + "/sign-in"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
