package vn.thidua.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thidua.server.database.InstallationAccess;
import vn.thidua.server.database.Restore;

/** {@code thidua restore}: a backup into an empty folder or database. */
@Command(name = "restore", description = "Khôi phục bản sao vào thư mục hoặc cơ sở dữ liệu trống.")
final class RestoreCommand extends KeeperCommand {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Parameters(paramLabel = "TỆP", description = "Bản sao đã tạo bằng thidua backup.")
    private Path file = Path.of("");

    @Override
    int keep() {
        Restore.check(file);
        Restore.requireEmpty(installation().folder());
        try (InstallationAccess place = installation().open()) {
            Restore.Restored restored = Restore.from(file, place);
            out().println("Đã khôi phục từ bản sao lúc %s: %d bảng, %d dòng, %d tệp."
                    .formatted(MOMENT.format(restored.made()), restored.tables(), restored.rows(), restored.files()));
        }
        return Main.WELL;
    }
}
