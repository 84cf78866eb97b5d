package vn.thidua.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.database.InstallationAccess;

/** Which installation a keeper's command is about. */
final class Installation {

    @Option(names = "--data", paramLabel = "THƯ-MỤC", description = "Nơi giữ dữ liệu (mặc định ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "PostgreSQL bên ngoài; tên và mật khẩu lấy từ THIDUA_DATABASE_USER, THIDUA_DATABASE_PASSWORD.")
    private String database = "";

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    DataFolder folder() {
        return new DataFolder(data());
    }

    boolean exists() {
        return InstallationAccess.exists(folder(), database);
    }

    InstallationAccess open() {
        return InstallationAccess.open(
                folder(), database, setting("THIDUA_DATABASE_USER"), setting("THIDUA_DATABASE_PASSWORD"));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
