package vn.thidua.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What can be said to a server when it is started. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "CỔNG", description = "Cổng (mặc định ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ĐỊA-CHỈ",
            description = "Địa chỉ lắng nghe (mặc định ${DEFAULT-VALUE}, chỉ máy này).")
    private String address = "127.0.0.1";

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL bên ngoài, ví dụ jdbc:postgresql://máy/thidua; tên và mật khẩu lấy từ"
                    + " THIDUA_DATABASE_USER, THIDUA_DATABASE_PASSWORD. Không có thì dùng PostgreSQL đi kèm.")
    private String database = "";

    /** The settings of the server; data lie in that folder. */
    Map<String, Object> settings(Path data) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", address);
        settings.put("thidua.home", System.getProperty("thidua.home", "."));
        settings.put("thidua.data", data.toAbsolutePath().toString());
        settings.put("thidua.database.url", database);
        // What goes wrong is told here in one sentence; the log has the rest, in files that turn over.
        settings.put("logging.file.name", data.toAbsolutePath().resolve("logs").resolve("thidua.log"));
        settings.put("logging.threshold.console", "OFF");
        return settings;
    }

    /** Where a browser finds it. */
    String url() {
        return "http://" + (address.equals("0.0.0.0") ? "localhost" : address) + ":" + port + "/";
    }
}
